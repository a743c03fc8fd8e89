/** A box on the map, by its middle, in units of CSS pixels at the map's own size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapNode extends Box {
  /** Of the entry. */
  readonly id: string;
  readonly topic: string;
}

/** What the entries of one topic lie in; its name stands at the top. */
export interface MapRegion extends Box {
  readonly topic: string;
}

/** Where the entries of packs lie by what they have to do with each other; made when the extension is built. */
export interface ConceptMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly regions: readonly MapRegion[];
  /** Which nodes are related, by their indices, each pair once. */
  readonly edges: readonly (readonly [number, number])[];
}

/** Letters on a line of a label. */
const LINE = 20;

/** A title on lines that are about as long as each other. */
export function labelLines(title: string): string[] {
  // No line begins with a dash.
  const words = title.split(/ (?![—–])/);
  const count = Math.ceil(title.length / LINE);
  const even = title.length / count;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    // A line takes a word more as long as that brings it nearer to its share, and the last takes what is left.
    const isNearer = last !== undefined && joined.length - even <= even - last.length;
    if (last !== undefined && joined.length <= LINE + 2 && (isNearer || lines.length === count))
      lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The node to which an arrow key leads: the nearest that lies more in its direction than across it. */
export function nearestTowards(
  nodes: readonly MapNode[],
  from: MapNode,
  direction: Direction,
): MapNode | undefined {
  const isSideways = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: MapNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const along = sign * (isSideways ? node.x - from.x : node.y - from.y);
    const across = Math.abs(isSideways ? node.y - from.y : node.x - from.x);
    // Labels are wider than high: what looks straight above may lie quite a way to the side.
    const slack = isSideways ? 1 : 1.6;
    if (node === from || along <= 0 || across > along * slack) continue;
    const distance = along + 1.5 * across;
    if (distance < least) [best, least] = [node, distance];
  }
  return best;
}

/** Indices of the nodes that are related to one. */
export const neighboursOf = ({ edges }: ConceptMap, node: number): ReadonlySet<number> =>
  new Set(edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])));
