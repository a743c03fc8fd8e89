import { type Axis, axisOf, yearOf } from './axis.ts';
import type { TimelineEvent } from './events.ts';

/** How an event is drawn: a dot alone, or with its name, or with what happened. */
export type Detail = 'dots' | 'names' | 'texts';

/** What an event takes, in CSS pixels; a dot is at its beginning. */
export const SIZES = {
  dots: { width: 12, height: 12 },
  names: { width: 176, height: 24 },
  texts: { width: 236, height: 66 },
} as const satisfies Record<Detail, { width: number; height: number }>;

/** CSS pixels a year from which there is room for more than a dot. */
const NAMES_FROM = 56;
const TEXTS_FROM = 240;

export const detailAt = (scale: number): Detail =>
  scale < NAMES_FROM ? 'dots' : scale < TEXTS_FROM ? 'names' : 'texts';

/** An event in its place: the left edge of what is drawn, and its row within its topic. */
export interface Placed {
  readonly event: TimelineEvent;
  readonly x: number;
  readonly row: number;
}

/** What happened in one topic: no two events of a row overlap. */
export interface Lane {
  readonly topic: string;
  readonly rows: number;
  readonly events: readonly Placed[];
}

export interface Layout {
  readonly axis: Axis;
  readonly detail: Detail;
  readonly lanes: readonly Lane[];
}

/**
 * Places events on an axis, a lane a topic. An event that several topics tell of stands in the first of those shown.
 *
 * @param events oldest first
 * @param topics those shown, in order; lanes in which nothing happened are left out
 * @param scale CSS pixels a year
 * @param moments what else must be on the axis, in years
 */
export function layOut(
  events: readonly TimelineEvent[],
  topics: readonly string[],
  scale: number,
  moments: readonly number[] = [],
): Layout {
  const years = [...events.map(({ date }) => yearOf(date)), ...moments].sort((a, b) => a - b);
  const axis = axisOf(years, scale);
  const detail = detailAt(scale);
  const laneOf = ({ topics: own }: TimelineEvent) => topics.find((topic) => own.includes(topic));
  const byTopic = Map.groupBy(events, laneOf);
  return {
    axis,
    detail,
    lanes: topics.flatMap((topic) => {
      const own = byTopic.get(topic);
      return own ? [{ topic, ...stack(own, axis, SIZES[detail].width) }] : [];
    }),
  };
}

/** Puts each event in the first row that is free where it begins. */
function stack(events: readonly TimelineEvent[], axis: Axis, width: number): Omit<Lane, 'topic'> {
  const ends: number[] = [];
  const placed = events.map((event) => {
    const x = axis.place(yearOf(event.date)) - SIZES.dots.width / 2;
    const free = ends.findIndex((end) => end <= x);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + width;
    return { event, x, row };
  });
  return { rows: ends.length, events: placed };
}
