import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type ExtendedBrowser, launch, welcomeIn } from '../../scripts/browsers/launch.ts';
import { hover, isCardOpen, poll, waitForCard, waitForPaint } from '../../scripts/browsers/page.ts';
import { BUILDS } from '../../scripts/builds.ts';

let extended: ExtendedBrowser;
let welcome: Page;

beforeAll(async () => {
  const name = inject('browserName');
  const { [name]: program } = inject('programs');
  extended = await launch(name, {
    program,
    extension: BUILDS[name],
    isHeadless: true,
    isOffline: true,
    isWelcomed: true,
  });
  const found = await welcomeIn(extended, 20_000);
  if (!found) throw new Error('nobody was greeted');
  welcome = found;
  await welcome.bringToFront();
  await welcome.waitForSelector('#sample');
});

afterAll(() => extended?.close());

const openCard = () =>
  waitForCard(extended, welcome.mainFrame(), (text) => text.includes('The essay argues'));
const isClosed = () =>
  poll(
    () => isCardOpen(extended, welcome.mainFrame()),
    (isOpen) => !isOpen,
  );

test('whoever installs it is greeted with a term, and its card opens there', async () => {
  const marked = await waitForPaint(welcome.mainFrame(), (texts) => texts.length > 1);
  expect(marked).toEqual(['ABM Treaty', 'Jackson–Vanik amendment']);
  await hover({ frame: welcome.mainFrame(), text: 'ABM Treaty' });
  await openCard();
  await welcome.mouse.move(5, 5);
  await isClosed();
});

test('the keyboard alone opens it, closes it and comes back', async () => {
  await welcome.focus('.try .button');
  await welcome.keyboard.press('Enter');
  await openCard();
  await welcome.keyboard.press('Escape');
  expect((await isClosed()).isMet).toBe(true);
  const { value } = await poll(
    () => welcome.evaluate(() => document.activeElement?.className),
    (name) => name === 'button',
  );
  expect(value).toBe('button');
});

test('it says that pages may be read, because the browser says so', async () => {
  expect(await welcome.$eval('.access', ({ className }) => className)).toBe('access given');
});

// Chromium lets nobody but its reader withhold a site, in a menu that no driver reaches.
test.runIf(inject('browserName') === 'firefox')(
  'where reading is refused it says so, asks when it is told to, and follows what the reader does',
  async () => {
    const access = (wanted: string) =>
      poll(
        () => welcome.$eval('.access', ({ className }) => className),
        (name) => name === `access ${wanted}`,
      );
    await welcome.evaluate(() =>
      (globalThis as unknown as Api).browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }),
    );
    expect(await access('missing')).toMatchObject({ isMet: true });
    await welcome.focus('.access .button');
    await welcome.keyboard.press('Enter');
    expect(await access('given')).toMatchObject({ isMet: true });
  },
);

interface Api {
  readonly browser: { readonly permissions: { remove(what: { origins: string[] }): Promise<boolean> } };
}

test('nothing went wrong in the extension itself', async () => {
  expect(await extended.ownErrors()).toEqual([]);
});
