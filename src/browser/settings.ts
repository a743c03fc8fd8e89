import { browser } from 'wxt/browser';
import { readSettings, SETTING_KEYS, type Settings } from '../core/settings.ts';

/**
 * Settings follow the reader in `storage.sync`. A key that sync refuses (8,192 bytes an item, 120 writes a
 * minute in Chromium) is kept in `storage.local`, which then has the last word until sync takes it again.
 */
export async function loadSettings(): Promise<Settings> {
  const [synced, local]: Record<string, unknown>[] = await Promise.all([
    browser.storage.sync.get(SETTING_KEYS).catch(() => ({})),
    browser.storage.local.get(SETTING_KEYS),
  ]);
  return readSettings(Object.fromEntries(SETTING_KEYS.map((key) => [key, local?.[key] ?? synced?.[key]])));
}

export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  try {
    await browser.storage.sync.set(patch);
    await browser.storage.local.remove(Object.keys(patch));
  } catch {
    await browser.storage.local.set(patch);
  }
}

/** Tells of every change, from wherever it was made; returns what stops it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'sync' && area !== 'local') return;
    if (!SETTING_KEYS.some((key) => key in changes)) return;
    loadSettings().then(listener, () => {
      // The extension is gone; whoever owns this page notices by itself.
    });
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
