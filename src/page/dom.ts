/**
 * Reads the tree through the prototypes' own getters: in Chromium a form's inputs shadow its properties
 * (`<input name=parentNode>`), so that a page could lead a plain read astray.
 */

function getter<T extends object, Key extends keyof T>(prototype: T, key: Key): (target: T) => T[Key] {
  let owner: object | null = prototype;
  while (owner && !Object.hasOwn(owner, key)) owner = Object.getPrototypeOf(owner);
  const get = owner && Object.getOwnPropertyDescriptor(owner, key)?.get;
  if (!get) throw new TypeError(`${String(key)} has no getter`);
  return (target) => get.call(target) as T[Key];
}

export const parentOf = getter(Node.prototype, 'parentNode');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const lastChildOf = getter(Node.prototype, 'lastChild');
export const nextOf = getter(Node.prototype, 'nextSibling');
export const previousOf = getter(Node.prototype, 'previousSibling');
export const isConnected = getter(Node.prototype, 'isConnected');
export const nameOf = getter(Element.prototype, 'localName');
export const shadowOf = getter(Element.prototype, 'shadowRoot');
const typeOf = getter(Node.prototype, 'nodeType');
const hostOf = getter(ShadowRoot.prototype, 'host');
const attribute = Element.prototype.getAttribute;
const matching = Element.prototype.matches;
const descendants = Element.prototype.querySelectorAll;
const isVisible = Element.prototype.checkVisibility;
const position = Node.prototype.compareDocumentPosition;

export const isText = (node: Node): node is Text => typeOf(node) === 3;
export const isElement = (node: Node): node is Element => typeOf(node) === 1;
export const isDocument = (node: Node): node is Document => typeOf(node) === 9;
const isShadowRoot = (node: Node): node is ShadowRoot => node instanceof ShadowRoot;

/** The elements below a node that a selector tells of. */
export const selectBelow = (node: Node, selector: string): ArrayLike<Element> & Iterable<Element> =>
  isElement(node)
    ? descendants.call(node, selector)
    : ((node as Partial<ParentNode>).querySelectorAll?.(selector) ?? []);

/** All elements below a node. */
export const elementsBelow = (node: Node): ArrayLike<Element> => selectBelow(node, '*');

export const attributeOf = (element: Element, name: string): string | null => attribute.call(element, name);

export const matches = (element: Element, selector: string): boolean => matching.call(element, selector);

/** Computed style; empty where Firefox gives null, in a frame that was removed while we were reading it. */
export const styleOf = (element: Element): Partial<CSSStyleDeclaration> => getComputedStyle(element) ?? {};

/** The parent as the reader's eye has it: a shadow root's parent is its host. */
export function parentAcrossShadow(node: Node): Node | null {
  return isShadowRoot(node) ? hostOf(node) : parentOf(node);
}

/** The nearest element around a node, itself included, for which something holds; shadow roots are no border. */
export function closestWhere(node: Node, holds: (element: Element) => boolean): Element | null {
  let at: Node | null = node;
  while (at && !(isElement(at) && holds(at))) at = parentAcrossShadow(at);
  return at as Element | null;
}

/** The element whose box an element's text is in: its own, unless it is laid out as its contents alone. */
export const boxOf = (element: Element): Element =>
  closestWhere(element, (at) => styleOf(at).display !== 'contents') ?? element;

/** Whether what is in the element is laid out at all. */
export const isRendered = (element: Element): boolean =>
  isVisible.call(element) || isVisible.call(boxOf(element));

/** The nearest element around a node. */
export const elementOf = (node: Node): Element | null => closestWhere(node, () => true);

const hostInDocument = (node: Node): Node => {
  let at = node;
  for (let root = at.getRootNode(); isShadowRoot(root); root = at.getRootNode()) at = hostOf(root);
  return at;
};

/** As `Node.DOCUMENT_POSITION_` has them. */
const DISCONNECTED = 1;
const PRECEDING = 2;
const FOLLOWING = 4;

/** Sorts nodes by where they stand in the document; what is in a shadow root stands where its host does. */
export function inDocumentOrder(a: Node, b: Node): number {
  const way = position.call(a, b);
  if (way & DISCONNECTED) {
    const [hostA, hostB] = [hostInDocument(a), hostInDocument(b)];
    return hostA === hostB ? 0 : inDocumentOrder(hostA, hostB);
  }
  if (way & FOLLOWING) return -1;
  return way & PRECEDING ? 1 : 0;
}
