/** Of a page's beginning, so many bytes say in which encoding it is (HTML standard, 13.2.3.2). */
const PRESCAN = 1024;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;

const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/**
 * The text of a file: in the encoding that it is marked with or names, or else in UTF-8, or else in the Windows encoding
 * that suits its letters, which is what old text files in our languages are in. Never throws.
 */
export function decode(bytes: Uint8Array): string {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decoded(bytes, marked[0]);
  const beginning = decoded(bytes.subarray(0, PRESCAN), 'latin1');
  const named = CHARSET.exec(beginning)?.[1];
  if (named !== undefined && isEncoding(named)) return decoded(bytes, named);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, isCyrillic(bytes) ? 'windows-1251' : 'windows-1252');
  }
}

const decoded = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name) !== undefined;
  } catch {
    return false;
  }
}

/** Whether the bytes above ASCII stand side by side, as Cyrillic letters do, and not one by one, as accented letters. */
function isCyrillic(bytes: Uint8Array): boolean {
  let high = 0;
  let beside = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0xc0) return;
    high++;
    if ((bytes[at - 1] ?? 0) >= 0xc0) beside++;
  });
  return beside > high / 2;
}
