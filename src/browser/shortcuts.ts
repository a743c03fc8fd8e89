import { browser } from 'wxt/browser';
import { COMMANDS } from './commands.ts';

/** The keys of the keyboard commands, as the browser has them now; the empty text where there is none. */
export async function keysOfCommands(): Promise<Record<keyof typeof COMMANDS, string>> {
  // Android has no keyboard commands.
  const all = (await browser.commands?.getAll()) ?? [];
  const keyOf = (name: string) =>
    all
      .find((command) => command.name === name)
      ?.shortcut?.replace('Period', '.')
      .replace('Comma', ',') ?? '';
  return { next: keyOf(COMMANDS.next), previous: keyOf(COMMANDS.previous), card: keyOf(COMMANDS.card) };
}
