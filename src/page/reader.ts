import type { Finder } from '../core/match/finder.ts';
import type { Off } from '../core/match/matcher.ts';
import { blockAround, textAt } from './blocks.ts';
import { candidatesIn } from './candidates.ts';
import type { Changes } from './changes.ts';
import { elementOf, isConnected, parentOf } from './dom.ts';
import type { MentionTable } from './mentions.ts';
import { createStyledBlockRule, isProse } from './reading.ts';
import { blocksAround, type GlossedBlock, pageTextOf } from './scan.ts';
import { type Steps, waitFor } from './slices.ts';

export interface ReaderOptions {
  readonly document: Document;
  readonly finder: Finder;
  readonly table: MentionTable;
  readonly off: () => Off;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** Told now and then in a long reading: the table has what was found so far. */
  readonly onPause: () => void;
}

/** Keeps the table of mentions in line with the document. */
export interface Reader {
  /** Reads what has changed; false if the page took away what was being read, so that some of it was not. */
  read(changes: Changes): Steps<boolean>;
}

/** Text that a change leaves without a block is read again, which may leave other text so; but not for ever. */
const MOST_ROUNDS = 3;

export function createReader(options: ReaderOptions): Reader {
  const { document, finder, table, off, onShadowRoot, onPause } = options;

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
    const isBlock = createStyledBlockRule();
    const candidates: Text[] = [];
    const stale = new Set<GlossedBlock>();
    const around = new Set<Text>();
    const changed: Text[] = [];
    const data: string[] = [];
    let isWhole = true;

    const reading = {
      finder,
      onShadowRoot,
      onText(text: Text): void {
        const block = table.blockOf(text);
        if (block) stale.add(block);
      },
      onLost(): void {
        isWhole = false;
      },
    };

    const roots = [...subtrees].filter((node) => isConnected(node) && !hasAncestorIn(node, subtrees));
    candidates.push(...(yield* candidatesIn(roots, reading)));
    for (const place of places) {
      const text = isConnected(place) && textAt(place, isBlock);
      if (!text || around.has(text)) continue;
      const block = blockAround(text, isBlock);
      for (const node of block.nodes) {
        around.add(node);
        reading.onText(node);
      }
      // What somebody writes is nobody's reading, and goes nowhere.
      if (block.text.trim() !== '' && isProse(text)) {
        changed.push(text);
        data.push(block.text);
      }
      yield;
    }
    if (data.length > 0) {
      for (const at of yield* waitFor(finder.candidates(data))) candidates.push(changed[at] as Text);
    }
    yield* blocksAround(fromViewportOn(candidates), {
      finder,
      isBlock,
      off: off(),
      page: pageTextOf(document),
      onBlock: (block) => void stale.delete(table.put(block)),
      onPause,
    });
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
