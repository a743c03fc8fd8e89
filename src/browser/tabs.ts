import { browser } from 'wxt/browser';

/** The tab that the reader looks at; no permission lets us see its address, and none is needed. */
export async function activeTab(): Promise<{ id: number } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id };
}

/** Whether a tab's page is still on its way, for which no permission is needed either. */
export const isTabLoading = async (tabId: number): Promise<boolean> =>
  (await browser.tabs.get(tabId)).status === 'loading';
