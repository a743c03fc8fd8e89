import type { Entry, Fact, Pack } from '../pack/schema.ts';

/** Something that happened, as the entries of a pack tell it. */
export interface TimelineEvent {
  /** Names it among the pack's events. */
  readonly id: string;
  /** As packs write dates: `2002`, `2002-06` or `2002-06-13`. */
  readonly date: string;
  readonly source: string;
  readonly url: string;
  /** What each entry says of it, in the pack's order; entries that say the same are together. */
  readonly accounts: readonly Account[];
  /** Of the entries, in the pack's order. */
  readonly topics: readonly string[];
}

export interface Account {
  readonly text: string;
  /** Ids. */
  readonly entries: readonly string[];
}

/**
 * What happened by the packs' backgrounds and developments, oldest first. What several entries tell by the same source of
 * the same day is one event.
 */
export function eventsOf(packs: readonly Pack[]): TimelineEvent[] {
  const told = packs
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => [...entry.background, ...entry.since].map((fact) => ({ fact, entry })));
  return [...Map.groupBy(told, ({ fact: { date, url } }) => `${date} ${url}`).values()]
    .map(eventOf)
    .sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date))
    .map((event, index) => ({ id: `event-${index}`, ...event }));
}

interface Telling {
  readonly fact: Fact;
  readonly entry: Entry;
}

function eventOf(tellings: readonly Telling[]): Omit<TimelineEvent, 'id'> {
  const [first] = tellings;
  if (!first) throw new RangeError('an event is told by an entry at least');
  const { date, source, url } = first.fact;
  const accounts = [...Map.groupBy(tellings, ({ fact }) => fact.text)].map(([text, same]) => ({
    text,
    entries: [...new Set(same.map(({ entry }) => entry.id))],
  }));
  return { date, source, url, accounts, topics: [...new Set(tellings.map(({ entry }) => entry.topic))] };
}

/** Those that any entry of a topic tells. */
export const eventsAbout = (
  events: readonly TimelineEvent[],
  isOn: (topic: string) => boolean,
): TimelineEvent[] => events.filter(({ topics }) => topics.some(isOn));
