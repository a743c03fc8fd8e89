import type { Matcher, Mention } from '../core/match/matcher.ts';
import type { Prefilter } from '../core/match/prefilter.ts';
import { NEAR, PAGE } from '../core/match/tables.ts';
import { type Block, blockAround, textBeside } from './blocks.ts';
import { type CandidatesOptions, candidatesIn } from './candidates.ts';
import { isConnected } from './dom.ts';
import { type BlockRule, isInUnread, isProse } from './reading.ts';

/** A block in which something was found. */
export interface GlossedBlock extends Block {
  readonly mentions: readonly Mention[];
}

export interface ScanOptions {
  readonly prefilter: Prefilter;
  readonly matcher: Matcher;
  /** A fresh rule for each scan: it may remember what it saw. */
  readonly isBlock: BlockRule;
  /** Whether an entry is switched on. */
  readonly counts?: (entry: number) => boolean;
  /** The text of the whole page, for the rare alias that looks that far: read once, however many ask. */
  readonly page: () => string;
}

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
    if (done.has(text) || !isConnected(text)) continue;
    const block = blockWith(text, options);
    for (const node of block?.nodes ?? []) done.add(node);
    yield block?.mentions.length ? block : undefined;
  }
}

/** Both stages after one another, for documents that nobody is looking at. */
export function* scan(
  root: Node,
  options: CandidatesOptions & ScanOptions,
): Generator<GlossedBlock | undefined> {
  yield* blocksAround(yield* candidatesIn(root, options), options);
}

/** The block around a text node and what it mentions; undefined if the text is not prose. */
export function blockWith(
  text: Text,
  { prefilter, matcher, isBlock, counts, page }: ScanOptions,
): GlossedBlock | undefined {
  if (!isProse(text)) return undefined;
  const block = blockAround(text, isBlock);
  if (prefilter([block.text]).length === 0) return { ...block, mentions: [] };
  const mentions = matcher.find(block.text, {
    surroundings: {
      before: () => textBeside(block, 'backward', NEAR),
      after: () => textBeside(block, 'forward', NEAR),
      page,
    },
    ...(counts && { counts }),
  });
  return { ...block, mentions };
}

/** The beginning of a page's text, for `ScanOptions.page`: put together when first asked for, and kept. */
export function pageTextOf(document: Document): () => string {
  let text: string | undefined;
  return () => {
    text ??= beginningOf(document);
    return text;
  };
}

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
