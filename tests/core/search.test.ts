import { describe, expect, it } from 'vitest';
import { createSearch, LONGEST_QUERY } from '../../src/core/search/search.ts';
import { romanize, subjectsOf } from '../../src/core/search/words.ts';
import { entryOf } from '../fixtures/packs.ts';

const says = (text: string) => ({ analysis: [{ text, at: 'one#1' }] });

const { search } = createSearch([
  entryOf('abm-treaty', ['ABM {Treaty|pact}', 'Anti-Ballistic Missile Treaty', 'Договор* {по|о} ПРО'], {
    title: { en: 'ABM Treaty', ru: 'Договор по ПРО' },
    ...says('Washington saw leaving the treaty as the only way to stop others from building missiles.'),
  }),
  entryOf('national-missile-defense', ['National Missile Defense', 'NMD'], {
    title: { en: 'National Missile Defense', ru: 'Национальная ПРО' },
    ...says('A missile programme of the United States that Republicans asked for.'),
  }),
  entryOf('jackson-vanik', ['Jackson-Vanik'], {
    title: { en: 'Jackson–Vanik amendment' },
    search: ['trade restrictions'],
    ...says('Repeal of the amendment would show Russia that attitudes change.'),
  }),
  entryOf('state-duma', ['State Duma', 'Госдум*'], {
    title: { en: 'State Duma', ru: 'Государственная дума' },
    ...says('Has limited influence on the foreign policy of Russia.'),
  }),
  entryOf('russian-defense-ministry', ['Ministry of Defense', 'Минобороны'], {
    title: { en: 'Defense Ministry', ru: 'Министерство обороны' },
    ...says('One of the new actors in the foreign policy of Russia.'),
  }),
]);

const first = (query: string) => search(query)[0]?.entry;

describe('the search', () => {
  it.each([
    ['a title', 'state duma', 'state-duma'],
    ['an abbreviation', 'nmd', 'national-missile-defense'],
    ['the beginning of a word', 'jack', 'jackson-vanik'],
    ['words in another order', 'vanik jackson', 'jackson-vanik'],
    ['misspelled words', 'jakson vanick', 'jackson-vanik'],
    ['several misspelled words', 'anti balistic missle treaty', 'abm-treaty'],
    ['swapped letters', 'satte dmua', 'state-duma'],
    ['swapped letters of an abbreviation', 'ndm', 'national-missile-defense'],
    ['a question', 'why did us leave the abm?', 'abm-treaty'],
    ['Russian', 'договор по ПРО', 'abm-treaty'],
    ['Russian in another case', 'госдумой', 'state-duma'],
    ['Russian in Latin letters', 'minoborony', 'russian-defense-ministry'],
    ['Russian in Latin letters, in another case', 'gosdumoy', 'state-duma'],
    ['search words that are no alias', 'trade restrictions', 'jackson-vanik'],
    ['words of a claim', 'limited influence', 'state-duma'],
  ])('finds %s', (_, query, entry) => {
    expect(first(query)).toBe(entry);
  });

  it.each(['', '   ', '?', 'pizza recipe', 'abm industries stock', 'zzzzzz'])(
    'finds nothing for “%s”',
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );

  it('gives a name typed in full the score 1, and anything else less', () => {
    expect(search('nmd')[0]?.score).toBe(1);
    expect(search('abm')[0]?.score).toBeLessThan(1);
  });

  it('gives the best first, and as many as asked for', () => {
    const scores = search('foreign policy').map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(search('foreign policy', 1)).toHaveLength(1);
  });

  it('cuts a query that nobody would type', () => {
    expect(first(`jackson vanik ${' '.repeat(LONGEST_QUERY)}${'x'.repeat(5000)}`)).toBe('jackson-vanik');
  });
});

describe('the words of a query', () => {
  it.each([
    ['why did the U.S. leave ABM', ['us', 'leave', 'abm']],
    ['who will help us?', ['help']],
    ['что такое ПРО', ['такое', 'про']],
    ['про договор', ['договор']],
    ['what is it', ['what', 'is', 'it']],
  ])('of “%s” are %j', (query, words) => {
    expect(subjectsOf(query)).toEqual(words);
  });

  it('are romanized as newspapers do it', () => {
    expect(romanize('хрущев')).toBe('khrushchev');
    expect(romanize('duma')).toBeUndefined();
  });
});
