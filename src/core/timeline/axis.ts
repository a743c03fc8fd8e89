/** A date as a number of years: the middle of 2002 is 2002.5. Of a month or a year it is the middle. */
export function yearOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}

/** The years in which something happened; those between are left out, where they are many. */
export interface Span {
  /** Whole years; `to` is the first that is not in it. */
  readonly from: number;
  readonly to: number;
  /** CSS pixels from the axis' beginning. */
  readonly start: number;
  readonly end: number;
}

export interface Axis {
  readonly spans: readonly Span[];
  /** CSS pixels. */
  readonly length: number;
  /** CSS pixels a year. */
  readonly scale: number;
  /** Where a moment is, in CSS pixels; where nothing happened for long, the middle of what was left out. */
  place(year: number): number;
  /** The moment that is at a place. */
  yearAt(place: number): number;
}

/** More years than this without an event are left out. */
const LONGEST_GAP = 8;
/** CSS pixels of what stands for years that are left out. */
export const BREAK = 36;
/** CSS pixels that a span has at least, so that its years can be read. */
const LEAST = 44;

/** @param years of what happened, in order */
export function axisOf(years: readonly number[], scale: number): Axis {
  const spans: Span[] = [];
  for (const { from, to } of runsOf(years)) {
    const start = spans.length === 0 ? 0 : (spans.at(-1)?.end ?? 0) + BREAK;
    spans.push({ from, to, start, end: start + Math.max(LEAST, (to - from) * scale) });
  }
  return {
    spans,
    scale,
    length: spans.at(-1)?.end ?? 0,
    place(year) {
      const next = spans.find(({ to }) => year < to) ?? spans.at(-1);
      if (!next) return 0;
      if (year < next.from) return Math.max(0, next.start - BREAK / 2);
      return (
        next.start + ((Math.min(year, next.to) - next.from) / (next.to - next.from)) * (next.end - next.start)
      );
    },
    yearAt(place) {
      const next = spans.find(({ end }) => place < end) ?? spans.at(-1);
      if (!next) return 0;
      const part = (place - next.start) / (next.end - next.start);
      return next.from + Math.min(1, Math.max(0, part)) * (next.to - next.from);
    },
  };
}

/** The scale at which an axis is as long as there is room, in CSS pixels a year. */
export function scaleToFit(years: readonly number[], room: number): number {
  const runs = runsOf(years);
  const breaks = Math.max(0, runs.length - 1) * BREAK;
  // Spans that would be too short for their years take more than their share, which makes others too short.
  let wide = runs;
  for (;;) {
    const rest = room - breaks - (runs.length - wide.length) * LEAST;
    const scale = Math.max(
      1,
      rest /
        Math.max(
          1,
          wide.reduce((sum, { from, to }) => sum + to - from, 0),
        ),
    );
    const still = wide.filter(({ from, to }) => (to - from) * scale >= LEAST);
    if (still.length === wide.length || still.length === 0) return scale;
    wide = still;
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function runsOf(years: readonly number[]): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = runs.at(-1);
    const whole = Math.floor(year);
    if (last && whole - last.to <= LONGEST_GAP) last.to = Math.max(last.to, whole + 1);
    else runs.push({ from: whole, to: whole + 1 });
  }
  return runs;
}

/** The years to name on an axis, as close as they can be read: each, or each second, fifth or tenth. */
export function ticksOf({ spans, scale }: Axis): number[] {
  const every = [1, 2, 5, 10, 20].find((step) => step * scale >= LEAST) ?? 50;
  return spans.flatMap(({ from, to }) => {
    const years = Array.from({ length: to - from }, (_, index) => from + index);
    return years.filter((year) => year === from || (year % every === 0 && (year - from) * scale >= LEAST));
  });
}
