/** Lays out the library's concept map when the extension is built: the same packs give the same map. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { type Box, type ConceptMap, labelLines } from '../src/core/map/map.ts';
import type { Entry, Pack } from '../src/core/pack/schema.ts';
import { separate } from './separate.ts';

/** How much wider than high the map is meant to be. */
const ASPECT = 1.5;
/** Units a letter, a line and the rest of a label take; they hold for the widest of common fonts. */
const LETTER = 7.3;
const LINE = 17;
const PADDING = { x: 34, y: 12 };
/** Between labels, between regions, and what a region's name takes. */
const GAP = { x: 14, y: 12 };
const REGION = { gap: 26, padding: 18, name: 34 };

type Movable = { -readonly [Key in keyof Box]: Box[Key] };
type Node = Movable & { readonly entry: Entry };
type Region = Movable & { readonly topic: string };
type Edge = readonly [number, number];

export function layOutMap(packs: readonly Pack[]): ConceptMap {
  const entries = packs.flatMap((pack) => pack.entries);
  const edges = edgesOf(entries);
  const topics = packs
    .flatMap((pack) => pack.topics.map(({ id }) => id))
    .filter((id) => entries.some(({ topic }) => topic === id));
  const nodes: Node[] = entries.map((entry) => ({ entry, ...sizeOf(entry), x: 0, y: 0 }));
  const regions = topics.map((topic, index) => placeholderOf(topic, index, topics.length, nodes));

  placeRegions(regions, nodes, edges);
  placeNodes(nodes, regions, edges);
  const members = regions.map(({ topic }) => nodes.filter(({ entry }) => entry.topic === topic));
  regions.forEach((region, index) => {
    const own = members[index] ?? [];
    gather(own, GAP);
    enclose(region, own);
  });
  tile(regions);
  for (const [index, region] of regions.entries()) spread(members[index] ?? [], region);
  return framed(nodes, regions, edges);
}

function edgesOf(entries: readonly Entry[]): Edge[] {
  const indices = new Map(entries.map(({ id }, index) => [id, index]));
  const pairs = entries.flatMap(({ related }, from) =>
    related.flatMap((id) => {
      const to = indices.get(id);
      return to === undefined ? [] : [`${Math.min(from, to)} ${Math.max(from, to)}`];
    }),
  );
  return [...new Set(pairs)].map((pair) => pair.split(' ').map(Number) as [number, number]);
}

/** Room for the title in any language that it is in. */
function sizeOf({ title }: Entry): Pick<Box, 'width' | 'height'> {
  const labels = [title.en, title.ru ?? title.en].map(labelLines);
  return {
    width: Math.max(...labels.flat().map(({ length }) => length)) * LETTER + PADDING.x,
    height: Math.max(...labels.map(({ length }) => length)) * LINE + PADDING.y,
  };
}

function placeholderOf(topic: string, index: number, count: number, nodes: readonly Node[]): Region {
  const area = nodes
    .filter(({ entry }) => entry.topic === topic)
    .reduce((sum, { width, height }) => sum + (width + GAP.x) * (height + GAP.y), 0);
  const side = Math.sqrt(area * 1.35);
  const turn = (index / count) * 2 * Math.PI;
  return {
    topic,
    x: Math.cos(turn) * 500 * ASPECT,
    y: Math.sin(turn) * 500,
    width: side * Math.sqrt(ASPECT),
    height: side / Math.sqrt(ASPECT) + REGION.name,
  };
}

/** Topics whose entries are related come to lie next to each other. */
function placeRegions(regions: Region[], nodes: readonly Node[], edges: readonly Edge[]): void {
  const weights = new Map<string, number>();
  for (const [a, b] of edges) {
    const [from, to] = [a, b]
      .map((index) => regions.findIndex(({ topic }) => topic === nodes[index]?.entry.topic))
      .sort((one, other) => one - other) as [number, number];
    if (from !== to) weights.set(`${from} ${to}`, (weights.get(`${from} ${to}`) ?? 0) + 1);
  }
  const links = [...weights].map(([pair, weight]) => {
    const [source = 0, target = 0] = pair.split(' ').map(Number);
    return { source, target, weight };
  });
  // Measured as if the map were a circle, and drawn out afterwards.
  const points = regions.map(({ x, y, width, height }) => ({
    x: x / ASPECT,
    y,
    r: Math.hypot(width / ASPECT, height) / 2,
  }));
  settle(
    forceSimulation(points)
      .force(
        'links',
        forceLink(links)
          .distance(260)
          .strength(({ weight }) => Math.min(0.5, weight / 20)),
      )
      .force('apart', forceManyBody().strength(-900))
      .force('collide', forceCollide<(typeof points)[number]>(({ r }) => r).iterations(3))
      .force('x', forceX(0).strength(0.08))
      .force('y', forceY(0).strength(0.08)),
  );
  for (const [index, { x, y }] of points.entries())
    Object.assign(regions[index] as Region, { x: x * ASPECT, y });
}

/** Within its region, an entry lies towards those that it is related to. */
function placeNodes(nodes: Node[], regions: readonly Region[], edges: readonly Edge[]): void {
  const homeOf = ({ entry }: Node) => regions.find(({ topic }) => topic === entry.topic) as Region;
  nodes.forEach((node, index) => {
    const { x, y } = homeOf(node);
    Object.assign(node, { x: x + 40 * Math.cos(index * 2.4), y: y + 40 * Math.sin(index * 2.4) });
  });
  const isWithin = ([a, b]: Edge) => nodes[a]?.entry.topic === nodes[b]?.entry.topic;
  const links = edges.map((edge) => ({
    source: edge[0],
    target: edge[1],
    strength: isWithin(edge) ? 0.12 : 0.015,
  }));
  settle(
    forceSimulation(nodes)
      .force(
        'links',
        forceLink(links)
          .distance(90)
          .strength(({ strength }) => strength),
      )
      .force('apart', forceManyBody().strength(-160).distanceMax(300))
      .force(
        'collide',
        forceCollide<Node>(({ width, height }) => (width + height) / 3.4),
      )
      .force('x', forceX<Node>((node) => homeOf(node).x).strength(0.07))
      .force('y', forceY<Node>((node) => homeOf(node).y).strength(0.55)),
  );
}

function settle(simulation: {
  stop(): unknown;
  tick(times: number): unknown;
  randomSource(source: () => number): unknown;
}) {
  simulation.stop();
  simulation.randomSource(seeded());
  simulation.tick(400);
}

/** Random numbers that are the same in each build (a linear congruential generator, by Numerical Recipes' constants). */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function enclose(region: Region, nodes: readonly Box[]): void {
  const { left, right, top, bottom } = boundsOf(nodes);
  const { padding, name } = REGION;
  Object.assign(region, boxOf(left - padding, right + padding, top - name, bottom + padding));
}

/** Moves boxes together, with a gap between them. */
function gather(boxes: readonly Movable[], gap: typeof GAP): void {
  separate(boxes, gap);
  const { x, y } = middleOf(boxes);
  for (let round = 0; round < 250; round++) {
    for (const box of boxes) {
      box.x += (x - box.x) * 0.006;
      box.y += (y - box.y) * 0.03;
    }
    separate(boxes, gap, 6);
  }
  separate(boxes, gap);
}

/** Sets regions in rows of one width, each row of one height, as near to where they are as that allows. */
function tile(regions: Region[]): void {
  const rowCount = Math.max(1, Math.round(Math.sqrt(regions.length)));
  const rows = inRows(regions, rowCount);
  const lengthOf = (row: readonly Region[]) =>
    row.reduce((sum, { width }) => sum + width, REGION.gap * (row.length - 1));
  const length = Math.max(...rows.map(lengthOf));
  let top = 0;
  for (const row of rows) {
    const spare = (length - lengthOf(row)) / row.length;
    const height = Math.max(...row.map((region) => region.height));
    let left = 0;
    for (const region of row) {
      const width = region.width + spare;
      Object.assign(region, { x: left + width / 2, y: top + height / 2, width, height });
      left += width + REGION.gap;
    }
    top += height + REGION.gap;
  }
}

/** Moves nodes into their region, and as far apart as there is room for: what was apart stays apart. */
function spread(nodes: readonly Node[], { x, y, width, height }: Region): void {
  const from = boundsOf(nodes);
  const { padding, name } = REGION;
  const farthest = (room: number, low: number, high: number) => Math.min(1.35, room / (high - low));
  const across = Math.max(1, farthest(width - 2 * padding, from.left, from.right));
  const along = Math.max(1, farthest(height - name - padding, from.top, from.bottom));
  const middle = middleOf(nodes);
  const to = { x, y: y + (name - padding) / 2 };
  for (const node of nodes) {
    node.x = to.x + (node.x - middle.x) * across;
    node.y = to.y + (node.y - middle.y) * along;
  }
  const { left, right, top, bottom } = boundsOf(nodes);
  for (const node of nodes) {
    node.x += to.x - (left + right) / 2;
    node.y += to.y - (top + bottom) / 2;
  }
}

/** From top to bottom, rows of about the same length, each from left to right. */
function inRows(regions: readonly Region[], count: number): Region[][] {
  const whole = regions.reduce((sum, { width }) => sum + width, 0);
  const rows = Array.from({ length: count }, (): Region[] => []);
  let passed = 0;
  for (const region of regions.toSorted((a, b) => a.y - b.y)) {
    rows[Math.min(count - 1, Math.floor(((passed + region.width / 2) / whole) * count))]?.push(region);
    passed += region.width;
  }
  return rows.filter((row) => row.length > 0).map((row) => row.sort((a, b) => a.x - b.x));
}

function framed(nodes: readonly Node[], regions: readonly Region[], edges: readonly Edge[]): ConceptMap {
  const { left, right, top, bottom } = boundsOf(regions);
  const moved = ({ x, y, width, height }: Box): Box => ({
    x: Math.round(x - left + REGION.gap),
    y: Math.round(y - top + REGION.gap),
    width: Math.round(width),
    height: Math.round(height),
  });
  return {
    width: Math.round(right - left + 2 * REGION.gap),
    height: Math.round(bottom - top + 2 * REGION.gap),
    nodes: nodes.map((node) => ({ id: node.entry.id, topic: node.entry.topic, ...moved(node) })),
    regions: regions.map((region) => ({ topic: region.topic, ...moved(region) })),
    edges,
  };
}

const boundsOf = (boxes: readonly Box[]) => ({
  left: Math.min(...boxes.map(({ x, width }) => x - width / 2)),
  right: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
  top: Math.min(...boxes.map(({ y, height }) => y - height / 2)),
  bottom: Math.max(...boxes.map(({ y, height }) => y + height / 2)),
});

const middleOf = (boxes: readonly Box[]) => {
  const { left, right, top, bottom } = boundsOf(boxes);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

const boxOf = (left: number, right: number, top: number, bottom: number): Box => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  width: right - left,
  height: bottom - top,
});
