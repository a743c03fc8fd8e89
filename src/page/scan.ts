import type { Matcher, Mention } from '../core/match/matcher.ts';
import { NEAR, PAGE } from '../core/match/tables.ts';
import { once } from '../core/once.ts';
import { type Block, blockAround, textBeside } from './blocks.ts';
import { type CandidatesOptions, candidatesIn } from './candidates.ts';
import { isConnected } from './dom.ts';
import { type BlockRule, isInUnread, isProse } from './reading.ts';

/** A block in which something was found. */
export interface GlossedBlock extends Block {
  readonly mentions: readonly Mention[];
}

export interface ScanOptions {
  readonly matcher: Matcher;
  /** A fresh rule for each scan: it may remember what it saw. */
  readonly isBlock: BlockRule;
  /** Whether an entry is switched on. */
  readonly counts?: (entry: number) => boolean;
  /** The text of the whole page, for the rare alias that looks that far: read once, however many ask. */
  readonly page: () => string;
}

/** Code units of a block that are read in one go; blocks of prose are far shorter. */
const PIECE = 8000;

/**
 * Finds the blocks with mentions around text nodes in which one may begin. Blocks are pieced together, and styles
 * asked for, around these alone. Yields `undefined` where there is none.
 */
export function* blocksAround(
  texts: Iterable<Text>,
  options: ScanOptions,
): Generator<GlossedBlock | undefined> {
  const done = new Set<Text>();
  for (const text of texts) {
    if (done.has(text) || !isConnected(text) || !isProse(text)) continue;
    const block = blockAround(text, options.isBlock);
    for (const node of block.nodes) done.add(node);
    const mentions = yield* mentionsIn(block, options);
    yield mentions.length > 0 ? { ...block, mentions } : undefined;
  }
}

/** Both stages after one another, for documents that nobody is looking at. */
export function* scan(
  root: Node,
  options: CandidatesOptions & ScanOptions,
): Generator<GlossedBlock | undefined> {
  yield* blocksAround(yield* candidatesIn(root, options), options);
}

function* mentionsIn(block: Block, { matcher, counts, page }: ScanOptions): Generator<undefined, Mention[]> {
  const { text } = block;
  const found: Mention[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    const piece = text.slice(start, end);
    const surroundings = {
      before: () =>
        start > 0 ? text.slice(Math.max(0, start - NEAR), start) : textBeside(block, 'backward', NEAR),
      after: () => (end < text.length ? text.slice(end, end + NEAR) : textBeside(block, 'forward', NEAR)),
      page,
    };
    const mentions = matcher.find(piece, { surroundings, counts });
    for (const mention of mentions) {
      found.push({ ...mention, start: mention.start + start, end: mention.end + start });
    }
    start = end;
    if (start < text.length) yield;
  }
  return found;
}

/** Where a piece ends that begins here: behind a sentence, if one ends in it. */
function endOfPiece(text: string, start: number): number {
  const end = start + PIECE;
  if (end >= text.length) return text.length;
  const sentence = text.lastIndexOf('. ', end) + 2;
  return sentence > start + 2 ? sentence : end;
}

/** The beginning of a page's text, for `ScanOptions.page`: put together when first asked for, and kept. */
export const pageTextOf = (document: Document): (() => string) => once(() => beginningOf(document));

function beginningOf(document: Document): string {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let length = 0; length <= PAGE && walker.nextNode(); ) {
    const text = walker.currentNode as Text;
    if (isInUnread(text)) continue;
    parts.push(text.data);
    length += text.data.length;
  }
  return parts.join(' ');
}
