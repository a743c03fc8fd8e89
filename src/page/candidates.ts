import type { Prefilter } from '../core/match/prefilter.ts';
import { elementsBelow, isConnected, isDocument, isElement, isText, selectBelow, shadowOf } from './dom.ts';

/** Code units of text that are looked through in one go. */
const BATCH = 24_000;
/** Elements that are asked for a shadow root in one go. */
const STRIDE = 1000;
/** Of the texts before a batch, as many, and so much of each, are looked through again: a mention may begin there. */
const AGAIN = 4;
const OVERLAP = 200;

export interface CandidatesOptions {
  readonly prefilter: Prefilter;
  /** Told of every open shadow root; what is in it comes after what is around it. */
  readonly onShadowRoot?: ((root: ShadowRoot) => void) | undefined;
  /** Told of every text node that was read. */
  readonly onText?: ((text: Text) => void) | undefined;
  /** The place of reading was removed from the document: what comes after it was not read. */
  readonly onLost?: (() => void) | undefined;
}

/**
 * The text nodes at and below a node in which a mention may begin. Most text of most pages is done with here, at little
 * more than the cost of walking over it. Yields between batches, so that a caller can stop for breath.
 */
export function* candidatesIn(root: Node, options: CandidatesOptions): Generator<undefined, Text[]> {
  const found = yield* candidatesInTree(root, options);
  // Of a document whoever watches it knows them: to look at every element would cost more than all else here.
  for (const shadow of isDocument(root) ? [] : yield* shadowRootsIn(root)) {
    options.onShadowRoot?.(shadow);
    found.push(...(yield* candidatesIn(shadow, options)));
  }
  return found;
}

/** The open shadow roots of a node and of the elements below it. */
export function* shadowRootsIn(root: Node): Generator<undefined, ShadowRoot[]> {
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

/** As {@link candidatesIn}, without what is in shadow roots. */
function* candidatesInTree(
  root: Node,
  { prefilter, onText, onLost }: CandidatesOptions,
): Generator<undefined, Text[]> {
  const found = new Set<Text>();
  const notes = textsIn(root, NOTES);
  const apart = notes.union(textsIn(root, NO_PROSE));
  let nodes: Text[] = [];
  let data: string[] = [];
  let length = 0;

  function take(text: Text, words: string): void {
    nodes.push(text);
    data.push(words);
    length += words.length;
  }

  function look(): void {
    for (const at of prefilter(data)) found.add(nodes[at] as Text);
    nodes = nodes.slice(-AGAIN);
    data = data.slice(-AGAIN).map((text) => text.slice(-OVERLAP));
    length = 0;
  }

  const walker = walkerOver(root);
  for (
    let text = (isText(root) ? root : walker.nextNode()) as Text | null;
    text;
    text = walker.nextNode() as Text | null
  ) {
    onText?.(text);
    const words = text.data;
    if (words.trim() !== '' && !apart.has(text)) take(text, words);
    if (length < BATCH) continue;
    look();
    yield;
    if (!isConnected(text) && isConnected(root)) {
      onLost?.();
      return [...found];
    }
  }
  for (const text of notes) if (text.data !== '') take(text, text.data);
  if (length > 0) look();
  return [...found];
}

// As `isProse` and `roleOf` have it: most of a page's text that is no prose; prose goes on over it.
const NO_PROSE = 'script style noscript svg rt [hidden]';
// The words on either side of a note's number stand side by side.
const NOTES = 'sup';

/** The texts in the elements below a node that selectors tell of: one after the other, since browsers are quick with simple ones. */
function textsIn(root: Node, selectors: string): Set<Text> {
  const texts = new Set<Text>();
  for (const selector of selectors.split(' ')) {
    for (const element of selectBelow(root, selector)) {
      const walker = walkerOver(element);
      while (walker.nextNode()) texts.add(walker.currentNode as Text);
    }
  }
  return texts;
}

const walkerOver = (root: Node): TreeWalker =>
  (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
