const FORMATS = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>;

/** A pack's date (`2002`, `2002-06` or `2002-06-13`) in words, no more exact than it is. */
export function formatDate(date: string, language = 'en'): string {
  const format = FORMATS[date.length as keyof typeof FORMATS];
  return format ? written(date, language, format) : date;
}

/**
 * The same within a sentence: "since June 2002". In Russian a month takes another ending there, which it has beside
 * a day alone, and a bare year its "г.".
 */
export function formatDateInline(date: string, language = 'en'): string {
  if (language !== 'ru') return formatDate(date, language);
  if (date.length === 4) return `${date} г.`;
  return date.length === 7
    ? written(date, language, FORMATS[10]).replace(/^1 /, '')
    : formatDate(date, language);
}

function written(date: string, language: string, format: Intl.DateTimeFormatOptions): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(
    new Date(date.padEnd(10, '-01')),
  );
}
