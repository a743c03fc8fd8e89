/** Marks a stem that may take a Russian case ending, as packs write it: `договор*`. */
export const STEM = '*';

/**
 * Endings of nouns and adjectives in all cases and numbers, as the pack's `*` promises; folded, so й is и and ё is е.
 */
export const RUSSIAN_ENDING =
  /^(?:[аяоеуюыиь]|[оеьиую]ю|[оеыи]и|ь[яеи]|и[яе]|[оеаяыи]м|[аяыи]х|[ое]в|[аяьыи]ми|ь(?:еи|[ея]м|ями|ях)|и(?:еи|[ея]м|ями|ях)|[ая]я|[оеы]е|[ое](?:го|му))$/;
const LONGEST_ENDING = 4;
const CYRILLIC_END = /[\u0400-\u052f]$/;
const LATIN_WORD = /^[a-zA-Z\d\u00df-\u024f\u1e00-\u1eff]+$/;

/** Every stem (with its `*`) that a folded word could be a case form of, itself included; none unless it is Cyrillic. */
export function stemsOf(word: string): string[] {
  if (!CYRILLIC_END.test(word)) return [];
  const stems = [word + STEM];
  for (let length = 1; length <= LONGEST_ENDING && length < word.length; length++) {
    if (RUSSIAN_ENDING.test(word.slice(-length))) stems.push(word.slice(0, -length) + STEM);
  }
  return stems;
}

/** What {@link cutStems} leaves of a Russian word: as much as most of its case forms have in common. */
const CUT = 4;
const LONG_CYRILLIC = new RegExp(String.raw`([\u0400-\u052f]{${CUT}})[\u0400-\u052f]+`, 'g');

/** Cuts every Cyrillic word of a text short, so that its case forms are alike. */
export const cutStems = (text: string): string => text.replace(LONG_CYRILLIC, '$1');

/** English plurals of a folded word, by rule; an acronym in capitals takes a small s. */
export function pluralsOf(word: string): string[] {
  if (word.length < 2 || !LATIN_WORD.test(word) || /\d$/.test(word)) return [];
  if (/(?:ss|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  if (/s$/.test(word)) return [];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return [`${word}s`];
}

/** Whether a word may take a case ending. */
export const isCyrillic = (word: string): boolean => CYRILLIC_END.test(word);

/** What the singular of a word may be: some of these are no words, or have other plurals. */
export const singularGuesses = (word: string): string[] =>
  word.endsWith('s') ? [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`] : [];
