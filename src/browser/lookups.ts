import { browser } from 'wxt/browser';
import { readLookups, withLookup } from '../core/lookups.ts';
import { loadSettings, watchSettings } from './settings.ts';

/** Where the entries lie that the reader looked up: in `storage.local`, so that no other browser learns of them. */
const KEY = 'lookups';

/** The entries that the reader looked up, by id, the latest first. */
export const loadLookups = async (): Promise<string[]> =>
  readLookups((await browser.storage.local.get(KEY))[KEY]);

/** Keeps that an entry was looked up, unless the reader wants nothing kept. */
export async function rememberLookup(entry: string): Promise<void> {
  const [{ recent }, lookups] = await Promise.all([loadSettings(), loadLookups()]);
  if (recent) await saveLookups(withLookup(lookups, entry));
}

/** Puts another list in the place of the one that is kept; an empty one leaves no trace. */
export async function saveLookups(lookups: readonly string[]): Promise<void> {
  if (lookups.length === 0) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: [...lookups] });
}

/** Tells of every change of the list; returns what stops it. */
export function watchLookups(listener: (lookups: string[]) => void): () => void {
  const onChanged = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string) => {
    if (area === 'local' && KEY in changes) listener(readLookups(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** Forgets all look-ups as soon as the reader, or their organisation, wants none kept. The background does so. */
export async function forgetLookupsWhenOff(): Promise<void> {
  watchSettings(({ recent }) => {
    if (!recent) void saveLookups([]);
  });
  const { recent } = await loadSettings();
  if (!recent) await saveLookups([]);
}
