import type { Finder } from '../core/match/finder.ts';
import { once } from '../core/once.ts';
import {
  elementsBelow,
  isConnected,
  isDocument,
  isElement,
  isText,
  matches,
  selectBelow,
  shadowOf,
} from './dom.ts';
import { isProse } from './reading.ts';
import { type Steps, waitFor } from './slices.ts';

/** Code units of text that are looked through together. */
const BATCH = 100_000;
/** Texts that are walked over in one go; and elements that are asked for a shadow root, which takes longer. */
const STRIDE = 1000;
const ELEMENTS = 250;
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
    if (at % ELEMENTS === ELEMENTS - 1) yield;
  }
  return found;
}

/** Texts that are looked through together, in as few questions as they fit into: one for many small changes. */
function createBatch(finder: Finder) {
  const found = new Set<Text>();
  let nodes: Text[] = [];
  let texts: string[] = [];
  let seen = 0;
  let length = 0;

  function* look(): Steps {
    if (nodes.length === seen) return;
    yield;
    const asked = nodes;
    nodes = nodes.slice(-AGAIN);
    seen = nodes.length;
    length = 0;
    const answer = finder.candidates(texts);
    texts = nodes.map(({ data }) => data.slice(-OVERLAP));
    for (const at of yield* waitFor(answer)) found.add(asked[at] as Text);
  }

  function* take(more: readonly Text[]): Steps {
    for (const text of more) {
      const { data } = text;
      nodes.push(text);
      texts.push(data);
      length += data.length;
      if (length >= BATCH) yield* look();
    }
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
  const apart = once(() => textsApart(root));
  const walker = walkerOver(root);
  for (let isMore = true; isMore; ) {
    const stride = walkOn(walker, onText);
    isMore = stride.isMore;
    yield;
    const { all } = apart();
    yield;
    if (isProse(root)) yield* batch.take(stride.texts.filter((text) => !all.has(text)));
    yield;
    if (isMore && !isConnected(walker.currentNode) && isConnected(root)) {
      onLost?.();
      return;
    }
  }
  if (isProse(root)) yield* batch.take([...apart().notes]);
}

/** Walks over the next texts, and gives those that are not blank. */
function walkOn(walker: TreeWalker, onText: CandidatesOptions['onText']): { texts: Text[]; isMore: boolean } {
  const texts: Text[] = [];
  const { root } = walker;
  // No walker comes to where it began.
  let text = (isText(root) ? root : walker.nextNode()) as Text | null;
  for (let left = STRIDE; text; text = walker.nextNode() as Text | null) {
    onText?.(text);
    if (text.data.trim() !== '') texts.push(text);
    if (--left === 0) break;
  }
  return { texts, isMore: text !== null };
}

// As `roleOf` has it, prose goes on over these; and what somebody writes goes nowhere. To look at what each text is in
// would cost more than all else here. Of SVG, it is what may have text in it (SVG 2, content models).
const PASSED_OVER =
  'sup,svg :is(title,desc,text,style,script,foreignObject,metadata),rt,rtc,rp,[hidden],textarea,' +
  '[contenteditable]:not([contenteditable=false i])';

// What is hidden in one, or written, is not read.
const NOTE = 'sup:not([hidden],[contenteditable])';

/**
 * The texts at and below a node that are no part of the prose around them. Those of notes are read all the same: the words
 * on either side of a note's number stand side by side.
 */
function textsApart(root: Node): { all: ReadonlySet<Text>; notes: ReadonlySet<Text> } {
  const all = new Set<Text>(isDocument(root) ? rawTextsIn(root) : []);
  const notes = new Set<Text>();
  for (const element of selectBelow(
    root,
    isDocument(root) ? PASSED_OVER : `script,style,noscript,${PASSED_OVER}`,
  )) {
    const isNote = matches(element, NOTE);
    const walker = walkerOver(element);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!isNote) notes.delete(text);
      else if (!all.has(text) && text.data !== '') notes.add(text);
      all.add(text);
    }
  }
  return { all, notes };
}

/** As `XPathResult.UNORDERED_NODE_SNAPSHOT_TYPE` has it. */
const SNAPSHOT = 6;

/**
 * What a document's scripts and styles are made of. XPath gives texts without their elements: the first element that a
 * script has in hand costs it a millisecond, in which the browser makes what all elements have.
 */
function rawTextsIn(document: Document): Text[] {
  const paths = '//script/text()|//style/text()|//noscript//text()';
  const found = document.evaluate(paths, document, null, SNAPSHOT, null);
  const texts: Text[] = [];
  for (let at = 0; at < found.snapshotLength; at++) texts.push(found.snapshotItem(at) as Text);
  return texts;
}

const walkerOver = (root: Node): TreeWalker =>
  (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
