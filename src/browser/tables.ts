import { browser } from 'wxt/browser';
import type { Tables } from '../core/match/tables.ts';
import { askBackground } from './messages.ts';

const KEY = 'tables';

/** The matcher's tables as they lie in storage: JSON as text, which no browser alters, and which build's they are. */
interface StoredTables {
  readonly id: string;
  readonly json: string;
}

/**
 * The tables that this build of the page script works with. They lie in `storage.local` and not in the script,
 * so that the script stays small however large the packs grow, and no page has to wake the background for them;
 * it is asked only where they are missing, of another build, or damaged.
 */
export async function loadTables(id: string, ask = () => askBackground('getTables', {})): Promise<Tables> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<StoredTables> | undefined;
  if (stored?.id === id && typeof stored.json === 'string') {
    try {
      return JSON.parse(stored.json) as Tables;
    } catch {
      // Damaged: the background has them as they were built.
    }
  }
  return JSON.parse(await ask()) as Tables;
}

/** Puts the tables where page scripts look for them; a full disk only costs them the short way. */
export async function storeTables(id: string, json: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: { id, json } satisfies StoredTables }).catch(() => undefined);
}
