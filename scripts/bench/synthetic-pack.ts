import type { AliasSource, Entry, Pack } from '../../src/core/pack/schema.ts';
import { pick, randomFrom } from './random.ts';

export const FORMS_AN_ENTRY = 4;
const ENTRIES_A_TOPIC = 2000;

/** Of a large reference's forms, about half begin with a name, a few are acronyms, and the rest begin with a plain word. */
const NAMED = 0.5;
const ACRONYM = 0.05;
/** Of the acronyms, those that count in a context only. */
const AMBIGUOUS = 0.5;

const ONSETS = 'b br d dr f g gr h k kl kr l m n p pr r s sh st t tr v vl z zh'.split(' ');
const NUCLEI = 'a e i o u ai ei ia'.split(' ');
const CODAS = ['', '', '', 'k', 'l', 'm', 'n', 'r', 's', 'sk', 'v', 'nd', 'rt'];

/**
 * A pack with this many distinct forms of one to four words, the same for the same seed: names made of syllables, and
 * words from a vocabulary, which decides how often a page has a word that a form begins with.
 */
export function syntheticPack(forms: number, vocabulary: readonly string[], seed = 1): Pack {
  const random = randomFrom(seed);
  const texts = new Set<string>();
  while (texts.size < forms) texts.add(formFrom(vocabulary, random));
  const aliases = [...texts].map((text): AliasSource => {
    const isAmbiguous = !text.includes(' ') && random() < AMBIGUOUS;
    return { text, ...(isAmbiguous && { requires: [pick(vocabulary, random), pick(vocabulary, random)] }) };
  });
  const entries = Array.from({ length: Math.ceil(forms / FORMS_AN_ENTRY) }, (_, number) =>
    entryOf(number, aliases.slice(number * FORMS_AN_ENTRY, (number + 1) * FORMS_AN_ENTRY)),
  );
  const topics = Array.from({ length: Math.ceil(entries.length / ENTRIES_A_TOPIC) }, (_, number) => ({
    id: `topic-${number}`,
    title: { en: `Topic ${number}` },
    about: { en: 'Made for the benchmark.' },
  }));
  return {
    id: 'synthetic',
    version: '1.0.0',
    title: { en: 'A synthetic pack' },
    language: 'en',
    source: {
      description: { en: 'Made for the benchmark.' },
      year: 2003,
      sections: [{ id: 'one', title: 'One', paragraphs: 1 }],
    },
    topics,
    cues: {},
    entries,
  };
}

function entryOf(number: number, aliases: AliasSource[]): Entry {
  return {
    id: `entry-${number}`,
    title: { en: aliases[0]?.text ?? '' },
    topic: `topic-${Math.floor(number / ENTRIES_A_TOPIC)}`,
    kind: 'concept',
    aliases,
    search: [],
    analysis: [{ text: 'Made for the benchmark.', at: 'one#1' }],
    background: [],
    since: [],
    asOf: '2026-11-23',
    related: [],
    confusedWith: [],
  };
}

function formFrom(vocabulary: readonly string[], random: () => number): string {
  const kind = random();
  if (kind < ACRONYM) return acronymFrom(random);
  const isNamed = kind < ACRONYM + NAMED;
  const first = isNamed ? nameFrom(random) : pick(vocabulary, random);
  const length = 1 + Math.floor(random() * 3);
  const rest = Array.from({ length }, () => pick(vocabulary, random));
  return [isNamed && random() < 0.2 ? `${first}–${nameFrom(random)}` : first, ...rest].join(' ');
}

function nameFrom(random: () => number): string {
  const syllables = 2 + Math.floor(random() * 2);
  const name = Array.from({ length: syllables }, () => pick(ONSETS, random) + pick(NUCLEI, random)).join('');
  return (name[0]?.toUpperCase() ?? '') + name.slice(1) + pick(CODAS, random);
}

function acronymFrom(random: () => number): string {
  const letters = 3 + Math.floor(random() * 3);
  return Array.from({ length: letters }, () => String.fromCharCode(65 + Math.floor(random() * 26))).join('');
}

/** The words of some prose that could stand in a term, in order of first appearance: none that is short or common. */
export function vocabularyOf(prose: Iterable<string>): string[] {
  const words = new Set<string>();
  for (const text of prose) {
    for (const [word] of text.matchAll(/\p{Script=Latin}{4,}/gu)) words.add(word.toLowerCase());
  }
  return [...words].filter((word) => !COMMON.has(word));
}

// What no term begins with, and every page is full of.
const COMMON = new Set(
  (
    'about after again against also although among another because been before being between both came come could does ' +
    'down during each either even ever every former from goes have having here into itself just later less like made make ' +
    'many might more most much must near neither never none nothing once only onto other others over same says should ' +
    'since some still such than that their them themselves then there these they this those though through thus told ' +
    'took under until upon used very want well went were what when where whether which while whom whose will with within ' +
    'without would your'
  ).split(' '),
);
