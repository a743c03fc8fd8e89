import { type Browser, browser } from 'wxt/browser';

/** A tab that the reader looks at, and its window. */
export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
}

/** The tab that the reader looks at in this window; no permission lets us see its address, and none is needed. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, windowId: tab.windowId };
}

/** Whether a tab's page is still on its way, for which no permission is needed either. */
export const isTabLoading = async (tabId: number): Promise<boolean> =>
  (await browser.tabs.get(tabId)).status === 'loading';

interface TabListeners {
  /** The reader looks at another tab of a window. */
  readonly switched: (windowId: number) => void;
  /** A tab's page begins to load, or is there. */
  readonly navigated: (tabId: number) => void;
  /** The reader has turned to another window. */
  readonly windowChanged: () => void;
}

/** Tells what happens to tabs and windows; returns what stops it. */
export function watchTabs({ switched, navigated, windowChanged }: TabListeners): () => void {
  const onActivated = ({ windowId }: { windowId: number }) => switched(windowId);
  const onUpdated = (tabId: number, { status }: Browser.tabs.OnUpdatedInfo) => {
    if (status !== undefined) navigated(tabId);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  // Firefox for Android has no windows.
  browser.windows?.onFocusChanged.addListener(windowChanged);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.windows?.onFocusChanged.removeListener(windowChanged);
  };
}
