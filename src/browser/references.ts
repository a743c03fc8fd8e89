import { browser } from 'wxt/browser';
import {
  type FramedReference,
  mergeFrames,
  type Reference,
  type TabReferences,
  withFrame,
} from '../core/references.ts';

/**
 * What the open tabs mention. Kept in session storage, because the background may be stopped at any moment;
 * it is gone with the browser, and never written to disk.
 */
const keyOf = (tabId: number) => `references:${tabId}`;

// Changes to one tab follow each other: two frames that report at once must not overwrite each other.
let queue: Promise<unknown> = Promise.resolve();

const readTab = async (tabId: number): Promise<TabReferences> => {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] ?? {}) as TabReferences;
};

export const referencesOf = async (tabId: number): Promise<FramedReference[]> =>
  mergeFrames(await readTab(tabId));

export function rememberFrame(
  tabId: number,
  frameId: number,
  references: readonly Reference[],
): Promise<void> {
  const done = queue.then(async () => {
    const tab = withFrame(await readTab(tabId), frameId, references);
    await browser.storage.session.set({ [keyOf(tabId)]: tab });
    await showBadge(tabId, mergeFrames(tab).length);
  });
  queue = done.catch(() => {
    // The tab is gone; the next change does not depend on this one.
  });
  return done;
}

/** Tells when what a tab mentions has changed; returns what stops it. */
export function watchReferences(tabId: number, listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && keyOf(tabId) in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

export const forgetTab = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

/** The number of distinct entries on the page, on the toolbar button. */
async function showBadge(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}

export async function styleBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#4b5563' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
