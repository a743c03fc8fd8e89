import type { Prefilter } from '../core/match/prefilter.ts';
import { elementsBelow, isConnected, isElement, isText, shadowOf } from './dom.ts';
import { isInUnread } from './reading.ts';

/** Code units of text that are looked through in one go. */
const BATCH = 16_000;
/** Elements that are asked for a shadow root in one go. */
const STRIDE = 1000;
/** A parent costs more to ask for than a short text costs to look through. */
const LONG = 60;
/** Of the text before a batch, as much is looked through again: a mention may begin there. */
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
  for (const shadow of yield* shadowRootsIn(root)) {
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
    const shadow = isElement(element) && shadowOf(element);
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
  let nodes: Text[] = [];
  let data: string[] = [];
  let length = 0;

  function look(): void {
    for (const at of prefilter(data)) found.add(nodes[at] as Text);
    nodes = nodes.slice(-1);
    data = data.slice(-1).map((text) => text.slice(-OVERLAP));
    length = 0;
  }

  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (
    let text = (isText(root) ? root : walker.nextNode()) as Text | null;
    text;
    text = walker.nextNode() as Text | null
  ) {
    onText?.(text);
    const words = text.data;
    if (words.length < LONG ? words.trim() === '' : isInUnread(text)) continue;
    nodes.push(text);
    data.push(words);
    length += words.length;
    if (length < BATCH) continue;
    look();
    yield;
    if (!isConnected(text) && isConnected(root)) {
      onLost?.();
      return [...found];
    }
  }
  if (length > 0) look();
  return [...found];
}
