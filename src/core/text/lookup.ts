import { isForeign, patternFor, SIGNS } from './classes.ts';
import { foldText, strip } from './fold.ts';
import { cutStems } from './inflection.ts';
import { closeAbbreviations, JOINT } from './tokens.ts';

/** Many texts as one, folded, for the browser's own code to look through. */
export interface Folded {
  /** With a {@link JOINT} between two texts, and Cyrillic words as {@link cutStems} leaves them. */
  readonly text: string;
  readonly words: readonly string[];
  /** Those of its words that stand at a joint, each with all that it may be a piece of, and where. */
  readonly chains: readonly { readonly chain: string; readonly at: number }[];
  /** All words, whole and without anything between them. */
  letters(): string;
  /** The text in its own case, without joints. */
  cased(): string;
}

// Of folded text all is part of a word that is no sign.
const LETTER = `[^\\0-/:-@[-^\`{-\\x7f${SIGNS}]`;
const WORDS = new RegExp(`${LETTER}+`, 'g');
// Not from within a word: from each of its letters, a long one would be tried again.
const CHAINS = new RegExp(`(?<!${LETTER})${LETTER}+(?:${JOINT}${LETTER}+)+`, 'g');

const foreignSigns = patternFor(
  ({ word, mark, ignorable }) => new RegExp(`[^\\0-\\x7f${SIGNS}${word}${mark}${ignorable}]+`, 'gu'),
);

/** Whether a character, if there is one, is surely part of a word: half of a pair may be one's or an emoji's. */
export const isLetter = (character = ''): boolean => character < '\ud800' && character.search(WORDS) === 0;

/** The words that neighbouring pieces are, two or more put together. */
export function joinPieces(pieces: ArrayLike<string>, most: number): string[] {
  const found: string[] = [];
  for (let from = 0; from < pieces.length - 1; from++) {
    let word = pieces[from] as string;
    for (let at = from + 1; at < Math.min(pieces.length, from + most); at++) {
      word += pieces[at];
      found.push(cutStems(word));
    }
  }
  return found;
}

/** A text's words, folded. */
export const wordsOf = (text: string): ReadonlySet<string> => new Set(foldTexts([text]).words);

/** Folds texts, none of which is empty, as {@link foldText} folds a word. */
export function foldTexts(texts: readonly string[]): Folded {
  const closed = closeAbbreviations(texts.join(JOINT));
  const lower = closed.toLowerCase();
  const folded = isForeign(lower) ? foldText(lower.replace(foreignSigns(lower), ' ')) : lower;
  const text = cutStems(folded);
  const words = text.match(WORDS) ?? [];
  return {
    text,
    words,
    chains: Array.from(text.matchAll(CHAINS), ({ 0: chain, index: at }) => ({ chain, at })),
    letters: () => (text === folded ? words : (folded.match(WORDS) ?? [])).join(''),
    cased: () => strip(closed).replaceAll(JOINT, ''),
  };
}
