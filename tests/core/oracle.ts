/**
 * A matcher so simple that it is plainly right, and slow: it compares every stretch of a text with every form,
 * character by character. It shares no code with the real one.
 */

const DASH = '[-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]';
const IGNORABLE = /\p{DI}/gu;
const WORD = /[\p{L}\p{N}\p{M}\p{Pc}]/u;

const GAP = `\\s*(?:--|${DASH})?\\s*`;
const QUOTES_INSIDE = new RegExp(`(?:${GAP}["\u201c-\u201f\u2033«»])+${GAP}`, 'gu');

const plain = (text: string) =>
  text
    .replace(IGNORABLE, '')
    .replace(QUOTES_INSIDE, ' ')
    .replace(new RegExp(`\\s*(?:--|${DASH})\\s*|\\s+`, 'gu'), ' ')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ς', 'σ');

const plurals = (form: string) => {
  if (!/[a-z]$/.test(form)) return [form];
  if (/(?:ss|x|z|ch|sh)$/.test(form)) return [form, `${form}es`];
  if (/s$/.test(form)) return [form];
  return [form, /[^aeiou]y$/.test(form) ? `${form.slice(0, -1)}ies` : `${form}s`];
};

const isEdge = (text: string, at: number, way: -1 | 1) => {
  const characters = [...(way < 0 ? text.slice(0, at) : text.slice(at)).replace(IGNORABLE, '')];
  const next = way < 0 ? characters.at(-1) : characters[0];
  return next === undefined || !WORD.test(next);
};

export function findNaively(text: string, forms: readonly string[]): { start: number; end: number }[] {
  const wanted = new Set(forms.flatMap((form) => plurals(plain(form))));
  const longest = Math.max(...[...wanted].map((form) => form.length)) * 4 + 20;
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isCandidateStart(text, start)) continue;
    for (let end = Math.min(text.length, start + longest); end > start; end--) {
      const stretch = text.slice(start, end);
      if (!/[\p{L}\p{N}]\p{M}*$/u.test(stretch) || !isEdge(text, end, 1)) continue;
      if (!wanted.has(plain(stretch)) || isInAddress(text, start, end)) continue;
      found.push({ start, end });
      start = end - 1;
      break;
    }
  }
  return found;
}

const isCandidateStart = (text: string, start: number) =>
  /^[\p{L}\p{N}]/u.test(text.slice(start, start + 2)) && isEdge(text, start, -1);

/** Names of sites and mailboxes are no prose: congress.gov, press@duma. */
function isInAddress(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '@' || text[end] === '@') return true;
  const continues = text[end] === '.' && /[\p{Ll}\p{N}]/u.test(text[end + 1] ?? '');
  const continued =
    text[start - 1] === '.' &&
    /[\p{Ll}\p{N}]/u.test(text[start - 2] ?? '') &&
    /\p{Ll}/u.test(text[start] ?? '');
  return continues || continued;
}
