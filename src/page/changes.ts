import { firstChildOf, isElement, isText, lastChildOf, nameOf } from './dom.ts';
import { CARD } from './reading.ts';

/** Attributes that put text out of prose, or back into it. */
const ATTRIBUTES = ['hidden', 'contenteditable', 'translate'];
/** Milliseconds between two looks at what has changed. */
const PAUSE = 100;
/** Of the time, at most one part in this many goes to following changes. */
const SHARE = 20;

/** What has changed since the last look. */
export interface Changes {
  /** Nodes that are new, or whose place in the prose may be: all below them is to be read again. */
  readonly subtrees: ReadonlySet<Node>;
  /** Text nodes whose block is to be read again. */
  readonly texts: ReadonlySet<Text>;
}

export interface ChangeObserver {
  observe(root: Document | ShadowRoot): void;
  stop(): void;
}

/** Collects mutations and hands them over in batches, after a frame is painted, so that styles are settled. */
export function observeChanges(
  onChanges: (changes: Changes) => Promise<void>,
  now = () => performance.now(),
): ChangeObserver {
  let subtrees = new Set<Node>();
  let texts = new Set<Text>();
  let isPlanned = false;
  let notBefore = 0;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    for (const record of records) collect(record);
    if (subtrees.size > 0 || texts.size > 0) plan();
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
      texts.add(target as Text);
      return;
    }
    if (type === 'attributes') {
      subtrees.add(target);
      return;
    }
    if ([...addedNodes, ...removedNodes].every(isOurs)) return;
    for (const node of addedNodes) if (!isOurs(node)) subtrees.add(node);
    // What stood beside it may be joined with new text now, or parted from old.
    const before = previousSibling && edgeText(previousSibling, lastChildOf);
    const after = nextSibling && edgeText(nextSibling, firstChildOf);
    if (before) texts.add(before);
    if (after) texts.add(after);
    // So that a removal which leaves no neighbours is noticed too.
    if (removedNodes.length > 0 && !before && !after && addedNodes.length === 0) plan();
  }

  function plan(): void {
    if (isPlanned || stopped) return;
    isPlanned = true;
    setTimeout(() => requestAnimationFrame(() => setTimeout(handOver)), Math.max(0, notBefore - now()));
  }

  async function handOver(): Promise<void> {
    if (stopped) return;
    const changes = { subtrees, texts };
    subtrees = new Set();
    texts = new Set();
    const began = now();
    try {
      await onChanges(changes);
    } finally {
      notBefore = now() + Math.max(PAUSE, (now() - began) * SHARE);
      isPlanned = false;
      if (subtrees.size > 0 || texts.size > 0) plan();
    }
  }

  return {
    observe(root) {
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: ATTRIBUTES,
      });
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
