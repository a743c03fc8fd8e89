import { attributeOf, isElement, nameOf, parentAcrossShadow, parentOf, styleOf } from './dom.ts';

/** The name of our own card's element. */
export const CARD = 'policy-gloss-card';

// Nothing in these is prose that a reader reads.
const UNREAD = new Set([
  CARD,
  ...(
    'script style noscript template textarea input select datalist option code pre kbd samp var tt svg ' +
    'math canvas iframe object embed audio video head title rt rtc rp'
  ).split(' '),
]);

// Of these a reader sees nothing, or the number of a note, so the words on either side of them stand side by side.
const PASSED_OVER = new Set([
  CARD,
  ...'sup script style noscript template svg wbr img rt rtc rp head'.split(' '),
]);

// Elements whose boundaries end a block, by the HTML standard's rendering section (15.3); `br` and cells too.
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'button',
  'caption',
  'center',
  'col',
  'colgroup',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'p',
  'plaintext',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
]);

const CODE_LIKE = /\b(?:code|highlight|hljs|prettyprint|prism|mono|language-\S+)\b/i;

export const isUnread = (element: Element): boolean => UNREAD.has(nameOf(element));

/** Whether a text node is directly in an element that holds no prose. */
export function isInUnread(text: Text): boolean {
  const parent = parentOf(text);
  return parent !== null && isElement(parent) && isUnread(parent);
}

/** Whether an element begins and ends a block. */
export type BlockRule = (element: Element) => boolean;

/** For documents that are laid out nowhere; the page script goes by style. */
export const isBlockByName: BlockRule = (element) => BLOCKS.has(nameOf(element));

// However they are laid out: a menu's items in one line are not one sentence.
const ALWAYS_BLOCKS = /^(?:br|li|d[dt]|t[dh])$/;

// All else is a box of its own, and what is not displayed at all parts the words around it too.
const INLINE = /^(?:inline|contents|ruby.*)$/;

/**
 * Whether an element is a block by its style: a `span` laid out as a block is one to the reader.
 * Styles are asked for once an element, so make a new rule for each scan.
 */
export function createStyledBlockRule(): BlockRule {
  const known = new Map<Element, boolean>();
  const isStyledAsBlock = (element: Element): boolean => {
    const { display = 'none', float } = styleOf(element);
    // A drop cap floats, and its letter still begins the word beside it.
    return ALWAYS_BLOCKS.test(nameOf(element)) || (float === 'none' && !INLINE.test(display));
  };
  return (element) => {
    const answer = known.get(element) ?? isStyledAsBlock(element);
    known.set(element, answer);
    return answer;
  };
}

const isHidden = (element: Element) => attributeOf(element, 'hidden') !== null;

/** Whether what is in the element is not prose by its attributes: it can be edited, or it is code. */
function isClosedOff(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return attributeOf(element, 'translate') === 'no' && CODE_LIKE.test(attributeOf(element, 'class') ?? '');
}

/** What an element is to the text around it: part of it, nothing at all, or its end. */
export function roleOf(element: Element, isBlock: BlockRule): 'enter' | 'skip' | 'end' {
  if (PASSED_OVER.has(nameOf(element)) || isHidden(element)) return 'skip';
  return isUnread(element) || isClosedOff(element) || isBlock(element) ? 'end' : 'enter';
}

/** Whether a node can be prose: neither it nor what it is in is code, editable, hidden or ours. */
export function isProse(node: Node): boolean {
  if ((node.ownerDocument ?? (node as Document)).designMode === 'on') return false;
  for (let at: Node | null = node; at; at = parentAcrossShadow(at)) {
    if (isElement(at) && (isUnread(at) || isHidden(at) || isClosedOff(at))) return false;
  }
  return true;
}
