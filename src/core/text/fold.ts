/**
 * The one place that folds: aliases at build time, page text and queries at run time all come
 * through here, so two spellings are equal exactly when they fold to the same string.
 */

const MARKS_AND_IGNORABLES = /[\p{M}\p{DI}]+/gu;
const ABBREVIATION_DOTS = /(?<=\p{L})\.[ \u00a0\u202f]?/gu;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033«»]/g;

const strip = (text: string) => text.normalize('NFKD').replace(MARKS_AND_IGNORABLES, '');

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

/** Folds a word but keeps its case, for acronyms and `case: exact`. */
export const foldExact = (word: string): string => (PLAIN.test(word) ? word : strip(straighten(word)));
