// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import type { CardPage, Tree } from '../../src/core/card/tree.ts';
import { createCardFrame } from '../../src/page/card-frame.ts';

const button = (what: string): Tree => [
  'button',
  { 'data-do': what, 'aria-label': what },
  ['svg', {}, ['path', {}]],
];
const page = (title: string, ...body: CardPage['body']): CardPage => ({
  id: title,
  header: [
    'header',
    {},
    button('Back'),
    ['h2', { id: 'title', tabindex: '-1' }, title],
    button('Pin'),
    button('Move'),
    button('Close'),
  ],
  body,
});
const treaty = page('ABM Treaty', ['button', { 'data-entry': 'defense' }, 'National Missile Defense']);
const loading = page('Loading…', ['div', { class: 'skeleton' }]);
const defense = page('National Missile Defense', ['p', {}, 'A programme.']);

function open(shown: CardPage, { canGoBack = false, isMeant = true, isBusy = false } = {}) {
  const done: string[] = [];
  const frame = createCardFrame({
    onAction: (action, entry) => done.push(`${action} ${entry}`.trim()),
    onNudge: (x, y) => done.push(`nudge ${x} ${y}`),
    isMeant: () => isMeant,
  });
  document.body.append(frame.element);
  onTestFinished(() => frame.element.remove());
  frame.show(shown, canGoBack, isBusy);
  const find = (selector: string) => frame.element.querySelector<HTMLElement>(selector);
  const press = (key: string, more: KeyboardEventInit = {}) =>
    (document.activeElement ?? frame.element).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  return { frame, done, find, press };
}

test('is a dialog that is called by its entry', () => {
  const { frame, find } = open(treaty);
  expect(frame.element.getAttribute('role')).toBe('dialog');
  expect(find(`#${frame.element.getAttribute('aria-labelledby')}`)?.textContent).toBe('ABM Treaty');
  expect(frame.element.getAttribute('aria-busy')).toBe('false');
});

test('says that it is loading', () => {
  const { frame, find } = open(loading, { isBusy: true });
  expect(find('h2')?.textContent).toBe('Loading…');
  expect(frame.element.getAttribute('aria-busy')).toBe('true');
});

test('has a way back only where there is one', () => {
  expect(open(treaty).frame.element.classList.contains('can-go-back')).toBe(false);
  const { frame, done, find } = open(defense, { canGoBack: true });
  expect(frame.element.classList.contains('can-go-back')).toBe(true);
  find('[data-do=Back]')?.click();
  expect(done).toEqual(['Back']);
});

test('goes back with Alt+Left, and leaves that key alone where there is no way back', () => {
  const back = open(defense, { canGoBack: true });
  back.frame.focus();
  expect(back.press('ArrowLeft', { altKey: true })).toBe(false);
  expect(back.done).toEqual(['Back']);
  const first = open(treaty);
  first.frame.focus();
  expect(first.press('ArrowLeft', { altKey: true })).toBe(true);
  expect(first.done).toEqual([]);
});

test('closes when asked, also when the cross in the button is clicked', () => {
  const { done, find } = open(treaty);
  find('[aria-label=Close]')?.click();
  find('[aria-label=Close] path')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(done).toEqual(['Close', 'Close']);
});

test('opens other entries', () => {
  const { done, find } = open(treaty);
  find('[data-entry]')?.click();
  expect(done).toEqual(['Open defense']);
});

test('does nothing for a click that is not the reader’s own', () => {
  const muting = page(
    'ABM Treaty',
    ['button', { 'data-do': 'Mute' }, 'Mute'],
    ['button', { 'data-do': 'MuteHere' }, 'Mute'],
  );
  const forged = open(muting, { isMeant: false });
  for (const button of forged.frame.element.querySelectorAll('button')) button.click();
  expect(forged.done).toEqual([]);
  const meant = open(muting);
  for (const button of meant.frame.element.querySelectorAll('button')) button.click();
  expect(meant.done).toEqual(['Back', 'Pin', 'Close', 'Mute', 'MuteHere']);
});

test('moves by the arrow keys on its handle once it is pinned', () => {
  const { frame, done, find, press } = open(treaty);
  find('[data-do=Pin]')?.focus();
  press('ArrowLeft');
  frame.setPinned();
  expect(frame.element.classList.contains('is-pinned')).toBe(true);
  expect(document.activeElement).toBe(find('[data-do=Move]'));
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'a']) press(key);
  expect(done).toEqual(['nudge -1 0', 'nudge 1 0', 'nudge 0 -1', 'nudge 0 1']);
});

test('takes no focus when it opens', () => {
  const outside = document.body.appendChild(document.createElement('button'));
  onTestFinished(() => outside.remove());
  outside.focus();
  open(loading).frame.show(treaty, false);
  expect(document.activeElement).toBe(outside);
});

test('takes the focus along to an entry that is opened in it', () => {
  const { frame, find } = open(treaty);
  find('[data-entry]')?.focus();
  frame.show(loading, true);
  frame.show(defense, true);
  expect(document.activeElement?.textContent).toBe('National Missile Defense');
});
