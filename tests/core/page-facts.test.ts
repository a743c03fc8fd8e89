import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/core/page-facts.ts';

const FACTS = {
  title: 'A title',
  site: 'A site',
  author: 'An author',
  language: 'en',
  dates: ['2002-05-13'],
  address: 'https://news.example/1',
};

describe('what a page answers of itself', () => {
  it('is taken as it is where it is sound', () => {
    expect(readFacts(FACTS)).toEqual(FACTS);
  });

  it.each([undefined, null, 'text', 7, {}, { title: '', address: '' }, { title: 7 }])(
    'is nothing in %j',
    (answer) => {
      expect(readFacts(answer)).toBeUndefined();
    },
  );

  it('is left out in so far as it is damaged, or longer than any', () => {
    const damaged = {
      ...FACTS,
      title: { toString: 'x' },
      author: 'x'.repeat(301),
      dates: ['2002', 7, 'x'.repeat(999)],
    };
    expect(readFacts(damaged)).toEqual({ ...FACTS, title: '', author: '', dates: ['2002', '', ''] });
    expect(readFacts({ ...FACTS, dates: 'soon' })?.dates).toEqual([]);
    expect(readFacts({ ...FACTS, dates: new Array(99).fill('2002') })?.dates).toHaveLength(8);
    expect(readFacts({ ...FACTS, address: `https://x.example/${'x'.repeat(2000)}` })?.address).toBe('');
  });

  it('is nothing of the prototype of whatever answered', () => {
    expect(readFacts({ ...FACTS, more: 1 })).not.toHaveProperty('more');
  });
});
