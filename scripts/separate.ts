import type { Box } from '../src/core/map/map.ts';

interface Movable {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** Pushes boxes apart, each pair the shorter way, until there is a gap between all, or the rounds are over. */
export function separate(boxes: readonly Movable[], gap: { x: number; y: number }, rounds = 2000): void {
  for (let round = 0; round < rounds; round++) {
    let isApart = true;
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) isApart = !push(a, b, gap) && isApart;
    });
    if (isApart) return;
  }
}

/** Whether it had to. */
function push(a: Movable, b: Movable, gap: { x: number; y: number }): boolean {
  const { x, y } = overlapOf(a, b, gap);
  if (x <= 0.01 || y <= 0.01) return false;
  if (x < y) {
    const half = (b.x >= a.x ? x : -x) / 2;
    a.x -= half;
    b.x += half;
  } else {
    const half = (b.y >= a.y ? y : -y) / 2;
    a.y -= half;
    b.y += half;
  }
  return true;
}

/** How far two boxes are over each other, with a gap counted in; they are only where both are above 0. */
export const overlapOf = (a: Box, b: Box, gap = { x: 0, y: 0 }) => ({
  x: (a.width + b.width) / 2 + gap.x - Math.abs(a.x - b.x),
  y: (a.height + b.height) / 2 + gap.y - Math.abs(a.y - b.y),
});
