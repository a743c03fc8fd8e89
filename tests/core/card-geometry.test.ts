import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInCorridor, isInside } from '../../src/core/card/corridor.ts';
import { lineUnder } from '../../src/core/card/lines.ts';

const card = { left: 100, top: 100, right: 400, bottom: 300 };

describe('the corridor to the card', () => {
  it('leads straight from where the pointer left to every corner', () => {
    const from = { x: 250, y: 80 };
    expect(isInCorridor({ x: 250, y: 90 }, from, card)).toBe(true);
    expect(isInCorridor({ x: 180, y: 88 }, from, card)).toBe(false);
    expect(isInCorridor({ x: 180, y: 98 }, from, card)).toBe(true);
  });

  it('holds every point between its beginning and any point of the card', () => {
    const inCard = fc.record({
      x: fc.integer({ min: 100, max: 400 }),
      y: fc.integer({ min: 100, max: 300 }),
    });
    const anywhere = fc.record({
      x: fc.integer({ min: -500, max: 900 }),
      y: fc.integer({ min: -500, max: 900 }),
    });
    fc.assert(
      fc.property(anywhere, inCard, fc.constantFrom(0, 0.25, 0.5, 0.75, 1), (from, to, share) => {
        const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
        expect(isInCorridor(point, from, card)).toBe(true);
      }),
    );
  });

  it('does not reach behind the card or behind its beginning', () => {
    expect(isInCorridor({ x: 250, y: 301 }, { x: 250, y: 80 }, card)).toBe(false);
    expect(isInCorridor({ x: 250, y: 79 }, { x: 250, y: 80 }, card)).toBe(false);
    expect(isInside({ x: 401, y: 200 }, card)).toBe(false);
  });
});

describe('the line of a wrapped mention', () => {
  const first = { x: 500, y: 10, width: 80, height: 20 };
  const second = { x: 20, y: 34, width: 40, height: 20 };

  it('is the one under the pointer, as high as all of them', () => {
    expect(lineUnder([first, second], { x: 30, y: 40 })).toEqual({ x: 20, y: 10, width: 40, height: 44 });
    expect(lineUnder([first, second], { x: 510, y: 15 })).toEqual({ x: 500, y: 10, width: 80, height: 44 });
  });

  it('is the first one without a pointer', () => {
    expect(lineUnder([first, second], undefined)).toEqual({ x: 500, y: 10, width: 80, height: 44 });
  });

  it('leaves out a line in another column', () => {
    const elsewhere = { x: 900, y: -600, width: 40, height: 20 };
    expect(lineUnder([first, elsewhere], { x: 510, y: 15 })).toEqual(first);
  });

  it('is whole where inline elements cut it in pieces', () => {
    const piece = { x: 580, y: 12, width: 30, height: 16 };
    expect(lineUnder([first, piece], { x: 590, y: 15 })).toEqual({ x: 500, y: 10, width: 110, height: 20 });
  });

  it('is none where nothing has a box', () => {
    expect(lineUnder([], { x: 0, y: 0 })).toBeUndefined();
  });
});
