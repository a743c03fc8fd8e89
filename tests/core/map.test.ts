import { describe, expect, it } from 'vitest';
import { layOutMap } from '../../scripts/map-layout.ts';
import { packFolders, readPack } from '../../scripts/packs.ts';
import { overlapOf } from '../../scripts/separate.ts';
import { labelLines, type MapNode, nearestTowards, neighboursOf } from '../../src/core/map/map.ts';
import { firstSight, showing, wholeScale, within, zoomed } from '../../src/core/map/sight.ts';

describe('the bundled pack’s map', () => {
  const packs = packFolders().map(readPack);
  const map = layOutMap(packs);
  const entries = packs.flatMap((pack) => pack.entries);

  it('has every entry once, in the region of its topic', () => {
    expect(map.nodes.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    for (const { topic, x, y, width, height } of map.nodes) {
      const region = map.regions.find((one) => one.topic === topic);
      if (!region) throw new Error(`no region ${topic}`);
      expect(Math.abs(x - region.x) + width / 2).toBeLessThanOrEqual(region.width / 2);
      expect(Math.abs(y - region.y) + height / 2).toBeLessThanOrEqual(region.height / 2);
    }
  });

  it('has each relation once', () => {
    const told = map.edges.map(([a, b]) => [map.nodes[a]?.id, map.nodes[b]?.id].sort().join(' '));
    const meant = entries.flatMap(({ id, related }) => related.map((other) => [id, other].sort().join(' ')));
    expect(told.toSorted()).toEqual([...new Set(meant)].sort());
  });

  it('has no label and no region over another', () => {
    for (const boxes of [map.nodes, map.regions]) {
      boxes.forEach((a, index) => {
        for (const b of boxes.slice(index + 1)) {
          const { x, y } = overlapOf(a, b);
          expect(Math.min(x, y), `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBeLessThanOrEqual(0);
        }
      });
    }
  });

  it('is the same each time', () => {
    expect(layOutMap(packs)).toEqual(map);
  });

  it('leads to every entry by arrow keys', () => {
    const reached = new Set(map.nodes.slice(0, 1));
    for (const node of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = nearestTowards(map.nodes, node, direction);
        if (next) reached.add(next);
      }
    }
    expect(map.nodes.filter((node) => !reached.has(node)).map(({ id }) => id)).toEqual([]);
  });
});

describe('a map', () => {
  const at = (id: string, x: number, y: number): MapNode => ({ id, topic: 't', x, y, width: 80, height: 30 });
  const middle = at('middle', 0, 0);
  const nodes = [middle, at('near', 100, 10), at('far', 300, 0), at('above', 20, -90), at('left', -120, 40)];

  it('goes to the nearest in a direction, and nowhere where nothing lies', () => {
    expect(nearestTowards(nodes, middle, 'right')?.id).toBe('near');
    expect(nearestTowards(nodes, middle, 'up')?.id).toBe('above');
    expect(nearestTowards(nodes, middle, 'left')?.id).toBe('left');
    expect(nearestTowards(nodes, middle, 'down')).toBeUndefined();
  });

  it('knows what is related, either way', () => {
    const map = {
      width: 1,
      height: 1,
      nodes,
      regions: [],
      edges: [
        [0, 1],
        [2, 0],
      ] as const,
    };
    expect([...neighboursOf(map, 0)]).toEqual([1, 2]);
  });

  it('breaks titles into lines of about a length', () => {
    expect(labelLines('ABM Treaty')).toEqual(['ABM Treaty']);
    expect(labelLines('Поправка Джексона — Вэника')).toEqual(['Поправка', 'Джексона — Вэника']);
    expect(labelLines('Spread of weapons of mass destruction')).toEqual([
      'Spread of weapons of',
      'mass destruction',
    ]);
    expect(labelLines('Многосторонность и международные организации').join(' ')).toBe(
      'Многосторонность и международные организации',
    );
  });
});

describe('the sight of a map', () => {
  const map = { width: 2000, height: 1000 };
  const window = { width: 1000, height: 500 };

  it('begins legible, and in the middle', () => {
    expect(firstSight(map, window)).toEqual({ x: 1000, y: 500, scale: 0.85 });
    expect(firstSight(map, { width: 2000, height: 1200 })).toEqual({ x: 1000, y: 500, scale: 1 });
  });

  it('stays on the map', () => {
    expect(within(map, window, { x: -500, y: 5000, scale: 1 })).toEqual({ x: 500, y: 750, scale: 1 });
    expect(within(map, window, { x: 0, y: 0, scale: 0.01 })).toEqual({
      x: 1000,
      y: 500,
      scale: wholeScale(map, window),
    });
    expect(within(map, window, { x: 1000, y: 500, scale: 99 }).scale).toBe(2.5);
  });

  it('grows around the pointer', () => {
    const before = { x: 1000, y: 500, scale: 1 };
    const after = zoomed(before, 2, 200, 100);
    expect(after.x + 200 / after.scale).toBe(before.x + 200 / before.scale);
    expect(after.y + 100 / after.scale).toBe(before.y + 100 / before.scale);
  });

  it('moves no further than it takes to show a box', () => {
    const sight = { x: 1000, y: 500, scale: 1 };
    const box = { x: 1000, y: 500, width: 100, height: 40 };
    expect(showing(box, sight, window)).toEqual(sight);
    expect(showing({ ...box, x: 1600 }, sight, window).x).toBe(1600 + 50 + 24 - 500);
  });
});
