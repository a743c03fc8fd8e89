import { browser } from 'wxt/browser';
import {
  type FramedReference,
  frameIdsOf,
  mergeFrames,
  type Reference,
  readTabReferences,
  type TabReferences,
  withFrame,
  withoutFrames,
} from '../core/references.ts';
import type { Settings } from '../core/settings.ts';
import { loadSettings } from './settings.ts';

/**
 * What the open tabs mention. Kept in session storage, because the background may be stopped at any moment;
 * it is gone with the browser, and never written to disk.
 */
const keyOf = (tabId: number) => `references:${tabId}`;

/** The tab of a key; NaN for any other key. */
const tabIdOf = (key: string) => Number(/^references:(\d+)$/.exec(key)?.[1]);

// Changes to one tab follow each other: two frames that report at once must not overwrite each other.
let queue: Promise<unknown> = Promise.resolve();

const readTab = async (tabId: number): Promise<TabReferences> => {
  const key = keyOf(tabId);
  return readTabReferences((await browser.storage.session.get(key))[key]);
};

export const referencesOf = async (tabId: number): Promise<FramedReference[]> =>
  mergeFrames(await readTab(tabId));

/** The frames of a tab that mention anything, the page's own first. */
export const framesOf = async (tabId: number): Promise<number[]> => frameIdsOf(await readTab(tabId));

const changeTab = (tabId: number, change: (tab: TabReferences) => TabReferences): Promise<void> => {
  const done = queue.then(async () => {
    const before = await readTab(tabId);
    const tab = change(before);
    if (tab === before) return;
    await browser.storage.session.set({ [keyOf(tabId)]: tab });
    await showBadge(tabId, mergeFrames(tab).length);
  });
  queue = done.catch(() => {
    // The tab is gone, or the store refused; the next change does not depend on this one.
  });
  return done;
};

/** Keeps what a frame reports; `page` names the document at the top of its tab. */
export const rememberFrame = (
  tabId: number,
  { page, frameId, references }: { page: string; frameId: number; references: readonly Reference[] },
): Promise<void> => changeTab(tabId, (tab) => withFrame(tab, page, frameId, references));

/**
 * Forgets the frames that do not answer any more: one that was removed has said so, but a message that is sent
 * while a document ends may be lost.
 */
export async function forgetLostFrames(
  tabId: number,
  isThere: (frameId: number) => Promise<boolean>,
): Promise<void> {
  const ids = frameIdsOf(await readTab(tabId)).filter((id) => id !== 0);
  const answers = await Promise.all(ids.map(isThere));
  const gone = ids.filter((_, index) => !answers[index]);
  if (gone.length > 0) await changeTab(tabId, (tab) => withoutFrames(tab, gone));
}

/** Tells when what a tab mentions has changed; returns what stops it. */
export function watchReferences(isWatched: (tabId: number) => boolean, listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && Object.keys(changes).some((key) => isWatched(tabIdOf(key)))) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

export const forgetTab = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

/** The number of distinct entries on the page, on the toolbar button, unless the reader wants none. */
async function showBadge(
  tabId: number,
  count: number,
  settings: Promise<Pick<Settings, 'badge'>> = loadSettings(),
): Promise<void> {
  const isShown = count > 0 && (await settings).badge;
  await browser.action.setBadgeText({ tabId, text: isShown ? String(count) : '' });
}

/** Shows or hides the number on every tab's button, as the reader now wants it. */
export function showBadges(settings: Pick<Settings, 'badge'>): Promise<void> {
  const done = queue.then(async () => {
    for (const { id } of await browser.tabs.query({})) {
      if (id === undefined) continue;
      const count = (await referencesOf(id)).length;
      await showBadge(id, count, Promise.resolve(settings)).catch(() => {
        // The tab was closed meanwhile.
      });
    }
  });
  queue = done.catch(() => undefined);
  return done;
}

export async function styleBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#4b5563' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
