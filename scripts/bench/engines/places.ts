import { MentionTable } from '../../../src/page/mentions.ts';

const FIRST_WORD = /\p{L}{3,}/u;

/** A table of that many mentions, spread evenly over the page's text: one word of a text node each. */
export function tableOf(mentions: number): MentionTable {
  const table = new MentionTable();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: { node: Text; start: number; end: number }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const word = FIRST_WORD.exec(node.data);
    if (word) words.push({ node, start: word.index, end: word.index + word[0].length });
  }
  if (words.length < mentions) throw new RangeError(`the page has room for ${words.length} mentions`);
  for (let number = 0; number < mentions; number++) {
    const word = words[Math.floor((number * words.length) / mentions)];
    if (!word) continue;
    const { node, start, end } = word;
    table.put({
      nodes: [node],
      starts: [0],
      text: node.data,
      mentions: [{ start, end, entry: '', alias: 0 }],
    });
  }
  return table;
}

/** Every mention of a table as a range. */
export const rangesOf = (table: MentionTable): StaticRange[] =>
  table.inOrder().map(({ block, mention: { start, end } }) => {
    const node = block.nodes[0] as Text;
    return new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    });
  });

/** A style sheet in use in the page. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
