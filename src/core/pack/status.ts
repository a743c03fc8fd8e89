import { formatDate, formatDateInline } from '../dates.ts';
import { type Texts, textsIn } from '../texts.ts';
import type { Entry } from './schema.ts';

type Status = NonNullable<Entry['status']>;

/** States that are entered on the day they begin; the others on the day that what they describe ends. */
const LASTING = new Set<Status['state']>(['in-force', 'ongoing']);

/** An entry's status in words: "Terminated 13 June 2002", "In force since 5 March 1970". */
export function describeStatus({ state, from, to }: Status, kind: Entry['kind'], t = textsIn('en')): string {
  // A treaty is terminated, a war ends.
  const name = t(state === 'terminated' && kind === 'event' ? 'status.ended' : `status.${state}`);
  if (LASTING.has(state)) {
    return [name, from && t('status.since', inline(from, t)), to && t('status.until', inline(to, t))]
      .filter(Boolean)
      .join(' ');
  }
  const since = state === 'proposed' ? from : to;
  return since ? `${name} ${formatDateInline(since, t.language)}` : name;
}

/** The year in which it began, where its status names only its end. */
export const describeBeginning = ({ state, from, to }: Status, t = textsIn('en')): string | undefined =>
  from && to && !LASTING.has(state)
    ? t('status.began', { date: formatDate(from.slice(0, 4), t.language) })
    : undefined;

const inline = (date: string, { language }: Texts) => ({ date: formatDateInline(date, language) });
