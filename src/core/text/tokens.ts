import { type Classes, patternFor, USUAL } from './classes.ts';
import { foldEach, foldExact } from './fold.ts';

/** A word or a punctuation mark of a text; `start` and `end` are UTF-16 offsets into it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As folded for comparison without case. */
  readonly word: string;
  /** As folded for comparison with case. */
  readonly exact: string;
  readonly isWord: boolean;
}

/** A word, as the inside of a RegExp. */
const wordPattern = ({ word, mark, ignorable }: Classes): string =>
  `[${word}](?:[${mark}${ignorable}]*[${word}])*[${mark}]*`;

/** Stands between two texts that a word may go on over, where texts are read together. */
export const JOINT = '\u0001';

const CAPITAL = '[A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03a9\u0400-\u042f]';

/** "U.S.", "U.S", "H. W." and the "W." of a name: dots that belong to capital letters. */
const abbreviationPattern = ({ word, mark, ignorable }: Classes): string =>
  String.raw`${CAPITAL}\.(?:[ \u00a0\u202f]?${CAPITAL}\.)*(?:${CAPITAL}(?![${ignorable}]*[${word}${mark}]))?`;

const DASHES = '\\-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d';

const tokenPattern = patternFor((classes) => {
  const mark = String.raw`[^\s${DASHES}${classes.ignorable}${classes.mark}]`;
  return new RegExp(`(${abbreviationPattern(classes)}|${wordPattern(classes)})|${mark}`, 'gu');
});
// White space and at most one dash, which typists also write as two hyphens.
const SEPARATOR = new RegExp(String.raw`^\s*(?:(?:--|[${DASHES}])\s*)?$`, 'u');
const ignorablePattern = patternFor(({ ignorable }) => new RegExp(`[${ignorable}]+`, 'gu'));

// Roughly: of scripts that news pages seldom have, all is one kind of letter.
const PART = `[\\w\u00c0-\u052f${USUAL.ignorable}]`;
const DOTS = new RegExp(
  `(${CAPITAL})\\.(?<!${PART}..)[ \u00a0\u202f]?(${JOINT}?)(?=${CAPITAL}(?!${PART}))`,
  'g',
);

/** Takes the dots out from between the letters of abbreviations, which are one word each: "U.S. troops" becomes "US. troops". */
export const closeAbbreviations = (text: string): string => text.replace(DOTS, '$1$2');

/** A text's words and punctuation marks, in order. */
export interface Tokens {
  /** As folded for comparison without case. */
  readonly words: readonly string[];
  /** Made when it is first asked for: most words of a text are in no form. */
  at(position: number): Token | undefined;
}

/** Cuts a text into tokens: the browser's own code does nearly all of it. */
export function tokenize(text: string): Tokens {
  const pattern = tokenPattern(text);
  const words = foldEach(text.match(pattern) ?? []);
  let matches: RegExpExecArray[] | undefined;
  return {
    words,
    at(position) {
      matches ??= [...text.matchAll(pattern)];
      const match = matches[position];
      if (!match) return undefined;
      const { 0: raw, 1: word, index: start } = match;
      return {
        start,
        end: start + raw.length,
        word: words[position] as string,
        exact: foldExact(raw),
        isWord: word !== undefined,
      };
    },
  };
}

/**
 * Whether nothing but one separator stands between two neighbouring tokens. Hyphen, dash and
 * space are one; beside a punctuation mark or an abbreviation's dot there may be none at all.
 */
export function areAdjacent(text: string, left: Token, right: Token): boolean {
  const raw = text.slice(left.end, right.start);
  if (raw === ' ') return true;
  const gap = raw === '' ? '' : raw.replace(ignorablePattern(raw), '');
  if (!SEPARATOR.test(gap)) return false;
  return gap !== '' || !left.isWord || !right.isWord || text[left.end - 1] === '.';
}
