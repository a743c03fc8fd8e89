import { browser } from 'wxt/browser';
import type { Signs } from '../core/match/prefilter.ts';
import { joinTables, type SplitTables, type Tables } from '../core/match/tables.ts';
import { askBackground } from './messages.ts';

/** What the packs are to the page script, and which build's. As text, which no browser alters. */
export interface PageData {
  readonly id: string;
  readonly signs: Signs;
  readonly tables: SplitTables;
}

const askForPageData = () => askBackground('getPageData', {});

/**
 * What this build of the page script works with. It lies in `storage.local` and not in the script, so that the script
 * stays small however large the packs grow, and no page has to wake the background for it; that is asked only where
 * something is missing, of another build, or damaged.
 */
export async function loadSigns(id: string, ask = askForPageData): Promise<Signs> {
  const { keys, forms } = await load<Signs>('signs', id);
  return typeof keys === 'string' && typeof forms === 'string' ? { keys, forms } : (await ask()).signs;
}

/** As {@link loadSigns}, for the pages in which there may be a mention. */
export async function loadTables(id: string, ask = askForPageData): Promise<Tables> {
  const { json, branches } = await load<SplitTables>('tables', id);
  if (typeof json === 'string' && typeof branches === 'string') {
    try {
      return joinTables({ json, branches });
    } catch {
      // Damaged: the background has them as they were built.
    }
  }
  return joinTables((await ask()).tables);
}

async function load<T>(key: 'signs' | 'tables', id: string): Promise<Partial<T>> {
  const stored = (await browser.storage.local.get(key))[key] as (Partial<T> & { id?: string }) | undefined;
  return stored?.id === id ? stored : {};
}

const storedForm = ({ id, signs, tables }: PageData) => ({
  signs: { id, ...signs },
  tables: { id, ...tables },
});

/** Puts these where page scripts look for them; a full disk only costs them the short way. */
export async function storePageData(pageData: PageData): Promise<void> {
  await browser.storage.local.set(storedForm(pageData)).catch(() => undefined);
}

/** Puts them there anew if what lies there is anything else: damage of which no page could tell. */
export async function restorePageData(pageData: PageData): Promise<void> {
  const whole = storedForm(pageData);
  const stored = await browser.storage.local.get(['signs', 'tables']).catch(() => undefined);
  if (!isSame(stored, whole)) await storePageData(pageData);
}

/** Whether two values of plain data are the same, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
