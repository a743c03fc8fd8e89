import {
  firstChildOf,
  isConnected,
  isElement,
  isText,
  lastChildOf,
  nameOf,
  nextOf,
  parentOf,
  previousOf,
} from './dom.ts';
import { CARD } from './reading.ts';

/** Attributes that put text out of prose, or back into it. */
const ATTRIBUTES = ['hidden', 'contenteditable', 'translate'];
/** Milliseconds between two looks at what has changed. */
const PAUSE = 100;
/** The part of the time that goes to following changes, on a page that never stops changing. */
const SHARE = 0.02;
/** The same for all that a look waits for: the background, which all pages share, works meanwhile. */
const SHARE_ELSEWHERE = 0.3;
/** Milliseconds less that one waits for that: quick looks need not. */
const LEAVE = 200;
/**
 * Changed nodes after which a page is left alone until the next look, and then read as a whole: to be told of each costs
 * more.
 */
const FLOOD = 1000;

/** What has changed since the last look. */
export interface Changes {
  /** Nodes that are new, or whose place in the prose may be: all below them is to be read again. */
  readonly subtrees: ReadonlySet<Node>;
  /** Text nodes, and inline elements, whose block is to be read again. */
  readonly places: ReadonlySet<Node>;
}

export interface ChangeObserver {
  /** A document, a shadow root, or the part of one that is read. */
  observe(root: Node): void;
  stop(): void;
}

/**
 * Collects mutations and hands them over in batches, after a frame is painted, so that styles are settled.
 *
 * @param onChanges gives the milliseconds that following them has kept the page waiting.
 */
export function observeChanges(
  onChanges: (changes: Changes) => Promise<number>,
  now = () => performance.now(),
): ChangeObserver {
  let roots: Node[] = [];
  let subtrees = new Set<Node>();
  let places = new Set<Node>();
  let isPlanned = false;
  let changed = 0;
  let notBefore = 0;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) changed += 1 + addedNodes.length;
    if (isFlooded()) {
      observer.disconnect();
      subtrees = new Set(roots);
      places = new Set();
    } else for (const record of records) collect(record);
    if (subtrees.size > 0 || places.size > 0) plan();
  });

  function collect({
    type,
    target,
    addedNodes,
    removedNodes,
    previousSibling,
    nextSibling,
  }: MutationRecord): void {
    if (type === 'characterData') {
      places.add(target);
      return;
    }
    if (type === 'attributes') {
      subtrees.add(target);
      collectBeside(previousOf(target), nextOf(target), parentOf(target));
      return;
    }
    if ([...addedNodes, ...removedNodes].every(isOurs)) return;
    for (const node of addedNodes) if (!isOurs(node)) subtrees.add(node);
    collectBeside(previousSibling, nextSibling, target);
  }

  /** What stands beside a change may be joined with new text now, or parted from old. */
  function collectBeside(previous: Node | null, next: Node | null, parent: Node | null): void {
    const before = previous && edgeText(previous, lastChildOf);
    const after = next && edgeText(next, firstChildOf);
    if (before) places.add(before);
    if (after) places.add(after);
    if (parent && (!before || !after)) places.add(parent);
  }

  const isFlooded = () => changed > FLOOD;

  function watch(root: Node): void {
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  function plan(): void {
    if (isPlanned || stopped) return;
    isPlanned = true;
    setTimeout(() => requestAnimationFrame(() => setTimeout(handOver)), Math.max(0, notBefore - now()));
  }

  async function handOver(): Promise<void> {
    if (stopped) return;
    const changes = { subtrees, places };
    subtrees = new Set();
    places = new Set();
    if (isFlooded()) roots.filter(isConnected).forEach(watch);
    changed = 0;
    const began = now();
    let spent = 0;
    try {
      spent = await onChanges(changes);
    } finally {
      const elapsed = now() - began;
      notBefore = now() + Math.max(PAUSE, Math.max(spent / SHARE, elapsed / SHARE_ELSEWHERE) - LEAVE);
      isPlanned = false;
      if (subtrees.size > 0 || places.size > 0) plan();
    }
  }

  return {
    observe(root) {
      roots = [...roots.filter(isConnected), root];
      if (isFlooded()) subtrees.add(root);
      else watch(root);
    },
    stop() {
      stopped = true;
      observer.disconnect();
    },
  };
}

const isOurs = (node: Node) => isElement(node) && nameOf(node) === CARD;

/** The text at the near end of a neighbour. */
function edgeText(node: Node, childOf: (node: Node) => Node | null): Text | undefined {
  for (let at: Node | null = node; at; at = childOf(at)) if (isText(at)) return at;
  return undefined;
}
