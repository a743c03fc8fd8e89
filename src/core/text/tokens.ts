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

const WORD = String.raw`[\p{L}\p{N}\p{Pc}](?:[\p{M}\p{DI}]*[\p{L}\p{N}\p{Pc}])*\p{M}*`;
// "U.S.", "U.S", "H. W." and the "W." of a name: dots that belong to capital letters.
const ABBREVIATION = String.raw`\p{Lu}\.(?:[ \u00a0\u202f]?\p{Lu}\.)*(?:\p{Lu}(?!\p{DI}*[\p{L}\p{N}\p{M}\p{Pc}]))?`;
const DASHES = String.raw`\-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d`;
const MARK = String.raw`[^\s${DASHES}\p{DI}\p{M}]`;

const TOKEN = new RegExp(`(${ABBREVIATION}|${WORD})|${MARK}`, 'gu');
// White space and at most one dash, which typists also write as two hyphens.
const SEPARATOR = new RegExp(String.raw`^\s*(?:--|[${DASHES}])?\s*$`, 'u');
const IGNORABLE = /\p{DI}+/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
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
  const gap = raw.replace(IGNORABLE, '');
  if (!SEPARATOR.test(gap)) return false;
  return gap !== '' || !left.isWord || !right.isWord || text[left.end - 1] === '.';
}
