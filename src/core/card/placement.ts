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

/** On which side of a line a card stands, and how high it may be there. */
export interface Room {
  readonly isBelow: boolean;
  readonly height: number;
}

/** Where a card is put: its corner in the viewport, and how far along its edge the arrow to its line is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly tip: number;
}

/** Below a line where the card fits there, or else where there is more room. */
export function roomBeside(line: LineRect, card: Size, view: Size): Room {
  const above = line.y - GAP - MARGIN;
  const below = view.height - line.y - line.height - GAP - MARGIN;
  const isBelow = card.height <= below || below >= above;
  return { isBelow, height: Math.floor(isBelow ? below : above) };
}

/** Puts a card below or above a line, beginning where the line does, and whole within the viewport. */
export function spotBeside(line: LineRect, card: Size, view: Size, isBelow: boolean, isRtl: boolean): Spot {
  const { x, y } = withinView(
    isRtl ? line.x + line.width - card.width : line.x,
    isBelow ? line.y + line.height + GAP : line.y - GAP - card.height,
    card,
    view,
  );
  return { x, y, tip: Math.round(clamp(line.x + line.width / 2 - x, CORNER, card.width - CORNER)) };
}

/** The place nearest to one that was asked for from which nothing of a card sticks out of the viewport. */
export const withinView = (x: number, y: number, card: Size, view: Size) => ({
  x: Math.round(clamp(x, MARGIN, view.width - card.width - MARGIN)),
  y: Math.round(clamp(y, MARGIN, view.height - card.height - MARGIN)),
});

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
