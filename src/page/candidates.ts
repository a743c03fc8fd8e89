import type { Finder } from '../core/match/finder.ts';
import { once } from '../core/once.ts';
import { elementsBelow, isConnected, isDocument, isElement, isText, selectBelow, shadowOf } from './dom.ts';
import { isProse } from './reading.ts';
import { type Steps, waitFor } from './slices.ts';

/** Code units of text that are looked through together. */
const BATCH = 100_000;
/** Texts that are walked over, or elements that are asked for a shadow root, in one go. */
const STRIDE = 1000;
/** Of the texts before a batch, as many, and so much of each, are looked through again: a mention may begin there. */
const AGAIN = 4;
const OVERLAP = 200;

export interface CandidatesOptions {
  readonly finder: Finder;
  /** Told of every open shadow root; what is in it comes after what is around it. */
  readonly onShadowRoot?: ((root: ShadowRoot) => void) | undefined;
  /** Told of every text node that was read. */
  readonly onText?: ((text: Text) => void) | undefined;
  /** The place of reading was removed from the document: what comes after it was not read. */
  readonly onLost?: (() => void) | undefined;
}

/**
 * The text nodes at and below nodes in which a mention may begin. Most text of most pages is done with here, at little
 * more than the cost of walking over it.
 */
export function* candidatesIn(roots: Iterable<Node>, options: CandidatesOptions): Steps<Text[]> {
  const batch = createBatch(options.finder);
  const waiting = [...roots];
  for (const root of waiting) {
    yield* gatherIn(root, batch, options);
    // Of a document whoever watches it knows them: to look at every element would cost more than all else here.
    for (const shadow of isDocument(root) ? [] : yield* shadowRootsIn(root)) {
      options.onShadowRoot?.(shadow);
      waiting.push(shadow);
    }
  }
  yield* batch.look();
  return [...batch.found];
}

/** The open shadow roots of a node and of the elements below it. */
export function* shadowRootsIn(root: Node): Steps<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const elements = elementsBelow(root);
  for (let at = -1; at < elements.length; at++) {
    const element = at < 0 ? root : (elements[at] as Element);
    // Nearly all have none, and a plain look is soon had; what is there may be a form's input of that name.
    const shadow = (element as Element).shadowRoot && isElement(element) && shadowOf(element);
    if (shadow) found.push(shadow);
    if (at % STRIDE === STRIDE - 1) yield;
  }
  return found;
}

/** Texts that are looked through together, in as few questions as they fit into: one for many small changes. */
function createBatch(finder: Finder) {
  const found = new Set<Text>();
  let nodes: readonly Text[] = [];
  let seen = 0;
  let length = 0;

  function* look(): Steps {
    if (nodes.length === seen) return;
    const texts = nodes;
    const data = texts.map(({ data }, at) => (at < seen ? data.slice(-OVERLAP) : data));
    for (const at of yield* waitFor(finder.candidates(data))) found.add(texts[at] as Text);
    nodes = texts.slice(-AGAIN);
    seen = nodes.length;
    length = 0;
  }

  function* take(texts: readonly Text[], more: number): Steps {
    nodes = nodes.concat(texts);
    length += more;
    if (length >= BATCH) yield* look();
  }

  return { found, take, look };
}

/** Gathers the prose at and below a node, without what is in shadow roots. */
function* gatherIn(
  root: Node,
  batch: ReturnType<typeof createBatch>,
  { onText, onLost }: CandidatesOptions,
): Steps {
  // After the walk, which has the tree in the processor's cache: before it, that costs twice as much.
  const apart = once(() => ({ notes: textsIn(root, NOTES), all: textsIn(root, PASSED_OVER) }));
  let nodes: Text[] = [];
  let length = 0;
  let passed = 0;

  function* hand(): Steps {
    yield;
    const { all } = apart();
    if (isProse(root))
      yield* batch.take(all.size > 0 ? nodes.filter((text) => !all.has(text)) : nodes, length);
    nodes = [];
    length = 0;
  }

  const walker = walkerOver(root);
  for (
    let text = (isText(root) ? root : walker.nextNode()) as Text | null;
    text;
    text = walker.nextNode() as Text | null
  ) {
    onText?.(text);
    const { data } = text;
    if (data.trim() !== '') nodes.push(text);
    length += data.length;
    passed++;
    if (length >= BATCH) yield* hand();
    else if (passed % STRIDE > 0) continue;
    yield;
    if (!isConnected(text) && isConnected(root)) {
      onLost?.();
      return;
    }
  }
  yield* hand();
  nodes = [...apart().notes].filter(({ data }) => data !== '');
  if (isProse(root)) yield* batch.take(nodes, 0);
}

// As `roleOf` has it, prose goes on over these; and what somebody writes goes nowhere. To look at what each text is in
// would cost more than all else here.
const PASSED_OVER =
  'script,style,noscript,sup,svg,rt,rtc,rp,[hidden],textarea,[contenteditable]:not([contenteditable=false i])';
// The words on either side of a note's number stand side by side.
const NOTES = 'sup';

/** The texts in the elements below a node that a selector tells of. */
function textsIn(root: Node, selector: string): Set<Text> {
  const texts = new Set<Text>();
  for (const element of selectBelow(root, selector)) {
    const walker = walkerOver(element);
    while (walker.nextNode()) texts.add(walker.currentNode as Text);
  }
  return texts;
}

const walkerOver = (root: Node): TreeWalker =>
  (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
