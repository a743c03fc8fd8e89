import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

interface Watched extends Window {
  before?: string;
  changes?: number;
}

/**
 * Has a page that is opened next keep what its document was when it had been read, and count what changes in it; returns
 * what ends that for the pages after it.
 */
export async function watchDocument(page: Page): Promise<() => Promise<void>> {
  // Runs before anything of ours does.
  const { identifier } = await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      const watched = window as Watched;
      watched.before = document.documentElement.outerHTML;
      watched.changes = 0;
      new MutationObserver((records) => {
        watched.changes = (watched.changes ?? 0) + records.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });
  return () => page.removeScriptToEvaluateOnNewDocument(identifier);
}

/** Nothing was changed in a watched page, by so much as an attribute. */
export async function expectUntouched(page: Page): Promise<void> {
  const { isSameHtml, changes } = await page.evaluate(() => {
    const { before, changes } = window as Watched;
    return { isSameHtml: document.documentElement.outerHTML === before, changes };
  });
  expect(changes).toBe(0);
  expect(isSameHtml, 'outerHTML is what it was').toBe(true);
}
