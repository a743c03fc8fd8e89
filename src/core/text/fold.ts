import { patternFor } from './classes.ts';

/**
 * The one place that folds: aliases at build time, page text and queries at run time all come
 * through here, so two spellings are equal exactly when they fold to the same string.
 */

const marksAndIgnorables = patternFor(({ mark, ignorable }) => new RegExp(`[${mark}${ignorable}]+`, 'gu'));
const ABBREVIATION_DOTS = /(?<=[^\s.])\.[ \u00a0\u202f]?/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033«»]/g;

/** Takes diacritics and invisible characters away. */
export function strip(text: string): string {
  const decomposed = text.normalize('NFKD');
  return decomposed.replace(marksAndIgnorables(decomposed), '');
}

/** Folds a stretch of text: case, diacritics, soft hyphens and other invisible characters do not count. */
export const foldText = (text: string): string =>
  // A final sigma depends on what follows it, which a word alone cannot know.
  strip(text.toLowerCase()).replaceAll('ς', 'σ');

// Most words are plain ASCII, which folding leaves as it is but for case.
const PLAIN = /^[A-Za-z0-9]+$/;

const straighten = (word: string) =>
  word.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(ABBREVIATION_DOTS, '');

/** Folds a word or mark as {@link foldText} does, its quotes straight, without an abbreviation's dots: "U.S." is "us". */
export const fold = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : foldText(straighten(word));

/** Folds many words or marks, each as {@link fold} does, for the price of one. */
export const foldEach = (words: readonly string[]): string[] =>
  words.length === 0 ? [] : foldText(straighten(words.join('\n'))).split('\n');

/** Folds a word but keeps its case, for acronyms and `case: exact`. */
export const foldExact = (word: string): string => strip(straighten(word));
