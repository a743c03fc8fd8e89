import { browser } from 'wxt/browser';

/** Firefox's own name for the panel, which the types of WXT, made from Chromium's, do not have. */
interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * What opens the panel beside the page; undefined where a browser has no place for one, as on phones. To be called at
 * once in answer to a click: neither browser opens a panel otherwise.
 */
export async function panelOpener(): Promise<(() => Promise<void>) | undefined> {
  const { sidebarAction } = browser as WithSidebar;
  if (sidebarAction) return () => sidebarAction.open();
  if (!browser.sidePanel) return undefined;
  const { id: windowId } = await browser.windows.getCurrent();
  return windowId === undefined ? undefined : () => browser.sidePanel.open({ windowId });
}
