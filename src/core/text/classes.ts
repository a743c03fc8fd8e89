/**
 * Classes of characters, as the inside of a RegExp's brackets with the flag 'u', named as Unicode's general categories
 * and properties are. A browser compiles a pattern anew on every page, and Unicode's own classes are long: measured in
 * Chromium 156, one pattern of them takes 1 to 10 ms, and one of the classes written out here 0.1 ms. So text in the
 * scripts and signs of most news pages is read with these, and all other text with Unicode's.
 */
export interface Classes {
  readonly letter: string;
  readonly number: string;
  readonly mark: string;
  /** Default ignorable code points: soft hyphens, zero-width characters, variation selectors. */
  readonly ignorable: string;
  readonly connector: string;
}

export const UNICODE: Classes = {
  letter: '\\p{L}',
  number: '\\p{N}',
  mark: '\\p{M}',
  ignorable: '\\p{DI}',
  connector: '\\p{Pc}',
};

/** Those members of the classes that are usual, as themselves: written as escapes they would weigh more in the page script. */
export const USUAL: Classes = {
  letter: 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0400-\u0481\u048a-\u052f',
  number: '0-9\u00b2\u00b3\u00b9\u00bc-\u00be',
  mark: '\u0300-\u036f\ufe00-\ufe0f',
  ignorable: '\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff',
  connector: '_',
};

// Spaces, punctuation, currencies, arrows, boxes, shapes and emoji.
const SIGNS =
  '\u00a0-\u00bf\u00d7\u00f7\u2000-\u203e\u2041-\u2053\u2055-\u206f\u20a0-\u20bf\u2116\u2122\u2190-\u23ff\u2500-\u2775\u2794-\u27bf\u{1f110}-\u{1faff}';
const UNUSUAL = new RegExp(`[^\\0-\\x7f${SIGNS}${USUAL.letter}${USUAL.mark}${USUAL.ignorable}]`, 'u');

export const isUsual = (text: string): boolean => !UNUSUAL.test(text);

/** Makes a pattern for usual text and, once there is other text, one for all. */
export function patternFor(make: (classes: Classes) => RegExp): (text: string) => RegExp {
  const usual = make(USUAL);
  let universal: RegExp | undefined;
  return (text) => {
    if (isUsual(text)) return usual;
    universal ??= make(UNICODE);
    return universal;
  };
}
