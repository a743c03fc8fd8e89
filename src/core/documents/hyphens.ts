/** How the halves of a word belong together that a line's end parts. */
export interface Hyphenation {
  /** Whether a text has this word elsewhere, where no line ends in it; lower case. */
  readonly hasWord: (word: string) => boolean;
  /** Whether something that is looked for stands across a place of a text. */
  readonly isTermAcross: (text: string, at: number) => boolean;
}

export const NO_HYPHENATION: Hyphenation = { hasWord: () => false, isTermAcross: () => false };

const HALVES = /(?<left>[\p{L}\p{N}\p{M}’']+)[-\u2010\u2011\u00ac]$/u;
const NEXT = /^(?<right>[\p{L}\p{N}\p{M}’']+)/u;
const SOFT = /\u00ad\s*$/;
/** A dash that stands between two words without spaces. */
const CLOSED_DASH = /[\p{L}\p{N}][\u2013\u2014/]$/u;
/** What is written with a hyphen wherever it stands: "self-rule", «по-прежнему», «по-русски». */
const HYPHENATED = /^(?:self-\p{L}{4}|ex-\p{L}{5}|по-\p{L}+(?:[ое]му|[сц]ки|ьи)$)/iu;
const CHAIN = /[\p{L}\p{N}][-\u2010\u2011][\p{L}\p{N}\p{M}’']+.$/u;
const CHAINED = /^[\p{L}\p{N}\p{M}’']+[-\u2010\u2011][\p{L}\p{N}]/u;
/** Code units on either side of a line's end in which a term may stand. */
const REACH = 60;

/** Two lines of one paragraph as the reader reads them: with a space between, or as one word. */
export function joinLines(before: string, after: string, hyphenation = NO_HYPHENATION): string {
  const [first, second] = [before.trimEnd(), after.trimStart()];
  if (first === '' || second === '') return first + second;
  if (SOFT.test(first)) return first.replace(SOFT, '') + second;
  const left = HALVES.exec(first)?.groups?.left;
  const right = NEXT.exec(second)?.groups?.right;
  if (left !== undefined && right !== undefined) {
    return isOneWord(first, left, second, right, hyphenation) ? first.slice(0, -1) + second : first + second;
  }
  return CLOSED_DASH.test(first) && right !== undefined ? first + second : `${first} ${second}`;
}

/** Whether the hyphen is there only because the line ends. */
function isOneWord(
  first: string,
  left: string,
  second: string,
  right: string,
  { hasWord, isTermAcross }: Hyphenation,
): boolean {
  // "Jackson-Vanik", "F-16", "post-9/11": within a word there is neither a capital nor a figure, unless all is capitals.
  const isCapitals = first === first.toUpperCase() && left.length > 1;
  if (!isCapitals && /^[\p{Lu}\p{N}]/u.test(right)) return false;
  if (/\p{N}$/u.test(left)) return false;
  // "most-favored-nation", "state-of-the-art": a word of several parts has a hyphen at each.
  if (CHAIN.test(first) || CHAINED.test(second)) return false;

  const tail = first.slice(-REACH, -1);
  const head = second.slice(0, REACH);
  const asOne = isTermAcross(tail + head, tail.length);
  const asTwo = isTermAcross(`${tail}-${head}`, tail.length);
  if (asOne !== asTwo) return asOne;

  if (hasWord((left + right).toLowerCase())) return true;
  if (HYPHENATED.test(`${left}-${right}`)) return false;
  return !hasWord(`${left}-${right}`.toLowerCase());
}

const WORD = /[\p{L}\p{N}\p{M}’']+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}’']+)*/gu;

/** The words of lines in lower case, but for those in which a line may end. */
export function wordsOf(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.match(WORD) ?? [];
    const whole = /[-\u2010\u2011\u00ad\u00ac]\s*$/.test(line) ? found.slice(1, -1) : found.slice(1);
    for (const word of whole) words.add(word.replace(/[\u2010\u2011]/g, '-').toLowerCase());
  }
  return words;
}
