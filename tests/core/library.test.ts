import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/core/library/outline.ts';
import { hashOf, type Route, routeOf } from '../../src/core/library/route.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';

describe('the library’s address', () => {
  it.each<[string, Route]>([
    ['#entries', { place: 'entries' }],
    ['#entry/abm-treaty', { place: 'entry', id: 'abm-treaty' }],
    ['#outline', { place: 'outline' }],
    ['#outline/washington/2', { place: 'outline', at: 'washington#2' }],
    ['#timeline', { place: 'timeline' }],
    ['#map', { place: 'map' }],
    ['#map/abm-treaty', { place: 'map', id: 'abm-treaty' }],
  ])('%s leads there and back', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
    expect(hashOf(route)).toBe(hash);
  });

  it.each(['', '#', '#nowhere', '#entry', '#entry/', '#entry/A b', '#entry/<b>', '#entry/a/b'])(
    '“%s” leads to all entries',
    (hash) => {
      expect(routeOf(hash)).toEqual({ place: 'entries' });
    },
  );

  it('without a paragraph that could be leads to the whole outline', () => {
    expect(routeOf('#outline/washington/x')).toEqual({ place: 'outline' });
  });
});

describe('the outline', () => {
  const pack = packOf(
    [
      entryOf('treaty', ['Treaty'], {
        title: { en: 'Treaty', ru: 'Договор' },
        analysis: [
          { text: 'One thing.', at: 'one#2' },
          { text: 'Another.', at: 'one#2' },
        ],
      }),
      entryOf('pact', ['Pact'], { analysis: [{ text: 'A thing.', at: 'one#2' }] }),
    ],
    {
      source: {
        description: { en: 'Written for the tests.' },
        year: 2003,
        sections: [{ id: 'one', title: 'One', paragraphs: 2, gists: ['First.', 'Second.'] }],
      },
    },
  );

  it('has each paragraph’s gist and the entries that refer to it, each once', () => {
    expect(outlineOf(pack, 'ru')).toEqual([
      {
        id: 'one',
        title: 'One',
        paragraphs: [
          { at: 'one#1', number: 1, gist: 'First.', entries: [] },
          {
            at: 'one#2',
            number: 2,
            gist: 'Second.',
            entries: [
              { id: 'treaty', title: 'Договор' },
              { id: 'pact', title: 'pact' },
            ],
          },
        ],
      },
    ]);
  });
});
