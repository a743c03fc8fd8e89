import type { LineRect } from './lines.ts';

/** CSS pixels between the mention and its card, where the arrow is, and between the card and the viewport's edge. */
export const GAP = 9;
export const MARGIN = 8;
/** How near to the card's corner its arrow may stand. */
export const CORNER = 18;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** On which side of a line a card stands, and how high it may be there. */
export interface Room {
  readonly side: Side;
  readonly height: number;
}

/** Where a card is put: its corner in the viewport, and how far along its edge the arrow to its line is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly tip: number;
}

/** Which side to take: below or above lines; beside columns of vertical writing, where the card fits there. */
export function roomBeside(line: LineRect, card: Size, view: Size, isVertical: boolean): Room {
  const right = view.width - line.x - line.width - GAP - MARGIN;
  const left = line.x - GAP - MARGIN;
  if (isVertical && Math.max(left, right) >= card.width) {
    return { side: right >= card.width ? 'right' : 'left', height: view.height - 2 * MARGIN };
  }
  const above = line.y - GAP - MARGIN;
  const below = view.height - line.y - line.height - GAP - MARGIN;
  const isBelow = card.height <= below || below >= above;
  return { side: isBelow ? 'bottom' : 'top', height: Math.floor(isBelow ? below : above) };
}

/** Puts a card on one side of a line, beginning where the line does, and whole within the viewport. */
export function spotBeside(line: LineRect, card: Size, view: Size, side: Side, isRtl: boolean): Spot {
  const right = line.x + line.width;
  const bottom = line.y + line.height;
  const beside: Record<Side, readonly [number, number]> = {
    left: [line.x - GAP - card.width, line.y],
    right: [right + GAP, line.y],
    top: [isRtl ? right - card.width : line.x, line.y - GAP - card.height],
    bottom: [isRtl ? right - card.width : line.x, bottom + GAP],
  };
  const { x, y } = withinView(...beside[side], card, view);
  const isAtEnd = side === 'left' || side === 'right';
  const aim = isAtEnd ? (line.y + bottom) / 2 - y : (line.x + right) / 2 - x;
  return { x, y, tip: Math.round(clamp(aim, CORNER, (isAtEnd ? card.height : card.width) - CORNER)) };
}

/** The place nearest to one that was asked for from which nothing of a card sticks out of the viewport. */
export const withinView = (x: number, y: number, card: Size, view: Size) => ({
  x: Math.round(clamp(x, MARGIN, view.width - card.width - MARGIN)),
  y: Math.round(clamp(y, MARGIN, view.height - card.height - MARGIN)),
});

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
