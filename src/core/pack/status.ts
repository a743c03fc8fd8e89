import { formatDate } from '../dates.ts';
import type { Entry } from './schema.ts';

type Status = NonNullable<Entry['status']>;

const STATES = {
  'in-force': 'In force',
  terminated: 'Terminated',
  superseded: 'Superseded',
  suspended: 'Suspended',
  proposed: 'Proposed',
  ongoing: 'Ongoing',
} as const satisfies Record<Status['state'], string>;

/** States that are entered on the day they begin; the others on the day that what they describe ends. */
const LASTING = new Set<Status['state']>(['in-force', 'ongoing']);

/** An entry's status in words: "Terminated 13 June 2002", "In force since 5 March 1970". */
export function describeStatus({ state, from, to }: Status, kind: Entry['kind']): string {
  // A treaty is terminated, a war ends.
  const name = state === 'terminated' && kind === 'event' ? 'Ended' : STATES[state];
  if (LASTING.has(state)) {
    return [name, from && `since ${formatDate(from)}`, to && `until ${formatDate(to)}`]
      .filter(Boolean)
      .join(' ');
  }
  const since = state === 'proposed' ? from : to;
  return since ? `${name} ${formatDate(since)}` : name;
}

/** The year in which it began, where its status names only its end. */
export const describeBeginning = ({ state, from, to }: Status): string | undefined =>
  from && to && !LASTING.has(state) ? `began ${formatDate(from.slice(0, 4))}` : undefined;
