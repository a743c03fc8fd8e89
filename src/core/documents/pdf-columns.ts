import type { Segment } from './pdf-segments.ts';

/** A line of a column. */
export interface Line extends Segment {
  readonly column: Column;
}

export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A gutter has at least so many lines on either side. */
const FEWEST = 3;
/** Of the fewer of them, at most this share may cross it: titles and wide tables do. */
const MOST_CROSSING = 0.3;
/** Of a side's width, at least this is what its lines are long: what is shorter is a table. */
const LINE_LENGTH = 0.4;
/** Of the lower of two sides, how much must stand beside the other. */
const BESIDE = 0.5;
/** Where in a text's width gutters are looked for, and in how many places. */
const PLACES = { from: 0.15, to: 0.85, count: 140 } as const;
/** Baselines closer than this many sizes are one line. */
const SAME_LINE = 0.45;

/** A page's lines in the order in which they are read: down each column, between what runs across all of them. */
export function linesInOrder(segments: readonly Segment[]): Line[] {
  const gutter = gutterOf(segments);
  if (gutter === undefined) return linesOf(segments);

  const lines: Line[] = [];
  let beside: Segment[] = [];
  const flush = () => {
    lines.push(...linesInOrder(beside.filter(({ right }) => right <= gutter + 1)));
    lines.push(...linesInOrder(beside.filter(({ right }) => right > gutter + 1)));
    beside = [];
  };
  let across: Segment[] = [];
  const flushAcross = () => {
    lines.push(...linesOf(across));
    across = [];
  };
  for (const segment of segments.toSorted((a, b) => a.y - b.y)) {
    if (crosses(segment, gutter)) {
      if (beside.length > 0) flush();
      across.push(segment);
    } else {
      if (across.length > 0) flushAcross();
      beside.push(segment);
    }
  }
  flushAcross();
  flush();
  return lines;
}

const crosses = ({ x, right }: Segment, place: number): boolean => x < place - 1 && right > place + 1;

/** The x of the emptiest way down between two columns; undefined where there is but one. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  const { left, right } = boundsOf(segments);
  let best: { place: number; crossing: number } | undefined;
  let run: number[] = [];
  for (let step = 0; step <= PLACES.count; step++) {
    const share = PLACES.from + ((PLACES.to - PLACES.from) * step) / PLACES.count;
    const place = left + share * (right - left);
    const crossing = isGutter(segments, place);
    if (crossing === undefined || (best && crossing > best.crossing)) run = [];
    else {
      if (!best || crossing < best.crossing) run = [];
      run.push(place);
      // The middle of an empty stretch, as far as it is known.
      best = { place: run[run.length >> 1] as number, crossing };
    }
  }
  return best?.place;
}

/** How many segments cross a place, if there are columns on either side of it. */
function isGutter(segments: readonly Segment[], place: number): number | undefined {
  const before = segments.filter(({ right }) => right <= place + 1);
  const after = segments.filter(({ x }) => x >= place - 1);
  const fewer = Math.min(before.length, after.length);
  const crossing = segments.length - before.length - after.length;
  if (fewer < FEWEST || crossing > MOST_CROSSING * fewer) return undefined;
  const overlap = Math.min(lowestOf(before), lowestOf(after)) - Math.max(highestOf(before), highestOf(after));
  const lower = Math.min(heightOf(before), heightOf(after));
  if (overlap < BESIDE * lower) return undefined;
  return [before, after].every(isProse) ? crossing : undefined;
}

/** Whether lines are as long as lines of prose are in a column. */
function isProse(segments: readonly Segment[]): boolean {
  const { left, right } = boundsOf(segments);
  const lengths = segments.map((one) => one.right - one.x).sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) >= LINE_LENGTH * (right - left);
}

const highestOf = (segments: readonly Segment[]) => Math.min(...segments.map(({ y }) => y));
const lowestOf = (segments: readonly Segment[]) => Math.max(...segments.map(({ y }) => y));
const heightOf = (segments: readonly Segment[]) => lowestOf(segments) - highestOf(segments);

const boundsOf = (segments: readonly Segment[]): Column => ({
  left: Math.min(...segments.map(({ x }) => x)),
  right: Math.max(...segments.map(({ right }) => right)),
});

/** The lines of one column, from top to bottom. */
function linesOf(segments: readonly Segment[]): Line[] {
  const column = boundsOf(segments);
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const first = rows.at(-1)?.[0];
    if (first && Math.abs(segment.y - first.y) < SAME_LINE * first.size) rows.at(-1)?.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => {
    const parts = row.toSorted((a, b) => a.x - b.x);
    const longest = parts.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    return {
      text: parts.map(({ text }) => text.trim()).join(' '),
      ...boundsOfRow(parts),
      y: longest.y,
      size: longest.size,
      column,
    };
  });
}

const boundsOfRow = (row: readonly Segment[]) => {
  const { left, right } = boundsOf(row);
  return { x: left, right };
};
