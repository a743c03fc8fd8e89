import { browser } from 'wxt/browser';

/** Wherever terms are marked; the manifest says the same. A reader may refuse it, and take it back at any time. */
const EVERY_PAGE = { origins: ['http://*/*', 'https://*/*'] };

/** Whether pages can be read. */
export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains(EVERY_PAGE);

/** Has the browser ask the reader; only to be called while they press something. */
export const askForSiteAccess = (): Promise<boolean> => browser.permissions.request(EVERY_PAGE);

/** Tells when it was given or taken; returns what stops it. */
export function watchSiteAccess(listener: (isGiven: boolean) => void): () => void {
  const look = () => void hasSiteAccess().then(listener);
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(look);
  onRemoved.addListener(look);
  return () => {
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}
