import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { launch } from '../../scripts/browsers/launch.ts';
import {
  badgeOf,
  hover,
  isCardOpen,
  locate,
  paintedIn,
  pause,
  poll,
  waitForCard,
  waitForPaint,
} from '../../scripts/browsers/page.ts';
import { BUILDS } from '../../scripts/builds.ts';
import type { Settings } from '../../src/core/settings.ts';
import { useReader } from './reader.ts';

const reader = useReader();

async function visitAndOpenSettings(path: string): Promise<{ page: Page; options: Page }> {
  const options = await reader.extended.openExtensionPage('options.html');
  await options.waitForSelector('#topic-military');
  const page = await reader.visit(path);
  await waitForPaint(page.mainFrame());
  return { page, options };
}

const press = (options: Page, selector: string) =>
  options.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    element.click();
  }, selector);

describe('a change in the settings', () => {
  test('of a topic unmarks its terms on open pages at once, and marks them again', async () => {
    const { page, options } = await visitAndOpenSettings('clobber.html');
    await waitForPaint(page.mainFrame(), (texts) => texts.length === 3);
    await press(options, '#topic-military');
    expect(await waitForPaint(page.mainFrame(), (texts) => texts.length === 1)).toEqual([
      'Jackson–Vanik amendment',
    ]);
    await press(options, '#topic-military');
    const texts = await waitForPaint(page.mainFrame(), (found) => found.length === 3);
    expect(texts).toContain('ABM Treaty');
  });

  test('of the density marks every mention, or one on the page', async () => {
    const { page, options } = await visitAndOpenSettings('inline.html');
    const isTreaty = (text: string) => /Treaty|Trea\u00adty/.test(text);
    const treaties = async (count: number) =>
      (await waitForPaint(page.mainFrame(), (texts) => texts.filter(isTreaty).length === count)).filter(
        isTreaty,
      );
    await treaties(3);
    await press(options, '#density-page');
    await treaties(1);
    await page.evaluate(() =>
      document.querySelector('#elements')?.append(' The ABM Treaty, and the ABM Treaty.'),
    );
    await press(options, '#density-every');
    await treaties(5);
    await press(options, '#density-section');
    await treaties(3);
  });

  test('of the underline or its strength marks open pages anew, as the sample is marked', async () => {
    const { page, options } = await visitAndOpenSettings('tall.html');
    const marked = async (mark: string) => {
      const { value } = await poll(
        () => paintedIn(page.mainFrame()),
        (found) => found.length > 0 && found.every(({ highlight }) => highlight === `policy-gloss-${mark}`),
      );
      return value;
    };
    await press(options, '#underline-tint');
    expect(await marked('tint')).toEqual([{ text: 'ABM Treaty', highlight: 'policy-gloss-tint' }]);
    await press(options, '#strength-strong');
    expect(await marked('tint-strong')).toEqual([
      { text: 'ABM Treaty', highlight: 'policy-gloss-tint-strong' },
    ]);
    const colourOf = (at: Page, selector: string) =>
      at.$eval(
        selector,
        (element) => getComputedStyle(element, '::highlight(policy-gloss-tint-strong)').backgroundColor,
      );
    const colour = await colourOf(page, 'p');
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    expect(await colourOf(options, '.sample p')).toBe(colour);
  });

  test('of the key has rest alone open nothing, and the key begin the wait', async () => {
    const { page, options } = await visitAndOpenSettings('tall.html');
    await press(options, '#modifier-shift');
    await pause(200);
    await page.bringToFront();
    await hover({ frame: page.mainFrame(), text: 'ABM Treaty' });
    await pause(700);
    expect(await isCardOpen(reader.extended, page.mainFrame())).toBe(false);
    await page.keyboard.down('Shift');
    await waitForCard(reader.extended, page.mainFrame());
    await page.keyboard.up('Shift');
  });

  test('of touch leaves taps to the page', async () => {
    const { page, options } = await visitAndOpenSettings('tall.html');
    await press(options, '#touch-switch');
    await pause(200);
    await page.bringToFront();
    const { x, y } = await locate({ frame: page.mainFrame(), text: 'ABM Treaty' });
    await page.touchscreen.tap(x, y);
    await pause(700);
    expect(await isCardOpen(reader.extended, page.mainFrame())).toBe(false);
  });

  test('of the badge takes the number off every tab at once, and brings it back', async () => {
    const { page, options } = await visitAndOpenSettings('tall.html');
    const popup = await reader.extended.openPopup(page);
    const badge = async (wanted: string) =>
      (
        await poll(
          () => badgeOf(popup),
          (text) => text === wanted,
        )
      ).value;
    expect(await badge('2')).toBe('2');
    await press(options, '#badge-switch');
    expect(await badge('')).toBe('');
    await press(options, '#badge-switch');
    expect(await badge('2')).toBe('2');
  });

  test('of the language holds for the settings page itself, at once', async () => {
    const options = await reader.extended.openExtensionPage('options.html');
    await options.waitForSelector('#language-ru');
    await press(options, '#language-ru');
    await options.waitForSelector('html[lang=ru]');
    expect(await options.title()).toBe('Policy Gloss: настройки');
    expect(await options.$eval('h1', ({ textContent }) => textContent)).toBe('Policy Gloss: настройки');
  });

  test('that soon follows another is kept, and shown all the while', async () => {
    const options = await reader.extended.openExtensionPage('options.html');
    await options.waitForSelector('#topic-military');
    const jumpedBack = await options.evaluate(
      async (choices) => {
        const jumped = new Set<string>();
        for (const choice of Array(8).fill(choices).flat()) {
          document.querySelector<HTMLInputElement>(choice)?.click();
          const until = performance.now() + 90;
          while (performance.now() < until) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
            if (!document.querySelector<HTMLInputElement>(choice)?.checked) jumped.add(choice);
          }
        }
        return [...jumped];
      },
      ['#where-only-on', '#where-everywhere-except'],
    );
    expect(jumpedBack).toEqual([]);
    const whereStored = async () => JSON.stringify((await reader.stored()).sync);
    const { value } = await poll(whereStored, (stored) => stored.includes('"where":"everywhere-except"'));
    expect(value).toContain('"where":"everywhere-except"');
  });

  test('of the delay holds for the next card', async () => {
    await reader.choose({ delay: 1000 });
    const page = await reader.visit('tall.html');
    await waitForPaint(page.mainFrame());
    const before = performance.now();
    await hover({ frame: page.mainFrame(), text: 'ABM Treaty' });
    await waitForCard(reader.extended, page.mainFrame());
    expect(performance.now() - before).toBeGreaterThan(950);
  });

  test('to run only on listed sites leaves all others alone', async () => {
    const { page, options } = await visitAndOpenSettings('tall.html');
    await press(options, '#where-only-on');
    await waitForPaint(page.mainFrame(), (texts) => texts.length === 0);
    await options.type('.sites input', '127.0.0.1');
    await press(options, '.sites form button');
    expect(await waitForPaint(page.mainFrame())).toEqual(['ABM Treaty']);
  });
});

const MINE: Partial<Settings> = {
  topicsOff: ['resources'],
  sitesExcept: ['bank.example', 'xn--d1abbgf6aiiy.xn--p1ai'],
  delay: 650,
  strength: 'strong',
  modifier: 'alt',
  touch: false,
  muted: ['* abm-treaty', 'news.example jackson-vanik'],
};

const backupIn = async (options: Page): Promise<string> => {
  const href = await options.$eval('#backup a[download]', (link) => link.getAttribute('href') ?? '');
  return decodeURIComponent(href.slice(href.indexOf(',') + 1));
};

const settingsIn = (backup: string): string => JSON.stringify(JSON.parse(backup).settings);

async function restore(options: Page, text: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'policy-gloss-')), 'backup.json');
  writeFileSync(path, text);
  const input = await options.$('#backup input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

describe('a backup', () => {
  test('taken on one profile restores on another with byte-equal settings', async () => {
    await reader.choose(MINE);
    const options = await reader.extended.openExtensionPage('options.html');
    await options.waitForSelector('#backup a[download]');
    const backup = await backupIn(options);
    expect(JSON.parse(backup).settings).toMatchObject(MINE);

    const name = inject('browserName');
    const { [name]: program } = inject('programs');
    const other = await launch(name, { program, extension: BUILDS[name], isHeadless: true, isOffline: true });
    try {
      const page = await other.openExtensionPage('options.html');
      await page.waitForSelector('#backup input[type=file]');
      expect(settingsIn(await backupIn(page))).not.toBe(settingsIn(backup));
      await restore(page, backup);
      const { value } = await poll(
        () => backupIn(page),
        (now) => settingsIn(now) === settingsIn(backup),
      );
      expect(settingsIn(value)).toBe(settingsIn(backup));
    } finally {
      await other.close();
    }
    // Another browser is started for it.
  }, 90_000);

  test('that is damaged changes nothing, and says what is wrong', async () => {
    await reader.choose(MINE);
    const options = await reader.extended.openExtensionPage('options.html');
    await options.waitForSelector('#backup a[download]');
    const [backup, before] = [await backupIn(options), await reader.stored()];
    await restore(options, backup.replace('"delay": 650', '"delay": "soon"'));
    const { value } = await poll(
      () => options.$eval('#backup [role=alert]', ({ textContent }) => textContent),
      (text) => text !== '',
    );
    expect(value).toContain('settings.delay');
    expect(await reader.stored()).toEqual(before);
  });
});

test('the keyboard alone finds a setting, changes it and takes that back', async () => {
  const options = await reader.extended.openExtensionPage('options.html');
  await options.bringToFront();
  await options.focus('[type=search]');
  await options.keyboard.type('dark mode');
  await options.waitForSelector('#topics[hidden]');
  const focusOn = async (selector: string) => {
    for (let presses = 0; presses < 20; presses++) {
      await options.keyboard.press('Tab');
      if (await options.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector))
        return;
    }
    throw new Error(`Tab does not lead to ${selector}`);
  };
  await focusOn('#theme-auto');
  await options.keyboard.press('ArrowDown');
  const isLight = () => options.$eval('#theme-light', (input) => (input as HTMLInputElement).checked);
  expect(await isLight()).toBe(true);
  await options.waitForSelector('.notice button');
  await focusOn('.notice button');
  await options.keyboard.press('Enter');
  expect(await poll(isLight, (is) => !is), 'taken back').toMatchObject({ isMet: true });
});
