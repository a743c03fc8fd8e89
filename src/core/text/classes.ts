/**
 * Classes of characters, as the inside of a RegExp's brackets with the flag 'u', named as Unicode's general categories
 * and properties are. A browser compiles a pattern anew in every process, and Unicode's own classes are long: measured in
 * Chromium 156, one pattern of them takes 1 to 10 ms, and one of the classes written out here 0.1 ms. So text in the
 * scripts and signs of most news pages is read with these, and all other text with Unicode's.
 */
export interface Classes {
  /** Letters, numbers and connectors, such as the low line. */
  readonly word: string;
  readonly mark: string;
  /** Default ignorable code points: soft hyphens, zero-width characters, variation selectors. */
  readonly ignorable: string;
}

export const UNICODE: Classes = { word: '\\p{L}\\p{N}\\p{Pc}', mark: '\\p{M}', ignorable: '\\p{DI}' };

/** Those members of the classes that are usual. */
export const USUAL: Classes = {
  word: '\\w\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0400-\u0481\u048a-\u052f',
  mark: '\u0300-\u036f\ufe00-\ufe0f',
  ignorable: '\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff',
};

/** What of the first plane is neither ASCII nor a part of words: spaces, punctuation, currencies, arrows, boxes, shapes. */
export const SIGNS =
  '\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u200a\u2010-\u2029\u202f-\u203e\u2041-\u2053\u2055-\u205f\u20a0-\u20bf\u2116\u2122\u2190-\u23ff\u2500-\u2775\u2794-\u27bf';
const FOREIGN = new RegExp(`[^\\0-\\x7f${SIGNS}]`);

/** Whether a text has more than ASCII and {@link SIGNS}, which need no folding but for case. */
export const isForeign = (text: string): boolean => FOREIGN.test(text);

const UNUSUAL = new RegExp(
  `[^\\0-\\x7f${SIGNS}\u{1f110}-\u{1faff}${USUAL.word}${USUAL.mark}${USUAL.ignorable}]`,
  'u',
);

export const isUsual = (text: string): boolean => !UNUSUAL.test(text);

/** Makes a pattern for usual text and, once there is other text, one for all. */
export function patternFor(make: (classes: Classes) => RegExp): (text: string) => RegExp {
  const made: RegExp[] = [];
  return (text) => {
    const isOther = Number(isForeign(text) && !isUsual(text));
    made[isOther] ??= make(isOther ? UNICODE : USUAL);
    return made[isOther];
  };
}
