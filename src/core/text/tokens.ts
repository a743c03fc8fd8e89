import { type Classes, patternFor } from './classes.ts';
import { fold, foldExact } from './fold.ts';

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
export const wordPattern = ({ letter, number, mark, ignorable, connector }: Classes): string =>
  `[${letter}${number}${connector}](?:[${mark}${ignorable}]*[${letter}${number}${connector}])*[${mark}]*`;

/** Stands between two texts that a word may go on over, where texts are read together. */
export const JOINT = '\u0001';

const CAPITAL = '[A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03a9\u0400-\u042f]';

/** "U.S.", "U.S", "H. W." and the "W." of a name: dots that belong to capital letters. */
const abbreviationPattern = ({ letter, number, mark, ignorable, connector }: Classes): string =>
  String.raw`${CAPITAL}\.(?:[ \u00a0\u202f]?${CAPITAL}\.)*(?:${CAPITAL}(?![${ignorable}]*[${letter}${number}${mark}${connector}${JOINT}]))?`;

const DASHES = '\\-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d';

const tokenPattern = patternFor((classes) => {
  const mark = String.raw`[^\s${DASHES}${classes.ignorable}${classes.mark}]`;
  return new RegExp(`(${abbreviationPattern(classes)}|${wordPattern(classes)})|${mark}`, 'gu');
});
// White space and at most one dash, which typists also write as two hyphens.
const SEPARATOR = new RegExp(String.raw`^\s*(?:--|[${DASHES}])?\s*$`, 'u');
const ignorablePattern = patternFor(({ ignorable }) => new RegExp(`[${ignorable}]+`, 'gu'));

const closablePattern = patternFor((classes) => {
  const { letter, number, mark, ignorable, connector } = classes;
  const before = `(?<![${letter}${number}${mark}${ignorable}${connector}])`;
  return new RegExp(before + abbreviationPattern(classes), 'gu');
});
const HAS_CLOSABLE = new RegExp(String.raw`${CAPITAL}\.[ \u00a0\u202f]?${CAPITAL}`);

/** Takes the dots out of abbreviations, which are one word each: "U.S. troops" becomes "US troops". */
export const closeAbbreviations = (text: string): string =>
  HAS_CLOSABLE.test(text)
    ? text.replace(closablePattern(text), (dotted) => `${dotted.replace(/[.\s]/g, '')} `)
    : text;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern(text))) {
    const raw = match[0];
    tokens.push({
      start: match.index,
      end: match.index + raw.length,
      word: fold(raw),
      exact: foldExact(raw),
      isWord: match[1] !== undefined,
    });
  }
  return tokens;
}

/**
 * Whether nothing but one separator stands between two neighbouring tokens. Hyphen, dash and
 * space are one; beside a punctuation mark or an abbreviation's dot there may be none at all.
 */
export function areAdjacent(text: string, left: Token, right: Token): boolean {
  const raw = text.slice(left.end, right.start);
  if (raw === ' ') return true;
  const gap = raw.replace(ignorablePattern(raw), '');
  if (!SEPARATOR.test(gap)) return false;
  return gap !== '' || !left.isWord || !right.isWord || text[left.end - 1] === '.';
}
