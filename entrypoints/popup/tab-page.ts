import { askBackground, askFrame } from '../../src/browser/messages.ts';
import { watchReferences } from '../../src/browser/references.ts';
import { activeTab, isTabLoading } from '../../src/browser/tabs.ts';
import type { TabPage } from '../../src/ui/popup/tab-page.ts';

/** Asks the page, again and again while it is still loading: its script comes last. */
async function describeWhenLoaded(tabId: number): Promise<{ site: string }> {
  for (;;) {
    const isLoading = await isTabLoading(tabId);
    try {
      return await askFrame(tabId, 0, 'describePage', {});
    } catch (error) {
      if (!isLoading) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The page of the tab that was active when the popup opened. */
export function createTabPage(): TabPage {
  const tab = activeTab().then((found) => found ?? Promise.reject(new Error('no tab is active')));

  return {
    describe: async () => describeWhenLoaded((await tab).id),
    references: async () => askBackground('getReferences', { tabId: (await tab).id }),
    showMention: async ({ entry, frameId }) => askFrame((await tab).id, frameId, 'showMention', { entry }),
    watch(listener) {
      const stop = tab.then(({ id }) => watchReferences(id, listener)).catch(() => () => undefined);
      return () => void stop.then((end) => end());
    },
  };
}
