import { browser } from 'wxt/browser';
import type { Kept } from '../core/backup.ts';
import { loadLookups, saveLookups } from './lookups.ts';
import { loadOwnSettings, saveSettings } from './settings.ts';
import { loadSetAside, saveSetAside } from './settings-care.ts';

/** All that a backup holds; what an organisation lays down is not the reader's. */
export async function loadKept(): Promise<Kept> {
  const [settings, setAside, lookups] = await Promise.all([loadOwnSettings(), loadSetAside(), loadLookups()]);
  return { settings, setAside, lookups };
}

/**
 * Puts a backup in the place of what is there.
 * @throws if there is no room for it; then all is as it was.
 */
export async function restoreKept(kept: Kept): Promise<void> {
  const before = await loadKept();
  try {
    await saveSetAside(kept.setAside);
    await saveSettings(kept.settings);
    // Last, because look-ups are forgotten where the settings say that none are kept.
    await saveLookups(kept.lookups);
  } catch (error) {
    await saveSetAside(before.setAside);
    await saveSettings(before.settings);
    throw error;
  }
}

/** Tells when something changed that a backup holds and that is no setting; returns what stops it. */
export function watchOtherKept(listener: () => void): () => void {
  const onChanged = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'local' && ('setAside' in changes || 'lookups' in changes)) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
