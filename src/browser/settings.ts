import { browser } from 'wxt/browser';
import { type Mute, withMute } from '../core/muting.ts';
import { readPolicy, readSettings, SETTING_KEYS, type SettingKey, type Settings } from '../core/settings.ts';

/**
 * Settings follow the reader in `storage.sync`. A key that sync refuses (8,192 bytes an item, 120 writes a
 * minute in Chromium) is kept in `storage.local`, which then has the last word until sync takes it again. What an
 * organisation's policy lays down, in `storage.managed`, goes before both.
 */
export async function loadSettings(policy = loadPolicy()): Promise<Settings> {
  const [synced, local, laidDown]: Record<string, unknown>[] = await Promise.all([
    browser.storage.sync.get(SETTING_KEYS).catch(() => ({})),
    browser.storage.local.get(SETTING_KEYS).catch(() => ({})),
    policy,
  ]);
  const stored = Object.fromEntries(SETTING_KEYS.map((key) => [key, local?.[key] ?? synced?.[key]]));
  return { ...readSettings(stored), ...laidDown };
}

/** The reader's own settings, whatever a policy says. */
export const loadOwnSettings = (): Promise<Settings> => loadSettings(Promise.resolve({}));

/** Firefox rejects where there is no policy, Chromium gives an empty one. */
const loadPolicy = (): Promise<Partial<Settings>> =>
  browser.storage.managed.get(SETTING_KEYS).then(readPolicy, () => ({}));

/** The settings that the reader's organisation has laid down, and the reader cannot change. */
export const loadLocked = async (): Promise<ReadonlySet<SettingKey>> =>
  new Set(Object.keys(await loadPolicy()) as SettingKey[]);

/**
 * Saves changes, all or none: each of the writes below is whole, and after any of them what is read is the new
 * settings, whenever the browser may be killed.
 * @throws if there is no room for them anywhere; then nothing has changed.
 */
export async function saveSettings(patch: Readonly<Record<string, unknown>>): Promise<void> {
  const own: Record<string, unknown> = await browser.storage.local.get(Object.keys(patch));
  const held = Object.values(own).filter((value) => value !== undefined && value !== null);
  // Where local has the last word, it must have the new one before sync does.
  if (held.length > 0) await browser.storage.local.set(patch);
  try {
    await browser.storage.sync.set(patch);
  } catch {
    if (held.length === 0) await browser.storage.local.set(patch);
    return;
  }
  if (held.length > 0) await browser.storage.local.remove(Object.keys(patch));
}

/** No longer marks an entry; gives what undoes that, whatever else was changed since. */
export async function muteEntry(mute: Mute): Promise<() => Promise<void>> {
  const change = async (isMuted: boolean) => saveSettings(withMute(mute, isMuted, await loadSettings()));
  await change(true);
  return () => change(false);
}

const AREAS = ['sync', 'local', 'managed'];

/** Tells of every change, from wherever it was made; returns what stops it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (!AREAS.includes(area)) return;
    if (!SETTING_KEYS.some((key) => key in changes)) return;
    loadSettings().then(listener, () => {
      // The extension is gone; whoever owns this page notices by itself.
    });
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
