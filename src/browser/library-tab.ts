import { browser } from 'wxt/browser';
import { entryHash } from '../core/library/route.ts';
import { answerAsLibrary, askLibrary } from './messages.ts';

/** Shows an entry in the library: in a tab that has it open, or in a new one. Without a permission no other tab's address is known. */
export async function openLibrary(id: string): Promise<void> {
  const open = await askLibrary('showEntry', { id }).catch(() => undefined);
  if (!open) {
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html') + entryHash(id) });
    return;
  }
  await browser.tabs.update(open.tab, { active: true });
  // Android has no windows.
  await browser.windows?.update(open.window, { focused: true });
}

/** Lets this page show entries when they are asked for elsewhere. */
export function followLibrary(show: (id: string) => void): void {
  answerAsLibrary({
    showEntry: async ({ id }) => {
      const tab = await browser.tabs.getCurrent();
      if (tab?.id === undefined || tab.windowId === undefined) return undefined;
      show(id);
      return { tab: tab.id, window: tab.windowId };
    },
  });
}
