/** So many entries are easy to look through; who wants more than the latest has the search. */
export const MOST_LOOKUPS = 20;

/** As long as an entry's id can be. */
const LONGEST = 64;

/** The ids of the entries that a reader looked up, the latest first, from whatever was stored. Never throws. */
export const readLookups = (stored: unknown): string[] =>
  Array.isArray(stored) ? [...new Set(stored.filter(isId))].slice(0, MOST_LOOKUPS) : [];

/** The list with an entry that was looked up just now. */
export const withLookup = (lookups: readonly string[], entry: string): string[] =>
  [entry, ...lookups.filter((one) => one !== entry)].slice(0, MOST_LOOKUPS);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST;
