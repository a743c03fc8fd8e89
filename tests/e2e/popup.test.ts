import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import {
  badgeOf,
  hover,
  isCardOpen,
  pause,
  poll,
  textsIn,
  waitForPaint,
} from '../../scripts/browsers/page.ts';
import { useReader } from './reader.ts';

const reader = useReader();

async function visitAndOpenPopup(path: string): Promise<{ page: Page; popup: Page }> {
  const page = await reader.visit(path);
  if (path !== 'plain.html') await waitForPaint(page.mainFrame());
  const popup = await reader.extended.openPopup(page);
  await popup.waitForSelector('[role=combobox]');
  return { page, popup };
}

/** Waits until what a function reads off a page is as wanted, and returns what it read last. */
async function settled<Value>(
  page: Page,
  read: () => Value,
  isWanted: (value: Value) => boolean,
): Promise<Value> {
  const { value } = await poll(() => page.evaluate(read) as Promise<Value>, isWanted);
  return value;
}

const readRows = () =>
  [...document.querySelectorAll('.rows button.jump')].map(({ textContent }) => textContent);
const readResults = () =>
  [...document.querySelectorAll('[role=option] b')].map(({ textContent }) => textContent);
const readRecent = () => [...document.querySelectorAll('.recent b')].map(({ textContent }) => textContent);
const readPopup = () => document.body.textContent;

/** A tab in the background, as Firefox's stands in for a popup, takes no real clicks. */
const press = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    element.click();
  }, selector);

describe('search', () => {
  test('lists the best match first for a name that is spelled wrong, and Enter opens its full text', async () => {
    const { popup } = await visitAndOpenPopup('tall.html');
    await popup.type('[role=combobox]', 'jakson vanick');
    const results = await settled(popup, readResults, (titles) => titles.length > 0);
    expect(results[0]).toMatch(/^Jackson–Vanik/);

    await popup.keyboard.press('Enter');
    await popup.waitForSelector('#entry-title');
    expect(await popup.$eval('#entry-title', ({ textContent }) => textContent)).toBe(results[0]);
    const text = await popup.evaluate(readPopup);
    expect(text).toContain('The essay argues');
    expect(text).toContain('Since then');
    expect(await popup.$eval('.entry a', (link) => (link as HTMLAnchorElement).href)).toMatch(/^https:/);
  });

  test('moves through the results with the arrow keys', async () => {
    const { popup } = await visitAndOpenPopup('tall.html');
    await popup.type('[role=combobox]', 'treaty');
    const results = await settled(popup, readResults, (titles) => titles.length > 1);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('#entry-title');
    expect(await popup.$eval('#entry-title', ({ textContent }) => textContent)).toBe(results[1]);
  });

  test('says so when nothing resembles the query', async () => {
    const { popup } = await visitAndOpenPopup('tall.html');
    await popup.type('[role=combobox]', 'zzqxwv');
    expect(await settled(popup, readPopup, (text) => text.includes('Nothing'))).toContain(
      'Nothing in the reference',
    );
  });
});

describe('this page', () => {
  test('lists what the page mentions with counts, and the badge says how many entries that is', async () => {
    const { page, popup } = await visitAndOpenPopup('tall.html');
    const rows = await settled(popup, readRows, (found) => found.length === 2);
    expect(rows[0]).toMatch(/^(?:ABM|Anti-Ballistic).*1 mention$/);
    expect(rows[1]).toMatch(/^Jackson–Vanik.*1 mention$/);
    expect(await badgeOf(popup)).toBe('2');

    await page.evaluate(() => document.querySelector('p')?.append(' The ABM Treaty, again the ABM Treaty.'));
    const changed = await settled(popup, readRows, (found) => found[0]?.includes('3 mentions') ?? false);
    expect(changed[0]).toContain('3 mentions');
  });

  test('scrolls to a mention that is chosen, and flashes it', async () => {
    const { page, popup } = await visitAndOpenPopup('tall.html');
    await settled(popup, readRows, (found) => found.length === 2);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await press(popup, '.topic:nth-of-type(2) button.jump');
    const flashed = await poll(
      () =>
        page.evaluate(() =>
          [...(CSS.highlights.get('policy-gloss-flash') ?? [])].map(
            ({ startContainer, startOffset, endOffset }) =>
              startContainer.nodeValue?.slice(startOffset, endOffset),
          ),
        ),
      (texts) => texts.length > 0,
    );
    expect(flashed.value).toEqual(['Jackson–Vanik amendment']);
    const { value: place } = await poll(
      () => page.evaluate(() => document.querySelectorAll('h2 + p')[0]?.getBoundingClientRect().top ?? 0),
      (top) => top > 0 && top < 600,
    );
    expect(place).toBeGreaterThan(0);
    expect(place).toBeLessThan(600);
  });

  test('says so where there is nothing to explain', async () => {
    const { popup } = await visitAndOpenPopup('plain.html');
    expect(await settled(popup, readPopup, (text) => text.includes('None of'))).toContain('appears here');
    expect(await badgeOf(popup)).toBe('');
  });

  test('says so where the browser lets no extension run', async () => {
    const page = await reader.extended.browser.newPage();
    await page.bringToFront();
    const popup = await reader.extended.openPopup(page);
    const text = await settled(popup, readPopup, (words) => words.includes('cannot run'));
    expect(text).toContain('cannot run on this page');
  });
});

describe('the panel beside the page', () => {
  test('lists what the page in front mentions, whichever that is', async () => {
    const first = await reader.visit('tall.html');
    await waitForPaint(first.mainFrame());
    const panel = await reader.extended.openSidePanel(first);
    expect(await settled(panel, readRows, (rows) => rows.length === 2)).toHaveLength(2);

    const second = await reader.visit('spa.html');
    await waitForPaint(second.mainFrame());
    const rows = await settled(panel, readRows, (found) => found.length === 1);
    expect(rows[0]).toMatch(/^ABM Treaty.*1 mention$/);
    await second.goto(reader.addressOf('plain.html'));
    expect(await settled(panel, readPopup, (text) => text.includes('None of'))).toContain('appears here');
    await first.bringToFront();
    expect(await settled(panel, readRows, (found) => found.length === 2)).toHaveLength(2);
  });

  // Firefox lets no key press a button in a tab behind another, as its popup is here (seen in 153; look again in May 2027).
  test.runIf(inject('browserName') === 'chromium')(
    'goes from mention to mention, by keyboard alone',
    async () => {
      const { page, popup: panel } = await visitAndOpenPopup('tall.html');
      await page.evaluate(() =>
        document.querySelector('p')?.append(' The ABM Treaty, again the ABM Treaty.'),
      );
      await settled(panel, readRows, (rows) => rows[0]?.includes('3 mentions') ?? false);
      const readFocus = () =>
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.className;
      const tabTo = async (wanted: string) => {
        for (let turn = 0; turn < 8 && (await panel.evaluate(readFocus)) !== wanted; turn++)
          await panel.keyboard.press('Tab');
        expect(await panel.evaluate(readFocus)).toBe(wanted);
      };
      const readPlace = () => document.querySelector('.stepper .quiet')?.textContent ?? '';
      await panel.focus('[role=combobox]');
      await tabTo('jump');
      await panel.keyboard.press('Enter');
      expect(await settled(panel, readPlace, (text) => text !== '')).toBe('1 of 3');
      await tabTo('Previous mention');
      await panel.keyboard.press('Enter');
      expect(await settled(panel, readPlace, (text) => text !== '1 of 3')).toBe('3 of 3');
    },
  );

  test.runIf(inject('browserName') === 'chromium')('is opened by the popup’s button', async () => {
    const { popup } = await visitAndOpenPopup('tall.html');
    const address = reader.extended.extensionUrl('sidepanel.html');
    const opened = reader.extended.browser.waitForTarget((target) => target.url() === address);
    await popup.click('.foot button:last-child');
    const panel = await (await opened).asPage();
    expect(await settled(panel, readRows, (rows) => rows.length === 2)).toHaveLength(2);
  });
});

describe('the page brief', () => {
  test('has the page’s title and what it refers to, with sources', async () => {
    const { popup } = await visitAndOpenPopup('tall.html');
    await settled(popup, readRows, (rows) => rows.length === 2);
    // What would be saved is looked at before the browser asks where to put it.
    await popup.evaluate(() => {
      HTMLAnchorElement.prototype.click = function () {
        document.body.dataset.saved = `${this.download}\n${decodeURIComponent(this.href)}`;
      };
    });
    await press(popup, '.heading button');
    await press(popup, '.brief .button:last-of-type');
    const saved = await settled(popup, () => document.body.dataset.saved ?? '', Boolean);
    const [fileName, first] = saved.split('\n');
    expect(fileName).toMatch(/^[a-z0-9-]+\.md$/);
    expect(first).toMatch(/^data:text\/markdown;charset=utf-8,# Page brief: ./);
    expect(saved).toContain('### Jackson–Vanik amendment');
    expect(saved).toMatch(/- .* \[.+\]\(https:\S+\)/);
    expect(saved).toMatch(/<http:\/\/127\.0\.0\.1:\d+\/tall\.html>/);
    expect(saved).toContain('Cite: “');
    expect(await popup.$eval('.brief [role=status]', ({ textContent }) => textContent)).toBe('Saved');
  });

  test.runIf(inject('browserName') === 'chromium')('is copied by a click', async () => {
    const { popup } = await visitAndOpenPopup('tall.html');
    await settled(popup, readRows, (rows) => rows.length === 2);
    await popup.click('.heading button');
    await popup.click('.brief .button');
    await settled(popup, () => document.querySelector('.brief [role=status]')?.textContent ?? '', Boolean);
    await popup.focus('[role=combobox]');
    await popup.keyboard.press('v', { commands: ['Paste'] });
    const readQuery = () => document.querySelector<HTMLInputElement>('[role=combobox]')?.value ?? '';
    expect(await settled(popup, readQuery, Boolean)).toMatch(/^# Page brief: A long page/);
  });
});

describe('recent look-ups', () => {
  test('list what was opened, until the reader wants none kept', async () => {
    const { popup } = await visitAndOpenPopup('plain.html');
    await popup.type('[role=combobox]', 'jackson');
    const [title] = await settled(popup, readResults, (titles) => titles.length > 0);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('#entry-title');
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Escape');
    expect((await settled(popup, readRecent, (titles) => titles.length > 0))[0]).toBe(title);
    expect(JSON.stringify(await reader.stored())).toContain('"lookups":["jackson-vanik"');

    await reader.choose({ recent: false });
    expect(await settled(popup, readRecent, (titles) => titles.length === 0)).toEqual([]);
    const { value: stored } = await poll(
      async () => JSON.stringify(await reader.stored()),
      (text) => !text.includes('lookups'),
    );
    expect(stored).not.toContain('lookups');
  });
});

test('follows the language while it is open', async () => {
  const { popup } = await visitAndOpenPopup('plain.html');
  await reader.choose({ language: 'ru' });
  expect(await settled(popup, readPopup, (text) => text.includes('Справочник'))).toContain('Настройки');
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe('ru');
});

describe('the switch for this site', () => {
  test('unmarks the open page at once, and marks it again when that is undone', async () => {
    const { page, popup } = await visitAndOpenPopup('tall.html');
    await popup.waitForSelector('input[role=switch]');
    await press(popup, 'input[role=switch]');
    await waitForPaint(page.mainFrame(), (texts) => texts.length === 0);
    expect(await settled(popup, readPopup, (text) => text.includes('not marked'))).toContain('127.0.0.1');
    const { value: badge } = await poll(
      () => badgeOf(popup),
      (text) => text === '',
    );
    expect(badge).toBe('');

    await press(popup, '.notice button');
    expect(await waitForPaint(page.mainFrame())).toContain('ABM Treaty');
  });

  test('holds for pages that are opened later, and for their frames', async () => {
    await reader.choose({ sitesExcept: ['127.0.0.1'] });
    const page = await reader.visit('frames.html');
    await pause(400);
    for (const frame of page.frames()) expect(await textsIn(frame)).toEqual([]);
    await page.mouse.move(60, 60);
    await pause(500);
    expect(await isCardOpen(reader.extended, page.mainFrame())).toBe(false);
  });

  test('closes an open card', async () => {
    const page = await reader.visit('tall.html');
    await waitForPaint(page.mainFrame());
    await hover({ frame: page.mainFrame(), text: 'ABM Treaty' });
    await poll(() => isCardOpen(reader.extended, page.mainFrame()), Boolean);
    await reader.choose({ sitesExcept: ['127.0.0.1'] });
    const { value: isOpen } = await poll(
      () => isCardOpen(reader.extended, page.mainFrame()),
      (open) => !open,
    );
    expect(isOpen).toBe(false);
  });
});
