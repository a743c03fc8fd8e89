import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { isCardOpen, locate, pause, waitForCard } from '../../scripts/browsers/page.ts';
import { useCards } from './cards.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const { visitMarked, waitUntilClosed } = useCards(reader);

const TERM = 'ABM Treaty';

async function openByTap(): Promise<{ page: Page; frame: Frame }> {
  const { page, frame } = await visitMarked('tall.html');
  const { x, y } = await locate({ frame, text: TERM });
  await page.touchscreen.tap(x, y);
  await waitForCard(reader.extended, frame, (text) => text.includes('The essay argues'));
  await pause(150);
  return { page, frame };
}

async function swipe(page: Page, from: { x: number; y: number }, by: number): Promise<void> {
  const touch = await page.touchscreen.touchStart(from.x, from.y);
  for (let part = 1; part <= 8; part++) await touch.move(from.x, from.y + (by * part) / 8);
  await touch.end();
}

/** Where the sheet itself begins and ends: its element covers the viewport. */
async function sheetOf(frame: Frame) {
  const card = await reader.extended.card(frame);
  const box = await card?.evaluate((root) => {
    const { top, bottom, left, width } = (root.querySelector('.card') as Element).getBoundingClientRect();
    return { top, bottom, x: left + width / 2 };
  });
  if (!box) throw new Error('no sheet');
  return box;
}

test('a tap opens a sheet at the bottom of the viewport', async () => {
  const { page, frame } = await openByTap();
  const view = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  }));
  const { top, bottom } = await sheetOf(frame);
  expect(bottom).toBeCloseTo(view.height, 0);
  const card = await reader.extended.card(frame);
  const backdrop = await card?.evaluate((root) => {
    const { left, top, width, height } = (root.querySelector('.sheet') as Element).getBoundingClientRect();
    return { left, top, width, height };
  });
  expect(backdrop).toEqual({ left: 0, top: 0, ...view });
  expect(top).toBeGreaterThan(view.height * 0.2);
});

test('a swipe down closes it, and one that is too short does not', async () => {
  const { page, frame } = await openByTap();
  const { top, x } = await sheetOf(frame);
  await swipe(page, { x, y: top + 25 }, 40);
  await pause(300);
  expect(await isCardOpen(reader.extended, frame)).toBe(true);
  expect((await sheetOf(frame)).top).toBe(top);
  await swipe(page, { x, y: top + 25 }, 160);
  await waitUntilClosed(frame);
});

test('a tap on the backdrop closes it', async () => {
  const { page, frame } = await openByTap();
  const { top, x } = await sheetOf(frame);
  await page.touchscreen.tap(x, top - 60);
  await waitUntilClosed(frame);
  await pause(500);
  expect(await isCardOpen(reader.extended, frame)).toBe(false);
});

test('a scroll that begins on a term opens nothing', async () => {
  const { page, frame } = await visitMarked('tall.html');
  const { x, y } = await locate({ frame, text: TERM });
  await swipe(page, { x, y }, -60);
  await pause(700);
  expect(await isCardOpen(reader.extended, frame)).toBe(false);
});

test('a tap on a term in a link follows the link', async () => {
  const { page, frame } = await visitMarked('link.html');
  const { x, y } = await locate({ frame, text: TERM });
  await Promise.all([page.waitForNavigation(), page.touchscreen.tap(x, y)]);
  expect(page.url()).toContain('frame.html');
});
