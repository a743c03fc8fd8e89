import { once } from '../core/once.ts';

/**
 * Reads the tree through the prototypes' own getters: in Chromium a form's inputs shadow its properties
 * (`<input name=parentNode>`), so that a page could lead a plain read astray.
 */

function getter<T extends object, Key extends keyof T>(prototype: () => T, key: Key): (target: T) => T[Key] {
  const get = once(() => getterIn(prototype(), key));
  return (target) => get().call(target);
}

function getterIn<T extends object, Key extends keyof T>(prototype: T, key: Key): (this: T) => T[Key] {
  let owner: object = prototype;
  while (!Object.hasOwn(owner, key)) owner = Object.getPrototypeOf(owner);
  return Object.getOwnPropertyDescriptor(owner, key)?.get as () => T[Key];
}

// Elements are not made use of until one is looked at: on most pages none is, and it costs a content script a millisecond
// when the browser makes what all of them have.
const ofNode = () => Node.prototype;
const ofElement = () => Element.prototype;
const ofShadowRoot = () => ShadowRoot.prototype;

export const parentOf = getter(ofNode, 'parentNode');
export const firstChildOf = getter(ofNode, 'firstChild');
export const lastChildOf = getter(ofNode, 'lastChild');
export const nextOf = getter(ofNode, 'nextSibling');
export const previousOf = getter(ofNode, 'previousSibling');
export const isConnected = getter(ofNode, 'isConnected');
export const nameOf = getter(ofElement, 'localName');
export const shadowOf = getter(ofElement, 'shadowRoot');
const typeOf = getter(ofNode, 'nodeType');
const hostOf = getter(ofShadowRoot, 'host');

export const isText = (node: Node): node is Text => typeOf(node) === 3;
export const isElement = (node: Node): node is Element => typeOf(node) === 1;
export const isDocument = (node: Node): node is Document => typeOf(node) === 9;
const isShadowRoot = (node: Node): node is ShadowRoot => typeOf(node) === 11 && node instanceof ShadowRoot;

/** The elements below a node that a selector tells of. */
export const selectBelow = (node: Node, selector: string): ArrayLike<Element> & Iterable<Element> =>
  isElement(node)
    ? ofElement().querySelectorAll.call(node, selector)
    : ((node as Partial<ParentNode>).querySelectorAll?.(selector) ?? []);

/** All elements below a node. */
export const elementsBelow = (node: Node): ArrayLike<Element> => selectBelow(node, '*');

export const attributeOf = (element: Element, name: string): string | null =>
  ofElement().getAttribute.call(element, name);

export const matches = (element: Element, selector: string): boolean =>
  ofElement().matches.call(element, selector);

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
  ofElement().checkVisibility.call(element) || ofElement().checkVisibility.call(boxOf(element));

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
  const way = ofNode().compareDocumentPosition.call(a, b);
  if (way & DISCONNECTED) {
    const [hostA, hostB] = [hostInDocument(a), hostInDocument(b)];
    return hostA === hostB ? 0 : inDocumentOrder(hostA, hostB);
  }
  if (way & FOLLOWING) return -1;
  return way & PRECEDING ? 1 : 0;
}
