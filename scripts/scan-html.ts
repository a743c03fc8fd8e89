import { JSDOM, VirtualConsole } from 'jsdom';
import type { Matcher } from '../src/core/match/matcher.ts';
import type { Prefilter } from '../src/core/match/prefilter.ts';
import type { FileMention } from './scan-text.ts';

/**
 * Reads a saved page with the page script's own block rules, over jsdom: its parser is the HTML standard's, so
 * the tree is the one that a browser has. There is no layout, so blocks go by element name alone. Offsets are
 * into the mention's block.
 */
export async function findInHtml(
  html: string,
  { prefilter, matcher }: { prefilter: Prefilter; matcher: Matcher },
): Promise<FileMention[]> {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const { Node, Element, ShadowRoot, NodeFilter } = window;
  Object.assign(globalThis, { Node, Element, ShadowRoot, NodeFilter });
  const { pageTextOf, scan } = await import('../src/page/scan.ts');
  const { isBlockByName } = await import('../src/page/reading.ts');
  const found: FileMention[] = [];
  for (const block of scan(window.document, {
    prefilter,
    matcher,
    isBlock: isBlockByName,
    page: pageTextOf(window.document),
  })) {
    for (const mention of block?.mentions ?? []) {
      found.push({ ...mention, text: block?.text.slice(mention.start, mention.end) ?? '' });
    }
  }
  window.close();
  return found;
}
