import { firstChildOf, isElement, isText, lastChildOf, nextOf, parentOf, previousOf } from './dom.ts';
import { type BlockRule, isUnread, roleOf } from './reading.ts';

/** The text of one block-level element, or of a stretch of it between breaks, inline elements joined. */
export interface Block {
  readonly nodes: readonly Text[];
  /** Where each node's text begins in `text`. */
  readonly starts: readonly number[];
  readonly text: string;
}

/** A place in a block's DOM, as a range wants it. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

type Direction = 'forward' | 'backward';

const siblingOf = { forward: nextOf, backward: previousOf };
const childOf = { forward: firstChildOf, backward: lastChildOf };

/** The block that a text node is part of. */
export function blockAround(text: Text, isBlock: BlockRule): Block {
  const before = [...textsFrom(text, 'backward', isBlock)].reverse();
  const nodes = [...before, text, ...textsFrom(text, 'forward', isBlock)];
  const starts: number[] = [];
  let length = 0;
  for (const node of nodes) {
    starts.push(length);
    length += node.data.length;
  }
  return { nodes, starts, text: nodes.map((node) => node.data).join('') };
}

/** A text node of the block that a node is part of; undefined if it is of none, or none has text. */
export function textAt(node: Node, isBlock: BlockRule): Text | undefined {
  if (isText(node)) return node;
  if (!isElement(node) || roleOf(node, isBlock) !== 'enter') return undefined;
  for (const direction of ['forward', 'backward'] as const) {
    for (const text of textsFrom(node, direction, isBlock)) return text;
  }
  return undefined;
}

/** The text nodes of the same block that follow a node, or precede it, nearest first. */
function* textsFrom(node: Node, direction: Direction, isBlock: BlockRule): Generator<Text> {
  for (let at: Node | undefined = node; at; ) {
    at = step(at, direction, (element) => roleOf(element, isBlock));
    if (at && isText(at)) yield at;
  }
}

/** The next node in reading order; undefined where `judge` ends the way, or the tree does. */
function step(
  from: Node,
  direction: Direction,
  judge: (element: Element) => 'enter' | 'skip' | 'end',
): Node | undefined {
  const judged = (node: Node) => (isElement(node) ? judge(node) : 'enter');
  let at = from;
  let next =
    (isElement(at) && judged(at) === 'enter' ? childOf[direction](at) : null) ?? siblingOf[direction](at);
  while (!next) {
    const parent = parentOf(at);
    if (!parent || !isElement(parent) || judged(parent) !== 'enter') return undefined;
    at = parent;
    next = siblingOf[direction](at);
  }
  return judged(next) === 'end' ? undefined : next;
}

/** The text before or after a block in reading order, at least `length` code units where there are as many. */
export function textBeside(block: Block, direction: Direction, length: number): string {
  const parts: string[] = [];
  let at: Node | undefined = direction === 'forward' ? block.nodes.at(-1) : block.nodes[0];
  for (let read = 0; at && read < length; ) {
    at = step(at, direction, (element) => (isUnread(element) ? 'skip' : 'enter'));
    if (!at || !isText(at)) continue;
    parts.push(at.data);
    read += at.data.length;
  }
  return (direction === 'forward' ? parts : parts.reverse()).join(' ');
}

/** The place of an offset in the block's text; an end belongs to the node it closes, not to the next. */
export function placeOf(block: Block, offset: number, edge: 'start' | 'end'): Place {
  let index = block.starts.length - 1;
  while (
    index > 0 &&
    ((block.starts[index] as number) > offset || (edge === 'end' && block.starts[index] === offset))
  ) {
    index--;
  }
  // Of empty nodes at a start, the one that holds the character.
  while (
    edge === 'start' &&
    index < block.nodes.length - 1 &&
    offset - (block.starts[index] as number) >= (block.nodes[index] as Text).data.length
  ) {
    index++;
  }
  return { node: block.nodes[index] as Text, offset: offset - (block.starts[index] as number) };
}

/** The offset in a block's text of a place in one of its nodes. */
export function offsetOf(block: Block, { node, offset }: Place): number {
  return (block.starts[block.nodes.indexOf(node)] as number) + offset;
}
