import { formatDate, formatDateInline } from '../dates.ts';
import { type Texts, textsIn } from '../texts.ts';
import type { Entry, Fact } from './schema.ts';

/** How things stood with an entry when a page was published. */
export interface Then {
  /** When that was, in words. */
  readonly when: string;
  /** What its status was: "in force (until 13 June 2002)"; undefined where it has none, or the dates do not tell. */
  readonly words: string | undefined;
  /** The last that had happened. */
  readonly last: Fact | undefined;
}

/** How one speaks of a kind before it began, while it lasted, and after it ended. */
const WORDS = {
  treaty: 'force',
  law: 'force',
  event: 'event',
  doctrine: 'adopted',
  concept: 'adopted',
  institution: 'place',
} as const satisfies Partial<Record<Entry['kind'], string>>;

type Words = (typeof WORDS)[keyof typeof WORDS];

/**
 * How things stood on a day; undefined where nothing has changed since, so that the entry as it stands says it.
 *
 * @param published as {@link publishedOn} gives it: all dates are only as exact as is known, and what they do not
 * tell is left out
 */
export function thenOf(
  { kind, status, background, since }: Pick<Entry, 'kind' | 'status' | 'background' | 'since'>,
  published: string,
  t = textsIn('en'),
): Then | undefined {
  const facts = [...background, ...since].sort((a, b) => (a.date < b.date ? -1 : 1));
  const dates = [...facts.map(({ date }) => date), status?.from, status?.to];
  if (!dates.some((date) => date !== undefined && isBefore(published, date))) return undefined;
  const words =
    status && wordsOn(published, status, (WORDS as Partial<Record<Entry['kind'], Words>>)[kind], t);
  const last = facts.findLast(({ date }) => isBefore(date, published) || date === published);
  return words || last ? { when: formatDate(published.slice(0, 7), t.language), words, last } : undefined;
}

function wordsOn(
  day: string,
  { state, from, to }: NonNullable<Entry['status']>,
  words: Words | undefined,
  t: Texts,
): string | undefined {
  if (!words || state === 'proposed') return undefined;
  const limited = (phase: 'before' | 'during' | 'after', limit: 'until' | 'since', date: string) =>
    t(`then.limit.${limit}`, {
      words: t(`then.${words}.${phase}`),
      date: formatDateInline(date, t.language),
    });
  if (from !== undefined && isBefore(day, from)) return limited('before', 'until', from);
  if (to !== undefined && !isBefore(day, to)) {
    const isOver = isBefore(to, day) || (to === day && isDay(to));
    return isOver ? limited('after', 'since', to) : undefined;
  }
  if (from === undefined || !(isBefore(from, day) || (from === day && isDay(day)))) return undefined;
  return to === undefined ? t(`then.${words}.during`) : limited('during', 'until', to);
}

const isDay = (date: string) => date.length === 10;

/** Whether one date was before another for certain: 2002-06 is neither before nor after 2002-06-13. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
