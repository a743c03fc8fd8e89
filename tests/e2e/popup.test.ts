import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
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
  await popup.waitForSelector('[role=combobox]', { timeout: 5000 });
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
    await press(popup, '.rows li:nth-child(2) button.jump');
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

describe('the switch for this site', () => {
  test('unmarks the open page at once, and marks it again', async () => {
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

    await press(popup, 'input[role=switch]');
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
