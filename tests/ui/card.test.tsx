// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Card } from '../../src/ui/Card.tsx';
import { defenseView, treatyView } from './fixtures.ts';
import { byRole, click, mount, pageText } from './screen.ts';

const nothing = { canGoBack: false, onBack() {}, onOpen() {}, onClose() {} };

test('is a dialog that is called by its entry', () => {
  mount(<Card state="ready" view={treatyView} {...nothing} />);
  expect(byRole('dialog', 'ABM Treaty').getAttribute('aria-busy')).toBe('false');
});

test('says that it is loading', () => {
  mount(<Card state="loading" {...nothing} />);
  expect(byRole('dialog', 'Loading…').getAttribute('aria-busy')).toBe('true');
});

test('says that an entry cannot be shown, and what helps', () => {
  mount(<Card state="failed" {...nothing} />);
  expect(byRole('dialog', 'This entry cannot be shown')).toBeDefined();
  expect(pageText()).toContain('Reload the page');
});

test('has a way back only where there is one', async () => {
  let backs = 0;
  const onBack = () => {
    backs += 1;
  };
  const { root, show } = mount(<Card state="ready" view={treatyView} {...nothing} />);
  expect(root.querySelector('[aria-label=Back]')).toBeNull();
  await show(<Card state="ready" view={treatyView} {...nothing} canGoBack onBack={onBack} />);
  await click(byRole('button', 'Back'));
  expect(backs).toBe(1);
});

test('closes when asked', async () => {
  let closes = 0;
  const onClose = () => {
    closes += 1;
  };
  mount(<Card state="ready" view={treatyView} {...nothing} onClose={onClose} />);
  await click(byRole('button', 'Close'));
  expect(closes).toBe(1);
});

test('takes no focus when it opens', async () => {
  const outside = document.createElement('button');
  document.body.append(outside);
  outside.focus();
  const { show } = mount(<Card state="loading" {...nothing} />);
  await show(<Card state="ready" view={treatyView} {...nothing} />);
  expect(document.activeElement).toBe(outside);
  outside.remove();
});

test('takes the focus along to an entry that is opened in it', async () => {
  const { root, show } = mount(<Card state="ready" view={treatyView} {...nothing} />);
  root.querySelector<HTMLElement>('.related button')?.focus();
  await show(<Card state="loading" {...nothing} canGoBack />);
  await show(<Card state="ready" view={defenseView} {...nothing} canGoBack />);
  expect(document.activeElement).toBe(byRole('heading', 'National Missile Defense'));
});

test('shows another entry from its top', async () => {
  const { root, show } = mount(<Card state="ready" view={treatyView} {...nothing} />);
  const body = root.querySelector('.body') as HTMLElement;
  body.scrollTop = 80;
  await show(<Card state="ready" view={treatyView} {...nothing} />);
  expect(root.querySelector('.body')?.scrollTop).toBe(80);
  await show(<Card state="ready" view={defenseView} {...nothing} />);
  expect(root.querySelector('.body')?.scrollTop).toBe(0);
});
