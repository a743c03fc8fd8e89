import type { Matcher, Mention } from '../core/match/matcher.ts';
import { NEAR, PAGE } from '../core/match/tables.ts';
import { type Block, blockAround, textBeside } from './blocks.ts';
import { isConnected, isElement, isText, shadowOf } from './dom.ts';
import { type BlockRule, isProse, isUnread } from './reading.ts';

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
  /** Told of every open shadow root on the way; what is in it is scanned after what is around it. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** The text of the whole page, for the rare alias that looks that far: read once, however many ask. */
  readonly page: () => string;
  /** The place of reading was removed from the document: what comes after it was not read. */
  readonly onLost?: () => void;
  /** Told of every text node that was read. */
  readonly onText?: (text: Text) => void;
}

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]+$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}\p{M}]+/u;

/**
 * Finds the blocks with mentions at and below a node. Most text holds none, and is only handed to the
 * matcher's native pre-check; blocks are pieced together, and styles asked for, around candidates alone.
 * Yields `undefined` after each text node, so that a caller can stop for breath between any two.
 */
export function* scan(root: Node, options: ScanOptions): Generator<GlossedBlock | undefined> {
  const { matcher, onShadowRoot, onText, onLost } = options;
  const done = new Set<Text>();
  const shadowRoots: ShadowRoot[] = [];
  let previous: Text | undefined;

  for (const text of textsIn(root, (shadow) => shadowRoots.push(shadow))) {
    onText?.(text);
    if (
      !done.has(text) &&
      (matcher.mayHold(text.data) || (previous && mayBeginAcross(previous, text, matcher)))
    ) {
      const block = findIn(text, options);
      for (const node of block?.nodes ?? []) done.add(node);
      if (block?.mentions.length) yield block;
    }
    previous = text;
    yield undefined;
    if (!isConnected(text) && isConnected(root)) {
      onLost?.();
      return;
    }
  }
  for (const shadow of shadowRoots) {
    onShadowRoot?.(shadow);
    yield* scan(shadow, options);
  }
}

/** The block around a text node and what it mentions; undefined if the text is not prose. */
export function findIn(
  text: Text,
  { matcher, isBlock, counts, page }: ScanOptions,
): GlossedBlock | undefined {
  if (!isProse(text)) return undefined;
  const block = blockAround(text, isBlock);
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

/** Whether a word that begins in one text node and ends in the next could begin a mention. */
function mayBeginAcross(previous: Text, text: Text, matcher: Matcher): boolean {
  const head = ENDS_IN_WORD.exec(previous.data.slice(-40));
  const tail = head && BEGINS_WITH_WORD.exec(text.data.slice(0, 40));
  return tail ? matcher.mayBegin(head[0] + tail[0]) : false;
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
  const parts: string[] = [];
  let length = 0;
  for (const { data } of textsIn(document, () => undefined)) {
    parts.push(data);
    length += data.length;
    if (length > PAGE) break;
  }
  return parts.join(' ');
}

function* textsIn(root: Node, onShadowRoot: (root: ShadowRoot) => void): Generator<Text> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let at: Node | null = root;
  while (at) {
    if (isText(at)) yield at;
    else if (isElement(at)) {
      const shadow = shadowOf(at);
      if (shadow) onShadowRoot(shadow);
      if (isUnread(at)) {
        at = walker.nextSibling() ?? nextAfter(walker, root);
        continue;
      }
    }
    at = walker.nextNode();
  }
}

/** The next node in reading order that is not below the walker's; null at the end. */
function nextAfter(walker: TreeWalker, root: Node): Node | null {
  while (walker.parentNode() && walker.currentNode !== root) {
    const next = walker.nextSibling();
    if (next) return next;
  }
  return null;
}
