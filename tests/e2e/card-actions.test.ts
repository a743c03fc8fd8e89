import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import {
  clickInCard,
  hover,
  isCardOpen,
  linesOf,
  pause,
  pointInCard,
  poll,
  textsIn,
  waitForCard,
  waitForPaint,
} from '../../scripts/browsers/page.ts';
import { boxesOf, boxOf, useCards } from './cards.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const { visitMarked, openByHover, waitUntilClosed } = useCards(reader);

const TERM = 'ABM Treaty';
const OTHER = 'Jackson–Vanik amendment';
const TWO_TERMS = 'card/article-2002.html';

describe('muting', () => {
  test.each([
    ['MuteHere', 'No longer marked on this site.'],
    ['Mute', 'No longer marked on any site.'],
  ])('%s unmarks the term at once, keeps the card to undo it, and undoes it', async (what, says) => {
    const { page, frame } = await visitMarked(TWO_TERMS);
    const card = await openByHover(frame, TERM);
    await clickInCard(card, frame, `[data-do=${what}]`);
    await waitForPaint(frame, (texts) => texts.join() === OTHER);
    await pause(300);
    const lines = await linesOf(await waitForCard(reader.extended, frame, (text) => text.includes(says)));
    expect(lines[0]).toBe(TERM);
    const again = await reader.visit(TWO_TERMS);
    await waitForPaint(again.mainFrame());
    expect(await textsIn(again.mainFrame())).toEqual([OTHER]);
    await page.bringToFront();
    const muted = await waitForCard(reader.extended, frame);
    await clickInCard(muted, frame, '[data-do=Undo]');
    await waitForPaint(frame, (texts) => texts.includes(TERM));
  });

  test('is listed in the settings, and can be taken back there', async () => {
    const { page, frame } = await visitMarked(TWO_TERMS);
    const card = await openByHover(frame, TERM);
    await clickInCard(card, frame, '[data-do=MuteHere]');
    await waitForPaint(frame, (texts) => texts.join() === OTHER);
    const settings = await reader.extended.openExtensionPage('options.html');
    await settings.waitForSelector('.muted li');
    expect(await settings.$eval('.muted li', (item) => item.firstChild?.textContent)).toBe(
      'ABM Treaty, 127.0.0.1',
    );
    await settings.$eval('.muted button', (button) => (button as HTMLButtonElement).click());
    await page.bringToFront();
    await waitForPaint(frame, (texts) => texts.includes(TERM));
  });

  test('is not done by a click that a script made up', async () => {
    const { frame } = await visitMarked(TWO_TERMS);
    const card = await openByHover(frame, TERM);
    await card.evaluate((root) => {
      for (const button of root.querySelectorAll<HTMLButtonElement>('[data-do^=Mute], [data-do=Pin]'))
        button.click();
    });
    await pause(500);
    expect(await textsIn(frame)).toContain(TERM);
    expect(await card.evaluate((root) => root.querySelector('[data-do=Pin]') !== null)).toBe(true);
  });
});

describe('pinning', () => {
  async function pin(path = TWO_TERMS) {
    const { page, frame } = await visitMarked(path);
    const card = await openByHover(frame, TERM);
    await clickInCard(card, frame, '[data-do=Pin]');
    await poll(
      () => card.evaluate((root) => root.querySelector('[data-do=Move]') !== null),
      (isPinned) => isPinned,
    );
    return { page, frame, card };
  }

  test('keeps a card while another opens and closes, and while the page scrolls', async () => {
    const { page, frame } = await pin();
    await page.mouse.move(1100, 700);
    await pause(700);
    expect(await boxesOf(frame)).toHaveLength(1);
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await pause(300);
    expect(await boxesOf(frame)).toHaveLength(1);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const [pinned] = await boxesOf(frame);
    // Out of the way of the other term.
    await drag(page, { x: (pinned?.left ?? 0) + 200, y: (pinned?.top ?? 0) + 20 }, { x: 400, y: 250 });
    await hover({ frame, text: OTHER });
    await poll(
      () => boxesOf(frame),
      (boxes) => boxes.length === 2,
    );
    expect(await boxesOf(frame)).toHaveLength(2);
    await page.keyboard.press('Escape');
    await poll(
      () => boxesOf(frame),
      (boxes) => boxes.length === 1,
    );
    expect(await boxesOf(frame)).toHaveLength(1);
  });

  test('lets it be dragged by its header, never out of the viewport', async () => {
    const { page, frame, card } = await pin();
    const before = await boxOf(frame);
    await drag(page, { x: before.left + 200, y: before.top + 20 }, { x: 150, y: 60 });
    const after = await boxOf(frame);
    expect(after.left - before.left).toBeCloseTo(150, 0);
    expect(after.top - before.top).toBeCloseTo(60, 0);
    await drag(
      page,
      { x: after.left + 200, y: after.top + 20 },
      { x: -after.left - 195, y: -after.top - 15 },
    );
    expect(await boxOf(frame)).toMatchObject({ left: 8, top: 8 });
    await clickInCard(card, frame, '[aria-label=Close]');
    await waitUntilClosed(frame);
  });
});

async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y, { steps: 3 });
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
  await page.mouse.up();
}

test('cites the page and the entry in six ways, and copies one', async () => {
  const { page, frame } = await visitMarked(TWO_TERMS);
  const card = await openByHover(frame, TERM);
  await clickInCard(card, frame, '[data-do=Cite]');
  const cited = await waitForCard(reader.extended, frame, (text) => text.includes('BibTeX'), 10_000);
  const texts = await cited.evaluate((root) =>
    [...root.querySelectorAll('.citations section')].map((section) => [
      section.querySelector('h3')?.firstChild?.textContent,
      section.querySelector('.copied')?.textContent ?? '',
    ]),
  );
  expect(texts.map(([name]) => name)).toEqual(['Chicago', 'APA', 'MLA', 'BibTeX', 'RIS', 'CSL-JSON']);
  expect(texts[0]?.[1]).toContain('Jane Doe. 2002. “Treaty’s Last Weeks.” The Specimen. May 13, 2002.');
  expect(texts[0]?.[1]).toContain('“ABM Treaty.”');
  await page.evaluate(() => {
    const input = document.body.appendChild(document.createElement('textarea'));
    input.style.cssText = 'position: fixed; inset: auto 0 0 auto';
  });
  await clickInCard(cited, frame, '[aria-label="Copy MLA"]');
  await poll(
    () => cited.evaluate((root) => root.querySelector('[aria-label="Copy MLA"]')?.textContent),
    (text) => text === 'Copied',
  );
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
  const { value } = await poll(
    () => page.$eval('textarea', (input) => (input as HTMLTextAreaElement).value),
    (text) => text !== '',
    2000,
  );
  expect(value).toBe(texts[2]?.[1]);
});

test('Back returns to where one had read to', async () => {
  const { frame } = await visitMarked('tall.html');
  const card = await openByHover(frame, TERM);
  const scrollTop = () => card.evaluate((root) => Math.round(root.querySelector('.body')?.scrollTop ?? -1));
  await pointInCard(card, frame, '.related button');
  const before = await scrollTop();
  expect(before).toBeGreaterThan(20);
  await clickInCard(card, frame, '.related button');
  const isOther = (text: string) => !text.startsWith(TERM) && text.includes('The essay argues');
  const other = await waitForCard(reader.extended, frame, isOther);
  expect(await scrollTop()).toBe(0);
  await clickInCard(other, frame, '[data-do=Back]');
  await waitForCard(reader.extended, frame, (text) => text.startsWith(TERM));
  expect(await scrollTop()).toBe(before);
  expect(await isCardOpen(reader.extended, frame)).toBe(true);
});
