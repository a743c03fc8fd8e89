/** As browsers write the keys of a command: "Alt+Period", "MacCtrl+Shift+Up", or on macOS "⌃⇧↑". */

const NAMES: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Space: '␣',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Command: '⌘',
  MacCtrl: '⌃',
};

const MAC_MODIFIERS = /^[⌃⌥⇧⌘]+/u;

/** The keys to press together, each as it is named on a keyboard; none where the command has no keys. */
export function keysOf(shortcut: string): string[] {
  const [modifiers = ''] = MAC_MODIFIERS.exec(shortcut) ?? [];
  const rest = shortcut.slice(modifiers.length).split(/\+(?=.)/);
  return [...modifiers, ...rest].filter(Boolean).map((key) => NAMES[key] ?? key);
}
