const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:$|[T ])/;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})\b/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const MONTH_ONLY = new RegExp(`^${MONTH},?\\s+(\\d{4})$`, 'i');

/** Newspapers put their archives online; what claims to be older than this is a mistake. */
const OLDEST = '1850';

/**
 * The day on which a page was published, as a pack writes dates (`2002-05-13`, `2002-05` or `2002`): the first
 * of what the page says of itself that is a date, and not to come. Days are the page's own: no time zone is applied.
 *
 * @param today as `2026-11-25`
 */
export function publishedOn(candidates: readonly string[], today: string): string | undefined {
  return candidates.map(dateIn).find((date) => date !== undefined && date >= OLDEST && date <= today);
}

function dateIn(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed) ?? SLASHED.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (iso) return dateOf(iso[1], Number(iso[2]), iso[3]);
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(trimmed);
  if (monthFirst) return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const month = MONTH_ONLY.exec(trimmed);
  if (month) return dateOf(month[2], monthOf(month[1]), undefined);
  return /^\d{4}$/.test(trimmed) ? trimmed : undefined;
}

const monthOf = (name = '') => MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;

function dateOf(year = '', month: number, day: string | undefined): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day ?? 1)));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day ?? 1);
  return isReal ? date.toISOString().slice(0, day === undefined ? 7 : 10) : undefined;
}
