import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type ExtendedBrowser, launch } from '../../scripts/browsers/launch.ts';
import {
  hover,
  pause,
  poll,
  store,
  textsIn,
  waitForCard,
  waitForPaint,
} from '../../scripts/browsers/page.ts';
import { serve } from '../../scripts/serve.ts';
import { DEFAULT_SETTINGS, SETTING_KEYS, type Settings } from '../../src/core/settings.ts';
import { canLayDown, layDown, layDownAtHome, type Organisation } from '../fixtures/organisation.ts';
import { isProving, prove } from '../fixtures/proof.ts';

const name = inject('browserName');
const { [name]: program } = inject('programs');

/** A machine's policies are touched by `npm run prove` alone; Firefox reads those of a reader's own folder as well. */
const layDownHere: ((policy: object) => Organisation) | undefined =
  isProving && canLayDown
    ? (policy) => layDown(name, program, policy)
    : name === 'firefox' && process.platform === 'linux'
      ? layDownAtHome
      : undefined;

const POLICY: Settings = {
  topicsOff: ['military'],
  density: 'every',
  where: 'everywhere-except',
  sitesExcept: ['bank.example'],
  sitesOnly: [],
  delay: 100,
  underline: 'solid',
  theme: 'dark',
  strength: 'strong',
  modifier: 'none',
  touch: false,
  language: 'en',
  badge: false,
  recent: false,
  muted: [],
};

const WISHES: Settings = {
  topicsOff: [],
  density: 'page',
  where: 'only-on',
  sitesExcept: ['news.example'],
  sitesOnly: ['news.example'],
  delay: 900,
  underline: 'tint',
  theme: 'light',
  strength: 'quiet',
  modifier: 'alt',
  touch: true,
  language: 'en',
  badge: true,
  recent: true,
  muted: ['* jackson-vanik-amendment'],
};

interface Managed {
  readonly chrome: { readonly storage: { readonly managed: { get(): Promise<object> } } };
}

/** Chromium reads what is meant for an extension some time after that is there; its own page has it do so. */
async function waitForPolicy(extended: ExtendedBrowser): Promise<void> {
  const own = await extended.openExtensionPage('options.html');
  const policies = await extended.browser.newPage();
  await policies.goto('chrome://policy');
  const { isMet } = await poll(
    async () => {
      await policies.evaluate(() =>
        (globalThis as unknown as { chrome: { send(name: string): void } }).chrome.send('reloadPolicies'),
      );
      await pause(500);
      return own.evaluate(() => (globalThis as unknown as Managed).chrome.storage.managed.get());
    },
    (policy) => Object.keys(policy).length > 0,
    20_000,
  );
  expect(isMet, 'Chromium has read the policy').toBe(true);
  await Promise.all([own.close(), policies.close()]);
}

if (!layDownHere)
  test.skip('a policy: Chromium reads the machine’s only, so npm run prove tries it, as root', () =>
    undefined);

describe.runIf(layDownHere)('under an organisation’s policy', () => {
  const open: { close(): Promise<unknown> }[] = [];
  let origin: string;

  beforeEach(async () => {
    const server = await serve(join(import.meta.dirname, '../pages'));
    open.push(server);
    origin = server.origin;
  });

  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close().catch(() => undefined);
  });

  async function startUnder(policy: object): Promise<ExtendedBrowser> {
    const organisation = layDownHere?.(policy) as Organisation;
    open.push(organisation);
    const { extension, env } = organisation;
    const extended = await launch(name, { program, extension, env, isHeadless: true, isOffline: true });
    open.push(extended);
    if (name === 'chromium') await waitForPolicy(extended);
    return extended;
  }

  async function openSettings(extended: ExtendedBrowser): Promise<Page> {
    const settings = await extended.openExtensionPage('options.html');
    await settings.waitForSelector('#topic-military');
    return settings;
  }

  async function visit(extended: ExtendedBrowser): Promise<Page> {
    const page = await extended.browser.newPage();
    await page.goto(`${origin}/clobber.html`);
    return page;
  }

  /** What the page of settings shows, and what of it can be used. */
  const shownIn = (settings: Page) =>
    settings.evaluate(() => ({
      locked: document.querySelectorAll('fieldset.locked').length,
      notes: [...document.querySelectorAll('.lock')].map(({ textContent }) => textContent),
      usable: document.querySelectorAll('section:has(.lock) :enabled:not(fieldset)').length,
      isOn: document.querySelector<HTMLInputElement>('#topic-military')?.checked,
      chosen: [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ id }) => id),
    }));

  test('every setting shows as locked, and whatever the reader does, it stays', async () => {
    const extended = await startUnder(POLICY);
    const settings = await openSettings(extended);
    const before = await shownIn(settings);
    // `where` has two choices, of which one shows its list.
    expect(before.locked).toBe(SETTING_KEYS.length);
    expect(new Set(before.notes)).toEqual(new Set(['Set by your organisation.']));
    expect(before.usable).toBe(0);
    expect(before.isOn).toBe(false);

    const page = await visit(extended);
    await waitForPaint(page.mainFrame(), (texts) => texts.join() === 'Jackson–Vanik amendment');
    await store(settings, WISHES);
    await settings.evaluate(() => document.querySelector<HTMLElement>('#topic-military')?.click());
    await settings.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((one) => one.textContent === 'Reset to defaults')
        ?.click(),
    );
    await pause(500);
    expect(await shownIn(settings)).toEqual(before);
    expect(await textsIn(page.mainFrame())).toEqual(['Jackson–Vanik amendment']);

    await store(settings, WISHES);
    const again = await visit(extended);
    expect(await waitForPaint(again.mainFrame())).toEqual(['Jackson–Vanik amendment']);
    await hover({ frame: again.mainFrame(), text: 'Jackson–Vanik amendment' });
    const card = await waitForCard(extended, again.mainFrame());
    // What would have no effect is not offered.
    expect(await card.evaluate((root) => root.querySelectorAll('[data-do^=Mute]').length)).toBe(0);
    prove(`policy-${name}`, { count: SETTING_KEYS.length, failures: 0 });
  });

  test('a site that it rules out is left alone, and its switch in the popup cannot be used', async () => {
    const extended = await startUnder({ where: 'everywhere-except', sitesExcept: ['127.0.0.1'] });
    const settings = await openSettings(extended);
    const page = await visit(extended);
    await pause(800);
    expect(await textsIn(page.mainFrame())).toEqual([]);
    await store(settings, DEFAULT_SETTINGS);
    const popup = await extended.openPopup(page);
    await popup.waitForSelector('input[role=switch]');
    expect(
      await popup.$eval('label.site', (label) => ({
        says: label.title,
        isOff: label.querySelector('input')?.disabled,
        isOn: label.querySelector('input')?.checked,
      })),
    ).toEqual({ says: '127.0.0.1: set by your organisation', isOff: true, isOn: false });
    expect(await textsIn(page.mainFrame())).toEqual([]);
  });

  test('what is not sound in it counts for nothing, and the rest holds', async () => {
    const extended = await startUnder({ topicsOff: ['military'], density: 'often', delay: 5000, theme: 7 });
    const settings = await openSettings(extended);
    const { locked, isOn } = await shownIn(settings);
    expect({ locked, isOn }).toEqual({ locked: 1, isOn: false });
  });
});
