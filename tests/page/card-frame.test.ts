// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import type { CardPage } from '../../src/core/card/tree.ts';
import { createCardFrame, FAILED, LOADING } from '../../src/page/card-frame.ts';

const page = (title: string, ...body: CardPage['body']): CardPage => ({ title, language: 'en', body });
const treaty = page('ABM Treaty', ['button', { 'data-entry': 'defense' }, 'National Missile Defense']);
const defense = page('National Missile Defense', ['p', {}, 'A programme.']);

function open(shown: CardPage, canGoBack = false) {
  const done: string[] = [];
  const frame = createCardFrame({
    onBack: () => done.push('back'),
    onOpen: (id) => done.push(`open ${id}`),
    onClose: () => done.push('close'),
  });
  document.body.append(frame.element);
  onTestFinished(() => frame.element.remove());
  frame.show(shown, canGoBack);
  const find = (selector: string) => frame.element.querySelector<HTMLElement>(selector);
  return { frame, done, find };
}

test('is a dialog that is called by its entry', () => {
  const { frame, find } = open(treaty);
  expect(frame.element.getAttribute('role')).toBe('dialog');
  expect(find(`#${frame.element.getAttribute('aria-labelledby')}`)?.textContent).toBe('ABM Treaty');
  expect(frame.element.getAttribute('aria-busy')).toBe('false');
});

test('says that it is loading', () => {
  const { frame, find } = open(LOADING);
  expect(find('h2')?.textContent).toBe('Loading…');
  expect(frame.element.getAttribute('aria-busy')).toBe('true');
});

test('says that an entry cannot be shown, and what helps', () => {
  const { frame } = open(FAILED);
  expect(frame.element.textContent).toContain('This entry cannot be shown');
  expect(frame.element.textContent).toContain('Reload the page');
});

test('has a way back only where there is one', () => {
  expect(open(treaty).find('[aria-label=Back]')).toBeNull();
  const { done, find } = open(defense, true);
  find('[aria-label=Back]')?.click();
  expect(done).toEqual(['back']);
});

test('closes when asked, also when the cross in the button is clicked', () => {
  const { done, find } = open(treaty);
  find('[aria-label=Close]')?.click();
  find('[aria-label=Close] path')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(done).toEqual(['close', 'close']);
});

test('opens other entries', () => {
  const { done, find } = open(treaty);
  find('[data-entry]')?.click();
  expect(done).toEqual(['open defense']);
});

test('takes no focus when it opens', () => {
  const outside = document.body.appendChild(document.createElement('button'));
  onTestFinished(() => outside.remove());
  outside.focus();
  open(LOADING).frame.show(treaty, false);
  expect(document.activeElement).toBe(outside);
});

test('takes the focus along to an entry that is opened in it', () => {
  const { frame, find } = open(treaty);
  find('[data-entry]')?.focus();
  frame.show(LOADING, true);
  frame.show(defense, true);
  expect(document.activeElement?.textContent).toBe('National Missile Defense');
});
