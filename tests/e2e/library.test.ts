import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { clickInCard, pause, poll } from '../../scripts/browsers/page.ts';
import { useCards } from './cards.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const { visitMarked, openByHover } = useCards(reader);

async function openLibrary(hash: string): Promise<Page> {
  const page = await reader.extended.openExtensionPage(`library.html${hash}`);
  await page.waitForSelector('main h1');
  await page.bringToFront();
  return page;
}

/** Waits for a heading, since the library changes without loading. */
const heading = async (page: Page, wanted: RegExp): Promise<string> => {
  const read = () => document.querySelector('main h1')?.textContent ?? '';
  const { value } = await poll(
    () => page.evaluate(read),
    (text) => wanted.test(text),
  );
  return value;
};

describe('the library', () => {
  test('opens an entry by its address, with its place in the outline, neighbours and six ways to cite it', async () => {
    const page = await openLibrary('#entry/abm-treaty');
    expect(await heading(page, /ABM/)).toBe('ABM Treaty');
    expect(await page.title()).toBe('ABM Treaty · Policy Gloss library');
    expect(
      await page.$$eval('.places a', (links) => links.map((link) => link.getAttribute('href'))),
    ).toContain('#outline/russia/12');
    await page.$eval('.tools button[aria-expanded]', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.citations section');
    expect(
      await page.$$eval('.citations h3', (names) => names.map((name) => name.firstChild?.textContent)),
    ).toEqual(['Chicago', 'APA', 'MLA', 'BibTeX', 'RIS', 'CSL-JSON']);
    expect(await page.$eval('.copied', ({ textContent }) => textContent)).toMatch(/^“ABM Treaty\.” /);
    await page.$eval('[rel=next]', (link) => (link as HTMLElement).click());
    expect(await heading(page, /Missile/)).toBe('National Missile Defense');
  });

  test('finds what is spelled wrong, and Back finds the results again', async () => {
    const page = await openLibrary('#entries');
    await page.type('[type=search]', 'jakson vanick');
    await page.waitForSelector('.entries-list [href="#entry/jackson-vanik"]');
    await page.focus('.entries-list a');
    await page.keyboard.press('Enter');
    expect(await heading(page, /Vanik/)).toMatch(/^Jackson–Vanik/);
    await page.evaluate(() => history.back());
    expect(await heading(page, /Entries/)).toBe('Entries');
    expect(await page.$eval('[type=search]', (input) => (input as HTMLInputElement).value)).toBe(
      'jakson vanick',
    );
  });

  test('is gone through on its map by keyboard', async () => {
    const page = await openLibrary('#map');
    await page.waitForSelector('.node');
    await page.focus('.switch button:last-child');
    await page.keyboard.press('Tab');
    const focused = () => document.activeElement?.getAttribute('data-node');
    const first = await page.evaluate(focused);
    expect(first).toBeTruthy();
    await page.keyboard.press('ArrowLeft');
    const second = await page.evaluate(focused);
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sheet h1');
    expect(await page.evaluate(() => location.hash)).toBe(`#entry/${second}`);
  });

  test('shows on its timeline what happened, by topic, with the source', async () => {
    const page = await openLibrary('#timeline');
    const all = (await page.$$('.event')).length;
    await page.$eval('.topics [data-colour="2"]', (chip) => (chip as HTMLElement).click());
    await pause(100);
    const some = (await page.$$('.event')).length;
    expect(some).toBeGreaterThan(10);
    expect(some).toBeLessThan(all);
    await page.$eval('[data-choice=years]', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.lane.texts');
    await page.focus('.event[tabindex="0"]');
    await page.keyboard.press('ArrowRight');
    expect(await page.$eval('.detail .source', (link) => (link as HTMLAnchorElement).href)).toMatch(
      /^https:/,
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#entry\//);
  });

  test('sets a reader’s own text beside the outline, and says how it fits', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-'));
    const path = join(folder, 'mine.txt');
    // Paragraphs of our own under two of the headings, as many as there are in the source.
    const words = (count: number) => 'Some words\nof mine.\n\n'.repeat(count);
    const [moscow, washington] = [
      "Signs of Moscow's Pragmatic Approach to the United States",
      'U.S. Potential to be a Pragmatic Partner',
    ];
    writeFileSync(path, `${moscow}\n${words(4)}${washington}\n${words(3)}`);
    const page = await openLibrary('#outline');
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await page.waitForSelector('blockquote');
    rmSync(folder, { recursive: true });
    const texts = await page.$$eval('#at-moscow-2 blockquote', (quotes) =>
      quotes.map((one) => one.textContent),
    );
    expect(texts).toEqual(['Some words of mine.']);
    expect(await page.$eval('.own [role=status]', ({ textContent }) => textContent)).toContain(
      'mine.txt does not quite fit. What could be matched is shown: 7 of 25 paragraphs.',
    );
  });

  test('opens from a card at the card’s entry, in one tab only', async () => {
    const { page, frame } = await visitMarked('card/article-2002.html');
    const libraries = async () =>
      (await reader.extended.browser.pages()).filter((one) =>
        one.url().includes('library.html#entry/abm-treaty'),
      );
    const before = (await libraries()).length;
    const card = await openByHover(frame, 'ABM Treaty');
    // A script's click does nothing.
    await card.evaluate((root) => root.querySelector<HTMLElement>('[data-do=Library]')?.click());
    await pause(300);
    expect(await libraries()).toHaveLength(before);
    await clickInCard(card, frame, '[data-do=Library]');
    const { value } = await poll(libraries, (found) => found.length > 0);
    expect(value.length).toBeGreaterThan(0);
    void page;
  });
});
