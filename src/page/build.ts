import type { Tree } from '../core/card/tree.ts';

const SVG = 'http://www.w3.org/2000/svg';

// What a card is made of. Nothing else is built, whoever sent it.
const NAMES =
  /^(?:article|section|header|div|p|h[23]|span|b|i|cite|[ou]l|li|dl|dt|dd|time|a|details|summary|button|svg|path)$/;
const ATTRIBUTES =
  /^(?:class|id|lang|dir|role|type|title|target|rel|datetime|open|tabindex|viewbox|d|aria-\w+|data-\w+)$/i;

/** Makes the elements that a tree describes. */
export function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [name, attributes, ...children] = tree;
  if (!NAMES.test(name)) throw new TypeError();
  const element =
    name === 'svg' || name === 'path' ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.test(key) || (key === 'href' && value.startsWith('https://')))
      element.setAttribute(key, value);
  }
  element.append(...children.map(build));
  return element;
}
