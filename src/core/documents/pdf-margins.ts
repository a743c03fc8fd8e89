import type { Segment } from './pdf-segments.ts';

/** How many lines at either edge of a page may be running heads. */
const DEEPEST = 2;
/** On how many pages the same must stand to be one: at least so many, and such a share of all. */
const REPEATED = { pages: 2, share: 0.2 } as const;
/** Baselines closer than this many sizes are one line. */
const SAME_LINE = 0.45;

const PAGE_NUMBER =
  /^[^\p{L}\p{N}]*(?:(?:page|p|стр|с)\.?\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|из)\s*\d{1,4})?[^\p{L}\p{N}]*$/iu;

/** Pages without their numbers, and without what repeats itself at their edges. */
export function withoutMargins(pages: readonly (readonly Segment[])[]): Segment[][] {
  const edges = pages.map((segments) => ({ top: edgeOf(segments, 1), bottom: edgeOf(segments, -1) }));
  const counts = new Map<string, number>();
  for (const { top, bottom } of edges) {
    for (const key of new Set([...top.map(keyOf), ...bottom.map(keyOf)]))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(REPEATED.pages, pages.length * REPEATED.share);
  const isMargin = (row: readonly Segment[]) =>
    PAGE_NUMBER.test(textOf(row)) || (counts.get(keyOf(row)) ?? 0) >= least;

  return pages.map((segments, at) => {
    const { top = [], bottom = [] } = edges[at] ?? {};
    const gone = new Set([...leading(top, isMargin), ...leading(bottom, isMargin)].flat());
    return segments.filter((segment) => !gone.has(segment));
  });
}

/** The lines nearest to a page's upper (1) or lower (-1) edge, outermost first. */
function edgeOf(segments: readonly Segment[], way: 1 | -1): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => way * (a.y - b.y))) {
    const first = rows.at(-1)?.[0];
    if (first && Math.abs(first.y - segment.y) < SAME_LINE * first.size) rows.at(-1)?.push(segment);
    else if (rows.length === DEEPEST) break;
    else rows.push([segment]);
  }
  return rows;
}

/** What stands at a list's beginning for as long as something holds. */
function leading<T>(list: readonly T[], holds: (item: T) => boolean): readonly T[] {
  const end = list.findIndex((item) => !holds(item));
  return end < 0 ? list : list.slice(0, end);
}

const textOf = (row: readonly Segment[]): string =>
  row
    .toSorted((a, b) => a.x - b.x)
    .map(({ text }) => text.trim())
    .join(' ');

/** The same for all pages' heads, whatever number they have. */
const keyOf = (row: readonly Segment[]): string =>
  textOf(row).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
