import { browser } from 'wxt/browser';
import { keysOf } from '../core/shortcut.ts';
import { COMMANDS } from './commands.ts';

/** A keyboard command as the browser has it now; the shortcut is empty where it has none. */
export interface BrowserCommand {
  readonly name: string;
  readonly description: string;
  readonly shortcut: string;
}

/** The keyboard commands with their keys, in the manifest's order; none on devices without a keyboard. */
export async function listCommands(): Promise<BrowserCommand[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

/** The keys of the commands for marked terms as one writes them: "Alt+."; the empty text where there is none. */
export async function keysOfCommands(): Promise<Record<keyof typeof COMMANDS, string>> {
  const all = await listCommands();
  const written = (name: string) =>
    keysOf(all.find((command) => command.name === name)?.shortcut ?? '').join('+');
  return {
    next: written(COMMANDS.next),
    previous: written(COMMANDS.previous),
    card: written(COMMANDS.card),
  };
}

/** Firefox has this since version 137; the types do not know it yet (look again in May 2027). */
interface WithShortcutSettings {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Chromium's page for the keys of extensions; Firefox opens none of its own by address. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** What opens the place where the browser has its keys changed; undefined where no extension can. */
export function shortcutSettings(): (() => void) | undefined {
  const commands = browser.commands as (typeof browser.commands & WithShortcutSettings) | undefined;
  const open = commands?.openShortcutSettings;
  if (open) return () => void open.call(commands);
  if (!browser.runtime.getURL('').startsWith('chrome-extension:')) return undefined;
  return () => void browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
