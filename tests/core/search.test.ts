import { describe, expect, it } from 'vitest';
import { createSearch, LONGEST_QUERY } from '../../src/core/search/search.ts';
import { romanize, rootsOf, subjectsOf } from '../../src/core/search/words.ts';
import { foldText } from '../../src/core/text/fold.ts';
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
  entryOf('democracy-building', ['market economy'], {
    title: { en: 'Building democracy' },
    ...says('Accountable government takes time.'),
  }),
  entryOf('state-duma', ['State Duma', 'Госдум*'], {
    title: { en: 'State Duma', ru: 'Государственная дума' },
    ...says('Has limited influence on the foreign policy of Russia.'),
  }),
  entryOf('russian-defense-ministry', ['Ministry of Defense', 'Минобороны'], {
    title: { en: 'Defense Ministry', ru: 'Министерство обороны' },
    ...says('One of the new actors in the foreign policy of Russia.'),
  }),
  entryOf('primacy', ['American primacy', 'первенств* США'], { title: { en: 'Primacy', ru: 'Первенство' } }),
  entryOf('hegemony', ['hegemon', 'гегемони*'], { title: { en: 'Hegemony', ru: 'Гегемония' } }),
  entryOf('central-asia', ['Central Asia', '{Средн*|Центральн*} Ази*'], { title: { en: 'Central Asia' } }),
  entryOf('russians-abroad', ['Russians abroad', 'соотечественник* за рубежом'], {
    title: { en: 'Russians abroad' },
  }),
  entryOf('visa-regime', ['visa for Russians'], { title: { en: 'Visa rules' } }),
  entryOf('public-opinion', ['треть россиян'], { title: { en: 'Public opinion' } }),
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
    ['a misspelled word that resembles a Russian one', 'abm treety', 'abm-treaty'],
    ['swapped letters', 'satte dmua', 'state-duma'],
    ['swapped letters of an abbreviation', 'ndm', 'national-missile-defense'],
    ['a question', 'why did us leave the abm?', 'abm-treaty'],
    ['Russian', 'договор по ПРО', 'abm-treaty'],
    ['Russian in another case', 'госдумой', 'state-duma'],
    ['Russian in Latin letters', 'minoborony', 'russian-defense-ministry'],
    ['Russian in Latin letters, in another case', 'gosdumoy', 'state-duma'],
    ['search words that are no alias', 'trade restrictions', 'jackson-vanik'],
    ['words of a claim', 'limited influence', 'state-duma'],
    ['an abbreviation with dots in small letters', 'n.m.d.', 'national-missile-defense'],
    ['the beginning of a last word of two letters', 'средняя аз', 'central-asia'],
    ['the beginning of a Russian word in Latin letters', 'sootech', 'russians-abroad'],
    ['Russian words in Latin letters, loosely romanized', 'srednjaja aziia', 'central-asia'],
    ['a misspelled Russian word in another case', 'соотечиственниками', 'russians-abroad'],
    ['a letter left out of a short word', 'visa ruls', 'visa-regime'],
    ['a question with words that no entry has', 'how important was central asia', 'central-asia'],
    ['a Russian question', 'почему США вышли из договора по про?', 'abm-treaty'],
    ['a Russian question with a verb that no entry has', 'зачем ездил в среднюю азию', 'central-asia'],
  ])('finds %s', (_, query, entry) => {
    expect(first(query)).toBe(entry);
  });

  it.each([
    ['what is the difference between primacy and hegemony', ['primacy', 'hegemony']],
    ['hegemony vs primacy', ['hegemony', 'primacy']],
    ['чем гегемония отличается от первенства', ['hegemony', 'primacy']],
  ])('brings both of “%s”, in that order', (query, entries) => {
    expect(search(query).map(({ entry }) => entry)).toEqual(entries);
  });

  it.each([
    '',
    '   ',
    '?',
    'pizza recipe',
    'abm industries stock',
    'account based marketing',
    'visa card lost',
    'kate',
    'аренда дома',
    'zzzzzz',
  ])('finds nothing for “%s”', (query) => {
    expect(search(query)).toEqual([]);
  });

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
    ['что такое ПРО', ['про']],
    ['выход из договора по про', ['выход', 'договора', 'про']],
    ['dogovor po pro', ['dogovor', 'pro']],
    ['WHY DID THE U.S. LEAVE', ['leave']],
    ['про договор', ['договор']],
    ['what is it', ['what', 'is', 'it']],
  ])('of “%s” are %j', (query, words) => {
    expect(subjectsOf(query)).toEqual(words);
  });

  it.each([
    ['война', 'войне', 'voina'],
    ['Азия', 'Азией', 'aziya'],
    ['изгои', 'изгоями', 'izgoev'],
    ['policies', 'policy', 'policy'],
  ])('have one root: %s, %s, %s', (...forms) => {
    const [root] = rootsOf(foldText(forms[0]));
    for (const form of forms) expect(rootsOf(foldText(form))).toContain(root);
  });

  it('are romanized as newspapers do it', () => {
    expect(romanize('хрущев')).toBe('khrushchev');
    expect(romanize('duma')).toBe('duma');
  });
});
