import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import {
  hover,
  linesOf,
  paintedIn,
  poll,
  storedIn,
  textOf,
  waitForCard,
  waitForPaint,
} from '../../scripts/browsers/page.ts';
import { TEXT } from '../fixtures/paper/paper.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const PAPER = join(import.meta.dirname, '../pages/read/paper.pdf');
const SAVED = join(import.meta.dirname, '../../sample/article.html');

async function openReadPage(hash = ''): Promise<Page> {
  const page = await reader.extended.openExtensionPage(`read.html${hash}`);
  await page.waitForSelector('textarea');
  return page;
}

async function chooseFile(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** What the list beside the text says, as "ABM Treaty 2". */
const readTerms = (page: Page) =>
  page.$$eval('.terms li', (items) =>
    items.map(
      (item) =>
        `${item.querySelector('b')?.textContent} ${item.querySelector('.quiet')?.textContent?.trim()}`,
    ),
  );

async function termsOf(page: Page, isReached = (terms: string[]) => terms.length > 0): Promise<string[]> {
  const { value } = await poll(() => readTerms(page), isReached, 15_000);
  return value;
}

test('a text is typed, marked and read by keyboard alone, and nothing of it is kept', async () => {
  const page = await openReadPage();
  const before = await storedIn(page);
  await page.keyboard.type('They left the ABM Treaty. The Jackson-Vanik amendment stayed.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await termsOf(page)).toEqual(['ABM Treaty 1', 'Jackson–Vanik amendment 1']);
  const frame = page.mainFrame();
  expect(await waitForPaint(frame, (texts) => texts.length === 2)).toEqual([
    'ABM Treaty',
    'Jackson-Vanik amendment',
  ]);

  await reader.extended.runCommand('next-mention', page);
  await reader.extended.runCommand('next-mention', page);
  await reader.extended.runCommand('toggle-card', page);
  const card = await waitForCard(reader.extended, frame, (text) => text.includes('The essay argues'));
  const lines = await linesOf(card);
  expect(lines[0]).toMatch(/^Jackson–Vanik/);
  // There is no site here on which alone it could be muted.
  expect(lines.join(' ')).not.toContain('Mute here');
  expect(await storedIn(page)).toEqual(before);
});

test('a PDF is marked as its text is', async () => {
  const page = await openReadPage();
  await chooseFile(page, PAPER);
  const ofPdf = await termsOf(page);
  expect(ofPdf.length).toBeGreaterThan(8);
  const paragraphs = await page.$$eval('article > div > div', (blocks) =>
    blocks.map((one) => one.textContent),
  );
  expect(paragraphs.slice(-TEXT.length)).toEqual(TEXT);
  const painted = (await paintedIn(page.mainFrame())).map(({ text }) => text);
  expect(painted).toContain('Jackson-Vanik amendment');

  const typed = await openReadPage();
  await typed.$eval(
    'textarea',
    (area, text) => {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    TEXT.join('\n\n'),
  );
  await typed.keyboard.press('Tab');
  await typed.keyboard.press('Enter');
  expect(await termsOf(typed, (terms) => terms.length === ofPdf.length)).toEqual(ofPdf);
});

test('a saved page is shown without its markup, and a term in it explained', async () => {
  const page = await openReadPage();
  await chooseFile(page, SAVED);
  expect((await termsOf(page)).length).toBeGreaterThan(10);
  expect(await page.$$eval('article :is(script, style, img, link, a, iframe)', (found) => found.length)).toBe(
    0,
  );
  const [text = ''] = await waitForPaint(page.mainFrame());
  await hover({ frame: page.mainFrame(), text });
  const card = await waitForCard(reader.extended, page.mainFrame(), (words) =>
    words.includes('The essay argues'),
  );
  expect(await textOf(card)).toContain('Mute');
});

test('a file that is no PDF but says so is said to be damaged', async () => {
  const page = await openReadPage();
  await chooseFile(page, join(import.meta.dirname, '../pages/read/damaged.pdf'));
  const problem = await page.waitForSelector('[role=alert]');
  expect(await problem?.evaluate(({ textContent }) => textContent)).toContain('“damaged.pdf” is damaged');
});

test.runIf(inject('browserName') === 'chromium')('a selection is looked up from its menu', async () => {
  const page = await reader.visit('tall.html');
  const target = await reader.extended.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  const choose = (selectionText: string) =>
    worker?.evaluate((text) => {
      const { chrome } = globalThis as unknown as {
        chrome: { contextMenus: { onClicked: { dispatch(info: object, tab: undefined): void } } };
      };
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: text }, undefined);
    }, selectionText);
  await choose('They left the ABM Treaty, and nobody was sure what would come of it. '.repeat(3));
  const opened = await reader.extended.browser.waitForTarget((one) => one.url().includes('read.html'));
  const read = await opened.asPage();
  expect(await termsOf(read)).toEqual(['ABM Treaty 3']);
  expect(read.url()).toMatch(/read\.html$/);
  await choose('the ABM Treaty');
  await reader.extended.browser.waitForTarget((one) => one.url().endsWith('library.html#entry/abm-treaty'));
  expect(page.isClosed()).toBe(false);
});
