import { describe, expect, it } from 'vitest';
import { MOST_LOOKUPS, readLookups, withLookup } from '../../src/core/lookups.ts';

const many = Array.from({ length: 30 }, (_, number) => `entry-${number}`);

describe('the entries that were looked up', () => {
  it('begin with the latest, and have each once', () => {
    expect(withLookup(['abm-treaty', 'nato'], 'nato')).toEqual(['nato', 'abm-treaty']);
  });

  it('are so many at the most', () => {
    const list = withLookup(many, 'nato');
    expect(list).toHaveLength(MOST_LOOKUPS);
    expect(list.slice(0, 2)).toEqual(['nato', 'entry-0']);
    expect(readLookups(many)).toEqual(many.slice(0, MOST_LOOKUPS));
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'abm-treaty'],
    ['an object', { 0: 'abm-treaty', length: 1 }],
  ])('are none where what was stored is %s', (_, stored) => {
    expect(readLookups(stored)).toEqual([]);
  });

  it('are what is sound of a damaged list', () => {
    expect(readLookups(['nato', 7, null, '', 'x'.repeat(65), ['nato'], 'nato', 'abm-treaty'])).toEqual([
      'nato',
      'abm-treaty',
    ]);
  });
});
