import type { Matcher } from '../core/match/matcher.ts';
import type { Prefilter } from '../core/match/prefilter.ts';
import { blockAround, textAt } from './blocks.ts';
import { candidatesIn } from './candidates.ts';
import type { Changes } from './changes.ts';
import { elementOf, isConnected, parentOf } from './dom.ts';
import type { MentionTable } from './mentions.ts';
import { createStyledBlockRule } from './reading.ts';
import { blocksAround, type GlossedBlock, pageTextOf } from './scan.ts';
import { type Steps, waitFor } from './slices.ts';

/** What finds mentions: asked for when there is something to look through, and then to look up. */
export interface Finder {
  prefilter(): Promise<Prefilter>;
  matcher(): Promise<Matcher>;
}

export interface ReaderOptions {
  readonly document: Document;
  readonly finder: Finder;
  readonly table: MentionTable;
  /** Whether an entry is switched on. */
  readonly counts: (entry: number) => boolean;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Told after every block that mentions something. */
  readonly onBlock: () => void;
}

/** Keeps the table of mentions in line with the document. */
export interface Reader {
  /** Reads what has changed; false if the page took away what was being read, so that some of it was not. */
  read(changes: Changes): Steps<boolean>;
}

/** Text that a change leaves without a block is read again, which may leave other text so; but not for ever. */
const MOST_ROUNDS = 3;

export function createReader(options: ReaderOptions): Reader {
  const { document, finder, table, counts, onShadowRoot, onBlock } = options;

  function* read(changes: Changes): Steps<boolean> {
    table.sweep();
    let isWhole = yield* readOnce(changes);
    for (let rounds = 1; rounds < MOST_ROUNDS; rounds++) {
      const loose = table.takeLoose();
      if (loose.length === 0) break;
      isWhole = (yield* readOnce({ subtrees: new Set(), places: new Set(loose) })) && isWhole;
    }
    return isWhole;
  }

  function* readOnce({ subtrees, places }: Changes): Steps<boolean> {
    const prefilter = yield* waitFor(finder.prefilter());
    const isBlock = createStyledBlockRule();
    const candidates: Text[] = [];
    const stale = new Set<GlossedBlock>();
    const around = new Set<Text>();
    let isWhole = true;

    const reading = {
      prefilter,
      onShadowRoot,
      onText(text: Text): void {
        const block = table.blockOf(text);
        if (block) stale.add(block);
      },
      onLost(): void {
        isWhole = false;
      },
    };

    for (const node of subtrees) {
      if (!isConnected(node) || hasAncestorIn(node, subtrees)) continue;
      candidates.push(...(yield* candidatesIn(node, reading)));
    }
    for (const place of places) {
      const text = isConnected(place) && textAt(place, isBlock);
      if (!text || around.has(text)) continue;
      const block = blockAround(text, isBlock);
      for (const node of block.nodes) {
        around.add(node);
        reading.onText(node);
      }
      if (prefilter([block.text]).length > 0) candidates.push(text);
      yield;
    }
    if (candidates.length > 0) {
      const matcher = yield* waitFor(finder.matcher());
      const settings = { matcher, isBlock, counts, page: pageTextOf(document) };
      for (const block of blocksAround(fromViewportOn(candidates), settings)) {
        if (block) stale.delete(table.put(block));
        if (block) onBlock();
        yield;
      }
    }
    for (const block of stale) table.drop(block);
    return isWhole;
  }

  return { read };
}

/** Text nodes in document order, those from the top of the viewport on before those above it. */
function fromViewportOn(texts: readonly Text[]): readonly Text[] {
  if (scrollY === 0) return texts;
  let low = 0;
  for (let high = texts.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (isAboveViewport(texts[middle] as Text)) low = middle + 1;
    else high = middle;
  }
  return [...texts.slice(low), ...texts.slice(0, low)];
}

function isAboveViewport(text: Text): boolean {
  const box = elementOf(text)?.getBoundingClientRect();
  return box !== undefined && box.height > 0 && box.bottom < 0;
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (nodes.has(at)) return true;
  return false;
}
