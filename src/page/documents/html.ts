import { type ListItem, type ReadableText, type TextBlock, tidy } from '../../core/documents/blocks.ts';
import { attributeOf, elementsBelow, firstChildOf, isElement, isText, nameOf, nextOf } from '../dom.ts';
import { isBlockByName } from '../reading.ts';

/** What holds nothing to read, or only leads elsewhere. */
const LEFT_OUT =
  /^(?:script|style|noscript|template|head|nav|svg|math|canvas|iframe|object|embed|audio|video|form|button|input|select|textarea|datalist|menu|rt|rp)$/;
const HEADING = /^h[1-6]$/;
const LIST = /^(?:ul|ol)$/;
/** Where a cell holds one of these, its table is there for the layout. */
const LAYOUT = /^(?:table|h[1-6]|p|ul|ol|blockquote)$/;
/** The number of a note, which is no part of the word before it. */
const NOTE = /^\s*(?:\[?\d{1,3}\]?|[*†‡])\s*$/;
const THIN_SPACE = '\u2009';

/**
 * The text of a document, with nothing of its markup: blocks in the order in which they stand in it. The document may be
 * anybody's; nothing in it is run, loaded or taken over.
 */
export function readHtml(document: Document): ReadableText {
  const html = childrenOf(document).find((node) => isElement(node) && nameOf(node) === 'html');
  if (!html || !isElement(html)) return { title: '', blocks: [] };
  const elements = Array.from(elementsBelow(html));
  const named = (name: string) => elements.filter((element) => nameOf(element) === name);
  const [title] = named('title');
  const language = attributeOf(html, 'lang')?.trim();
  const mains = named('main');
  const articles = named('article');
  const root = mains.length === 1 ? mains[0] : articles.length === 1 ? articles[0] : html;
  return {
    title: title ? tidy(textIn(title)) : '',
    ...(language && { language }),
    blocks: createBlocks(root as Element),
  };
}

function createBlocks(root: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let words = '';

  function flush(isQuote: boolean): void {
    const text = tidy(words);
    words = '';
    if (text !== '') blocks.push({ kind: isQuote ? 'quote' : 'paragraph', text });
  }

  function read(node: Node, isQuote: boolean): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) words += child.data;
      else if (isElement(child) && !isLeftOut(child)) readElement(child, isQuote);
    }
  }

  function readElement(element: Element, isQuote: boolean): void {
    const name = nameOf(element);
    if (!isBlockByName(element) && name !== 'pre') {
      if (name === 'sup') words += noteOr(textIn(element));
      else read(element, isQuote);
      return;
    }
    flush(isQuote);
    const made = blockOf(element, name);
    if (made) blocks.push(...made);
    else {
      const isInQuote = isQuote || name === 'blockquote';
      read(element, isInQuote);
      flush(isInQuote);
    }
  }

  read(root, false);
  flush(false);
  return blocks;
}

/** What stands for an element as a whole; undefined where its contents stand for themselves. */
function blockOf(element: Element, name: string): TextBlock[] | undefined {
  if (HEADING.test(name)) {
    const text = tidy(textIn(element));
    return text === '' ? [] : [{ kind: 'heading', level: levelOf(name), text }];
  }
  if (name === 'pre') {
    const text = textIn(element).replace(/^\n|\s+$/g, '');
    return text === '' ? [] : [{ kind: 'code', text }];
  }
  if (LIST.test(name)) {
    const items = itemsOf(element, 0);
    return items.length === 0 ? [] : [{ kind: 'list', isOrdered: name === 'ol', items }];
  }
  return name === 'table' ? tableOf(element) : undefined;
}

/** The page that shows it has a heading of its own, which is the first. */
const levelOf = (name: string): 2 | 3 | 4 => (name <= 'h2' ? 2 : name === 'h3' ? 3 : 4);

function itemsOf(list: Element, depth: number): ListItem[] {
  return childrenOf(list).flatMap((child): ListItem[] => {
    if (!isElement(child) || isLeftOut(child)) return [];
    const inner = elementsInside(child, (name) => LIST.test(name));
    const text = tidy(textIn(child, (element) => LIST.test(nameOf(element))));
    return [
      ...(text === '' || LIST.test(nameOf(child)) ? [] : [{ text, depth }]),
      ...(LIST.test(nameOf(child)) ? [child] : inner).flatMap((one) => itemsOf(one, depth + 1)),
    ];
  });
}

/** The outermost elements of a name inside another. */
function elementsInside(element: Element, isWanted: (name: string) => boolean): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (!isElement(child) || isLeftOut(child)) return [];
    return isWanted(nameOf(child)) ? [child] : elementsInside(child, isWanted);
  });
}

function tableOf(table: Element): TextBlock[] | undefined {
  const rows = elementsInside(table, (name) => name === 'tr').map((row) =>
    elementsInside(row, (name) => name === 'td' || name === 'th'),
  );
  if (rows.flat().some((cell) => elementsInside(cell, (name) => LAYOUT.test(name)).length > 0))
    return undefined;
  const texts = rows.map((row) => row.map((cell) => tidy(textIn(cell)))).filter((row) => row.some(Boolean));
  if (texts.length === 0) return [];
  const hasHead = rows[0]?.every((cell) => nameOf(cell) === 'th') ?? false;
  const caption = elementsInside(table, (name) => name === 'caption').map((one) => tidy(textIn(one)));
  return [
    ...caption.map((text): TextBlock => ({ kind: 'paragraph', text })),
    { kind: 'table', hasHead, rows: texts },
  ];
}

/** All text in an element, with a space where a block ends. */
function textIn(element: Element, isSkipped: (element: Element) => boolean = () => false): string {
  return childrenOf(element)
    .map((child) => {
      if (isText(child)) return child.data;
      if (!isElement(child) || isLeftOut(child) || isSkipped(child)) return '';
      const text = textIn(child, isSkipped);
      if (nameOf(child) === 'sup') return noteOr(text);
      return isBlockByName(child) ? ` ${text} ` : text;
    })
    .join('');
}

const noteOr = (text: string): string => (NOTE.test(text) ? THIN_SPACE + text.trim() : text);

const isLeftOut = (element: Element): boolean =>
  LEFT_OUT.test(nameOf(element)) ||
  attributeOf(element, 'hidden') !== null ||
  attributeOf(element, 'aria-hidden') === 'true';

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = firstChildOf(node); child; child = nextOf(child)) children.push(child);
  return children;
}
