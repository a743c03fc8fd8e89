import type { Point } from './events.ts';

export interface LineRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const isBeside = (a: LineRect, b: LineRect) => {
  const middle = a.y + a.height / 2;
  return middle > b.y && middle < b.y + b.height;
};

const distanceTo = ({ x, y }: Point, rect: LineRect) =>
  Math.hypot(
    Math.max(rect.x - x, 0, x - rect.x - rect.width),
    Math.max(rect.y - y, 0, y - rect.y - rect.height),
  );

/** Lines of one paragraph, and not of two columns. */
const isNextTo = (a: LineRect, b: LineRect) =>
  a.y < b.y + 3 * b.height && a.y + a.height > b.y - 2 * b.height;

/**
 * Where a card goes for a mention that may wrap: as wide as the line that the pointer is on (the first, without a
 * pointer), inline elements or not, and as high as all its lines, so that the card covers none of them.
 */
export function lineUnder(rects: readonly LineRect[], pointer: Point | undefined): LineRect | undefined {
  const nearest = pointer
    ? [...rects].sort((a, b) => distanceTo(pointer, a) - distanceTo(pointer, b))[0]
    : rects[0];
  if (!nearest) return undefined;
  const line = rects.filter((rect) => isBeside(rect, nearest));
  const lines = rects.filter((rect) => isNextTo(rect, nearest));
  const x = Math.min(...line.map((rect) => rect.x));
  const right = Math.max(...line.map((rect) => rect.x + rect.width));
  const y = Math.min(...lines.map((rect) => rect.y));
  const bottom = Math.max(...lines.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
