import { JSDOM, VirtualConsole } from 'jsdom';
import type { LocalFinder } from '../src/core/match/finder.ts';
import { NOTHING_OFF } from '../src/core/match/matcher.ts';
import type { FileMention } from './scan-text.ts';

/**
 * Reads a saved page with the page script's own block rules, over jsdom: its parser is the HTML standard's, so
 * the tree is the one that a browser has. There is no layout, so blocks go by element name alone. Offsets are
 * into the mention's block.
 */
export async function findInHtml(html: string, finder: LocalFinder): Promise<FileMention[]> {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const { Node, Element, ShadowRoot, NodeFilter } = window;
  Object.assign(globalThis, { Node, Element, ShadowRoot, NodeFilter });
  const { scan } = await import('../src/page/scan.ts');
  const { isBlockByName } = await import('../src/page/reading.ts');
  const found = scan(window.document, { finder, isBlock: isBlockByName, off: NOTHING_OFF });
  window.close();
  return found.flatMap(({ text, mentions }) =>
    mentions.map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) })),
  );
}
