import style from '../../../entrypoints/highlights.css?inline';
import { createRuler, mentionAt } from '../../../src/page/hit.ts';
import { adopt, rangesOf, tableOf } from './places.ts';

/** Milliseconds of a look, means of some. */
export interface Hits {
  readonly caret: number[];
  readonly ours: number[];
  /** By the registry, with every mention registered; empty where the browser cannot. */
  readonly registry: number[];
  /** How many of our looks found a mention. */
  readonly found: number;
}

const LOOKS = 400;
/** Looks that are timed together: one is shorter than a clock can tell. */
const TOGETHER = 20;

interface Registry {
  highlightsFromPoint?(x: number, y: number): unknown[];
}

/** Asks at points all over the viewport what is there, as on pointer moves. */
export function hit(mentions: number): Hits {
  adopt(style);
  const table = tableOf(mentions);
  const ruler = createRuler(document);
  CSS.highlights.set('policy-gloss-dotted', new Highlight(...rangesOf(table)));
  const registry = CSS.highlights as unknown as Registry;
  const points = Array.from({ length: LOOKS }, (_, number) => ({
    // Steps that have no common measure with the viewport reach all of it.
    x: (number * 137.5) % innerWidth,
    y: (number * 61.8) % innerHeight,
  }));
  const time = (look: (point: { x: number; y: number }) => unknown) => {
    let found = 0;
    const times: number[] = [];
    for (let from = 0; from < LOOKS; from += TOGETHER) {
      const began = performance.now();
      for (const point of points.slice(from, from + TOGETHER)) if (look(point)) found++;
      times.push((performance.now() - began) / TOGETHER);
    }
    return { times, found };
  };

  const caret = time(({ x, y }) => document.caretPositionFromPoint(x, y));
  const ours = time((point) => mentionAt(point, document, table, ruler, []));
  const byRegistry = registry.highlightsFromPoint
    ? time(({ x, y }) => registry.highlightsFromPoint?.(x, y))
    : { times: [] };
  return { caret: caret.times, ours: ours.times, registry: byRegistry.times, found: ours.found };
}
