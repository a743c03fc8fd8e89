import { browser } from 'wxt/browser';
import { SETTING_KEYS } from '../core/settings.ts';
import {
  isOfLaterVersion,
  migrationOf,
  readSetAside,
  repairOf,
  type SetAside,
  VERSION_KEY,
  withSetAside,
} from '../core/settings-care.ts';
import { saveSettings } from './settings.ts';

/** Where in `storage.local` lies what was set aside. */
const SET_ASIDE = 'setAside';
const KEYS = [...SETTING_KEYS, VERSION_KEY];

/**
 * Brings stored settings up to this version, and puts right what is damaged: the background does so whenever it
 * starts. A damaged value is copied before anything is written in its place, and each step can be done twice, so it
 * may be stopped anywhere. Where a store refuses, the damaged value stays: reading it gives its default all the same.
 */
export async function careForSettings(now = () => new Date()): Promise<void> {
  const { sync, local } = browser.storage;
  const [synced, own]: Record<string, unknown>[] = await Promise.all([
    sync.get(KEYS).catch(() => ({})),
    local.get(KEYS),
  ]);
  const stored = Object.fromEntries(KEYS.map((key) => [key, own?.[key] ?? synced?.[key]]));
  if (isOfLaterVersion(stored)) return;

  const migration = migrationOf(stored);
  if (migration) await saveSettings(migration);

  for (const area of [local, sync]) {
    const { damaged, set, remove } = repairOf(await area.get(SETTING_KEYS).catch(() => ({})));
    if (damaged.length === 0) continue;
    const before = readSetAside((await local.get(SET_ASIDE))[SET_ASIDE]);
    await local.set({ [SET_ASIDE]: withSetAside(before, damaged, now().toISOString()) });
    if (Object.keys(set).length > 0) await area.set(set);
    if (remove.length > 0) await area.remove([...remove]);
  }
}

/** What was set aside, told or not. */
export const loadSetAside = async (): Promise<SetAside[]> =>
  readSetAside((await browser.storage.local.get(SET_ASIDE))[SET_ASIDE]);

/** Notes that the reader has been told of all that was set aside so far. */
export async function markTold(): Promise<void> {
  await saveSetAside((await loadSetAside()).map((one) => ({ ...one, isTold: true })));
}

/** Puts another list in the place of the one that is kept; an empty one leaves no trace. */
export async function saveSetAside(setAside: readonly SetAside[]): Promise<void> {
  if (setAside.length === 0) await browser.storage.local.remove(SET_ASIDE);
  else await browser.storage.local.set({ [SET_ASIDE]: [...setAside] });
}
