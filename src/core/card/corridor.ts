import type { Point } from './events.ts';

/** As `DOMRect` has it, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const isInside = ({ x, y }: Point, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** On which side of the line from `a` to `b` a point lies: the sign tells. */
const side = (point: Point, a: Point, b: Point) =>
  (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return sides.every((one) => one >= 0) || sides.every((one) => one <= 0);
}

/**
 * Whether a point is on the safe way from where the pointer left a mention to the mention's card: in the card, or
 * between that place and the card, for which its diagonals stand. No speed is asked for, so slow hands arrive too.
 */
export function isInCorridor(point: Point, leftFrom: Point, card: Box): boolean {
  const { left, top, right, bottom } = card;
  const isTowards = (top: number, bottom: number) =>
    isInTriangle(point, leftFrom, { x: left, y: top }, { x: right, y: bottom });
  return isInside(point, card) || isTowards(top, bottom) || isTowards(bottom, top);
}
