import type { Finder } from '../core/match/finder.ts';
import { once } from '../core/once.ts';
import { elementsBelow, isConnected, isDocument, isElement, isText, selectBelow, shadowOf } from './dom.ts';
import { type Steps, waitFor } from './slices.ts';

/** Code units of text that are walked over in one go, and looked through together. */
const BATCH = 100_000;
/** Elements that are asked for a shadow root in one go. */
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
 * The text nodes at and below a node in which a mention may begin. Most text of most pages is done with here, at little
 * more than the cost of walking over it.
 */
export function* candidatesIn(root: Node, options: CandidatesOptions): Steps<Text[]> {
  const found = yield* candidatesInTree(root, options);
  // Of a document whoever watches it knows them: to look at every element would cost more than all else here.
  for (const shadow of isDocument(root) ? [] : yield* shadowRootsIn(root)) {
    options.onShadowRoot?.(shadow);
    found.push(...(yield* candidatesIn(shadow, options)));
  }
  return found;
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

/** As {@link candidatesIn}, without what is in shadow roots. */
function* candidatesInTree(root: Node, { finder, onText, onLost }: CandidatesOptions): Steps<Text[]> {
  const found = new Set<Text>();
  // After the walk, which has the tree in the processor's cache: before it, that costs twice as much.
  const apart = once(() => ({ notes: textsIn(root, NOTES), all: textsIn(root, PASSED_OVER) }));
  let nodes: Text[] = [];
  let seen = 0;
  let length = 0;

  function* look(): Steps {
    const { all } = apart();
    const texts = all.size > 0 ? nodes.filter((text) => !all.has(text)) : nodes;
    yield* lookIn(texts, seen);
    nodes = texts.slice(-AGAIN);
    seen = nodes.length;
    length = 0;
  }

  function* lookIn(texts: readonly Text[], again: number): Steps {
    if (texts.length === 0) return;
    const data = texts.map(({ data }, at) => (at < again ? data.slice(-OVERLAP) : data));
    for (const at of yield* waitFor(finder.candidates(data))) found.add(texts[at] as Text);
  }

  const walker = walkerOver(root);
  for (
    let text = (isText(root) ? root : walker.nextNode()) as Text | null;
    text;
    text = walker.nextNode() as Text | null
  ) {
    onText?.(text);
    const { data } = text;
    if (data.trim() === '') continue;
    nodes.push(text);
    length += data.length;
    if (length < BATCH) continue;
    yield* look();
    yield;
    if (!isConnected(text) && isConnected(root)) {
      onLost?.();
      return [...found];
    }
  }
  yield* look();
  yield* lookIn(
    [...apart().notes].filter(({ data }) => data !== ''),
    0,
  );
  return [...found];
}

// As `roleOf` has it: prose goes on over these. To look at what each text is in would cost more than all else here.
const PASSED_OVER = 'script,style,noscript,sup,svg,rt,[hidden]';
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
