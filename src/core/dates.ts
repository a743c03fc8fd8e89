const FORMATS = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>;

/** A pack's date (`2002`, `2002-06` or `2002-06-13`) in words, no more exact than it is. */
export function formatDate(date: string, language = 'en'): string {
  const format = FORMATS[date.length as keyof typeof FORMATS];
  if (!format) return date;
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(
    new Date(date.padEnd(10, '-01')),
  );
}
