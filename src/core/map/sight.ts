import type { Box } from './map.ts';

/** What part of a map is seen: its middle, and how large a unit of the map is, in CSS pixels. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The window that a map is seen through, in CSS pixels. */
export interface Window {
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

export const LARGEST = 2.5;
/** Labels are still read with ease. */
const LEGIBLE = 0.85;

/** The scale at which all of a map is seen. */
export const wholeScale = (map: Size, window: Window): number =>
  Math.min(LARGEST, window.width / map.width, window.height / map.height);

/** How a map is seen first: all of it if it can be read so, else as much as can be. */
export function firstSight(map: Size, window: Window, at: Pick<Box, 'x' | 'y'> = middleOf(map)): Sight {
  return within(map, window, { ...at, scale: Math.min(1.2, Math.max(LEGIBLE, wholeScale(map, window))) });
}

const middleOf = ({ width, height }: Size) => ({ x: width / 2, y: height / 2 });

/** Keeps a sight on the map: where all of a side is seen, the map is in the middle. */
export function within(map: Size, window: Window, { x, y, scale }: Sight): Sight {
  const next = Math.min(LARGEST, Math.max(Math.min(LEGIBLE, wholeScale(map, window)), scale));
  return {
    x: inside(x, map.width, window.width / next),
    y: inside(y, map.height, window.height / next),
    scale: next,
  };
}

const inside = (middle: number, whole: number, seen: number): number =>
  seen >= whole ? whole / 2 : Math.min(whole - seen / 2, Math.max(seen / 2, middle));

/** Makes it larger or smaller; the point of the window (from its middle, in CSS pixels) stays where it is. */
export function zoomed(sight: Sight, factor: number, dx = 0, dy = 0): Sight {
  const scale = sight.scale * factor;
  return {
    x: sight.x + dx / sight.scale - dx / scale,
    y: sight.y + dy / sight.scale - dy / scale,
    scale,
  };
}

/** Moves a sight no further than is needed to have a box in the window. */
export function showing(box: Box, sight: Sight, window: Window, margin = 24): Sight {
  const reach = (side: number, own: number) =>
    Math.max(0, side / sight.scale / 2 - own / 2 - margin / sight.scale);
  const across = reach(window.width, box.width);
  const along = reach(window.height, box.height);
  return {
    ...sight,
    x: Math.min(box.x + across, Math.max(box.x - across, sight.x)),
    y: Math.min(box.y + along, Math.max(box.y - along, sight.y)),
  };
}
