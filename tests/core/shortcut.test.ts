import { expect, it } from 'vitest';
import { keysOf } from '../../src/core/shortcut.ts';

it.each([
  ['Alt+Period', ['Alt', '.']],
  ['Alt+.', ['Alt', '.']],
  ['Alt+Shift+Comma', ['Alt', 'Shift', ',']],
  ['Ctrl++', ['Ctrl', '+']],
  ['MacCtrl+0', ['⌃', '0']],
  ['⌃⇧.', ['⌃', '⇧', '.']],
  ['⌘Period', ['⌘', '.']],
  ['F8', ['F8']],
  ['', []],
])('the keys of %j are %j', (shortcut, keys) => {
  expect(keysOf(shortcut)).toEqual(keys);
});
