import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORNER, GAP, MARGIN, roomBeside, spotBeside, withinView } from '../../src/core/card/placement.ts';

const view = { width: 1200, height: 800 };
const card = { width: 576, height: 300 };
const line = { x: 200, y: 100, width: 90, height: 20 };

describe('a card stands', () => {
  it('below its line where it fits there', () => {
    expect(roomBeside(line, card, view)).toEqual({ isBelow: true, height: 663 });
    expect(spotBeside(line, card, view, true, false)).toEqual({ x: 200, y: 129, tip: 45 });
  });

  it('above it where there is more room', () => {
    const low = { ...line, y: 700 };
    expect(roomBeside(low, card, view)).toEqual({ isBelow: false, height: 683 });
    expect(spotBeside(low, card, view, false, false)).toEqual({ x: 200, y: 391, tip: 45 });
  });

  it('with its end at the line’s on a page that reads from right to left', () => {
    expect(spotBeside({ ...line, x: 900 }, card, view, true, true)).toEqual({ x: 414, y: 129, tip: 531 });
  });
});

it('keeps clear of the viewport’s edges and of its line, and its arrow of its corners, wherever that can be done', () => {
  const cases = fc.record({
    view: fc.record({
      width: fc.integer({ min: 320, max: 1920 }),
      height: fc.integer({ min: 240, max: 1200 }),
    }),
    at: fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    isRtl: fc.boolean(),
  });
  fc.assert(
    fc.property(cases, ({ view, at, isRtl }) => {
      const line = { x: at.x * (view.width - 60), y: at.y * (view.height - 20), width: 60, height: 20 };
      const wide = { width: Math.min(576, view.width - 2 * MARGIN), height: 400 };
      const { isBelow, height } = roomBeside(line, wide, view);
      const size = { width: wide.width, height: Math.min(wide.height, height) };
      const { x, y, tip } = spotBeside(line, size, view, isBelow, isRtl);
      expect(x).toBeGreaterThanOrEqual(MARGIN);
      expect(x + size.width).toBeLessThanOrEqual(view.width - MARGIN + 1);
      expect(y + size.height).toBeLessThanOrEqual(view.height - MARGIN + 1);
      const isClear = y >= line.y + line.height + GAP - 1 || y + size.height <= line.y - GAP + 1;
      expect(isClear, `${x} ${y}`).toBe(true);
      expect(Math.abs(tip - size.width / 2)).toBeLessThanOrEqual(size.width / 2 - CORNER + 1);
    }),
    { numRuns: 2000 },
  );
});

it('moves a card no further than to the edge', () => {
  expect(withinView(-500, 5000, card, view)).toEqual({ x: 8, y: 492 });
  expect(withinView(100, 100, card, view)).toEqual({ x: 100, y: 100 });
});
