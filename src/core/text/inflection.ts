/** Marks a stem that may take a Russian case ending, as packs write it: `договор*`. */
export const STEM = '*';

// Endings of nouns and adjectives in all cases and numbers, as the pack's `*` promises; folded, so й is и and ё is е.
const RUSSIAN_ENDINGS = new Set(
  (
    'а я о е у ю ы и ь ою ею ои еи ом ем ам ям ах ях ов ев ами ями ьми ью ия ию ии ие иеи ием иям иях иями ' +
    'ья ье ьи ьеи ьем ьям ьях ьями ыи ая яя ое ее ую юю ого его ому ему ым им ых их ыми ими ые'
  ).split(' '),
);
const LONGEST_ENDING = Math.max(...[...RUSSIAN_ENDINGS].map((ending) => ending.length));
const CYRILLIC_END = /[\u0400-\u052f]$/;
const LATIN_WORD = /^[a-zA-Z\d\u00df-\u024f\u1e00-\u1eff]+$/;

/** Every stem (with its `*`) that a folded word could be a case form of, itself included; none unless it is Cyrillic. */
export function stemsOf(word: string): string[] {
  if (!CYRILLIC_END.test(word)) return [];
  const stems = [word + STEM];
  for (let length = 1; length <= LONGEST_ENDING && length < word.length; length++) {
    if (RUSSIAN_ENDINGS.has(word.slice(-length))) stems.push(word.slice(0, -length) + STEM);
  }
  return stems;
}

/** English plurals of a folded word, by rule; an acronym in capitals takes a small s. */
export function pluralsOf(word: string): string[] {
  if (word.length < 2 || !LATIN_WORD.test(word) || /\d$/.test(word)) return [];
  if (/(?:ss|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  if (/s$/.test(word)) return [];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return [`${word}s`];
}

/** What the singular of a word may be: some of these are no words, or have other plurals. */
export const singularGuesses = (word: string): string[] =>
  word.endsWith('s') ? [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`] : [];
