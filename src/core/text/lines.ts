const TAB = '\t';

/**
 * Many values by their names in one text, a line each: name, tab, value. Whoever needs few of them has nothing to read
 * beforehand, as it would have to for a Map.
 */
export const writeLines = (values: ReadonlyMap<string, string>): string =>
  [...values]
    .map(([name, value]) => `${name}${TAB}${value}\n`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('');

/** The value of a name, by binary search. */
export function readLine(lines: string, name: string): string | undefined {
  const key = name + TAB;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle > 0 ? lines.lastIndexOf('\n', middle - 1) + 1 : 0;
    const end = lines.indexOf('\n', start);
    const found = lines.slice(start, start + key.length);
    if (found === key) return lines.slice(start + key.length, end);
    if (found < key) low = end + 1;
    else high = start;
  }
  return undefined;
}
