import type { Finder, LocalFinder } from '../core/match/finder.ts';
import type { Mention, Off } from '../core/match/matcher.ts';
import type { Answer, Piece } from '../core/match/question.ts';
import { NEAR, PAGE } from '../core/match/tables.ts';
import { once } from '../core/once.ts';
import { type Block, blockAround, textBeside } from './blocks.ts';
import { candidatesIn } from './candidates.ts';
import { isConnected } from './dom.ts';
import { type BlockRule, isInUnread, isProse } from './reading.ts';
import { type Steps, waitFor } from './slices.ts';

/** A block in which something was found. */
export interface GlossedBlock extends Block {
  readonly mentions: readonly Mention[];
}

export interface ScanOptions {
  readonly finder: Finder;
  /** A fresh rule for each scan: it may remember what it saw. */
  readonly isBlock: BlockRule;
  readonly off: Off;
  /** The text of the whole page, for the rare alias that looks that far: read once, however many ask. */
  readonly page: () => string;
  /** Told of every block with mentions. */
  readonly onBlock: (block: GlossedBlock) => void;
  /** Told after blocks that were looked through together. */
  readonly onPause?: () => void;
}

/** Code units of a block that are one piece; blocks of prose are far shorter. */
const PIECE = 8000;
/** Code units of blocks that are looked through together, at first: about what is on a screen. */
const FIRST = 4000;
/** And then: to ask costs as much as thousands of them, and others wait whose texts are looked through in the same place. */
const NEXT = 40_000;

/**
 * Finds the blocks with mentions around text nodes in which one may begin. Blocks are pieced together, and styles
 * asked for, around these alone.
 */
export function* blocksAround(texts: Iterable<Text>, options: ScanOptions): Steps {
  const done = new Set<Text>();
  let batch: Block[] = [];
  let length = 0;
  let most = FIRST;
  for (const text of texts) {
    if (done.has(text) || !isConnected(text) || !isProse(text)) continue;
    const block = blockAround(text, options.isBlock);
    for (const node of block.nodes) done.add(node);
    batch.push(block);
    length += block.text.length;
    if (length >= most) {
      yield* findIn(batch, options);
      batch = [];
      length = 0;
      most = NEXT;
    }
    yield;
  }
  if (length > 0) yield* findIn(batch, options);
}

/** Both stages after one another and at once, for documents that nobody is looking at. */
export function scan(
  document: Document,
  options: Omit<ScanOptions, 'page' | 'onBlock'> & { finder: LocalFinder },
): GlossedBlock[] {
  const found: GlossedBlock[] = [];
  const page = pageTextOf(document);
  const steps = (function* (): Steps {
    const candidates = yield* candidatesIn([document], options);
    yield* blocksAround(candidates, { ...options, page, onBlock: (block) => found.push(block) });
  })();
  while (!steps.next(undefined as never).done);
  return found;
}

function* findIn(blocks: readonly Block[], options: ScanOptions): Steps {
  const found = new Map(blocks.map((block) => [block, [] as Mention[]]));
  for (const pieces of groupsOf(blocks.flatMap(piecesOf))) {
    for (const [{ block, start }, mentions] of yield* findInPieces(pieces, options)) {
      for (const mention of mentions) {
        found.get(block)?.push({ ...mention, start: mention.start + start, end: mention.end + start });
      }
    }
  }
  for (const [block, all] of found) {
    // A piece that was told of later, with what is around it, may come before others.
    const mentions = all.filter((mention) => isStill(block, mention)).sort((a, b) => a.start - b.start);
    if (mentions.length > 0) options.onBlock({ ...block, mentions });
  }
  options.onPause?.();
}

/** A piece that knows what it is of, and where in it it begins. */
interface PlacedPiece extends Piece {
  readonly block: Block;
  readonly start: number;
}

/** Asks about pieces, and again, with what was missing, about those that cannot be told of without. */
function* findInPieces(
  pieces: readonly PlacedPiece[],
  { finder, off, page }: ScanOptions,
): Steps<[PlacedPiece, readonly Mention[]][]> {
  const told: [PlacedPiece, readonly Mention[]][] = [];
  let open = pieces;
  let pageText: string | undefined;
  while (open.length > 0) {
    const question = { pieces: open.map(asAsked), page: pageText, off };
    const answers = yield* waitFor(finder.find(question));
    const next: PlacedPiece[] = [];
    for (const [at, piece] of open.entries()) {
      const answer = answers[at] ?? [];
      if (isTold(answer)) told.push([piece, answer]);
      else if (answer === 'around' && piece.before === undefined)
        next.push({ ...piece, ...textAround(piece) });
      else if (answer === 'page' && question.page === undefined) next.push(piece);
    }
    if (answers.includes('page')) pageText = page();
    open = next;
  }
  return told;
}

const isTold = (answer: Answer): answer is readonly Mention[] => typeof answer !== 'string';

const asAsked = ({ text, before, after }: PlacedPiece): Piece => ({ text, before, after });

function piecesOf(block: Block): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  for (let start = 0; start < block.text.length; ) {
    const end = endOfPiece(block.text, start);
    pieces.push({ block, start, text: block.text.slice(start, end) });
    start = end;
  }
  return pieces;
}

/** Pieces that are looked through together: a block of megabytes is many. */
function groupsOf(pieces: readonly PlacedPiece[]): Iterable<PlacedPiece[]> {
  let length = 0;
  return Map.groupBy(pieces, ({ text }) => {
    const group = Math.floor(length / NEXT);
    length += text.length;
    return group;
  }).values();
}

/** Where a piece ends that begins here: behind a sentence, if one ends in it. */
function endOfPiece(text: string, start: number): number {
  const end = start + PIECE;
  if (end >= text.length) return text.length;
  const sentence = text.lastIndexOf('. ', end) + 2;
  return sentence > start + 2 ? sentence : end;
}

function textAround({ block, start, text }: PlacedPiece): { before: string; after: string } {
  const end = start + text.length;
  return {
    before:
      start > 0
        ? block.text.slice(Math.max(0, start - NEAR), start)
        : textBeside(block, 'backward', NEAR).slice(-NEAR),
    after:
      end < block.text.length
        ? block.text.slice(end, end + NEAR)
        : textBeside(block, 'forward', NEAR).slice(0, NEAR),
  };
}

/** Whether the page has left what a mention stands in as it was read; what it has changed will be read again. */
const isStill = ({ nodes, starts, text }: Block, { start, end }: Mention): boolean =>
  nodes.every((node, at) => {
    const [from = 0, to = text.length] = [starts[at], starts[at + 1]];
    const isOutside = to <= start || from >= end;
    return isOutside || (isConnected(node) && node.data === text.slice(from, to));
  });

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
  return parts.join(' ').slice(0, PAGE);
}
