import type { Frame } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import {
  clickInCard,
  hover,
  isCardOpen,
  locate,
  pause,
  poll,
  waitForCard,
  waitForPaint,
} from '../../scripts/browsers/page.ts';
import { boxesOf, boxOf, isOnTop, useCards } from './cards.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const { visitMarked, openByHover, waitUntilClosed } = useCards(reader);

const TERM = 'ABM Treaty';

const openAndLocate = async (frame: Frame) => {
  const point = await locate({ frame, text: TERM });
  await openByHover(frame, TERM);
  return point;
};

describe('the card stands at its line, whole and on top', () => {
  test.each(['transform', 'zoom', 'z-index', 'unset', 'rtl'])('on card/%s.html', async (name) => {
    const { page, frame } = await visitMarked(`card/${name}.html`);
    const point = await locate({ frame, text: TERM });
    await openByHover(frame, TERM);
    expect(await isOnTop(frame)).toBe(true);
    const { left, top, right, bottom, width, height } = await boxOf(frame);
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(width).toBeCloseTo(576, 0);
    expect(height).toBeGreaterThan(150);
    expect(left).toBeGreaterThanOrEqual(7);
    expect(right).toBeLessThanOrEqual(view.width - 7);
    expect(bottom).toBeLessThanOrEqual(view.height - 7);
    // Below its line, and near it.
    expect(top - point.y).toBeGreaterThan(0);
    expect(top - point.y).toBeLessThan(50);
    expect(left).toBeLessThan(point.x);
    expect(right).toBeGreaterThan(point.x);
  });

  test('clear of a term in vertical writing', async () => {
    const { page, frame } = await visitMarked('card/vertical.html');
    const { x } = await openAndLocate(frame);
    const { left, right, top, bottom, height } = await boxOf(frame);
    const term = await page.evaluate(() => {
      const node = document.querySelector('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf('ABM'));
      range.setEnd(node, node.data.indexOf('Treaty') + 6);
      const box = range.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom };
    });
    expect(top >= term.bottom || bottom <= term.top).toBe(true);
    expect(height).toBeGreaterThan(150);
    expect(left).toBeLessThan(x);
    expect(right).toBeGreaterThan(x);
  });

  test('in fullscreen', async () => {
    const { page, frame } = await visitMarked('card/fullscreen.html');
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await pause(500);
    await openByHover(frame, TERM);
    expect(await isOnTop(frame)).toBe(true);
    expect(
      await page.evaluate(() => document.querySelector('policy-gloss-card')?.parentElement?.localName),
    ).toBe('main');
  });

  test.each([
    [320, 800],
    [320, 240],
    [240, 200],
  ])('in a viewport of %i by %i', async (width, height) => {
    const { page, frame } = await visitMarked('tall.html');
    await page.setViewport({ width, height });
    await pause(300);
    const point = await locate({ frame, text: TERM });
    const card = await openByHover(frame, TERM);
    const box = await boxOf(frame);
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(view.width);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(view.height);
    expect(point.y < box.top || point.y > box.bottom, 'does not cover its term').toBe(true);
    // All of it can be reached by scrolling inside, and nothing asks for scrolling sideways.
    const reach = await card.evaluate((root) => {
      root.querySelector('.actions')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const inside = root.querySelector('.card') as HTMLElement;
      const { bottom } = root.querySelector('.actions button')?.getBoundingClientRect() ?? { bottom: 1e9 };
      return {
        isActionInView: bottom <= inside.getBoundingClientRect().bottom + 1,
        overflow: inside.scrollWidth - inside.clientWidth,
      };
    });
    expect(reach).toEqual({ isActionInView: true, overflow: 0 });
  });
});

test('a wrapped term’s card stands at the line that is pointed at, and covers neither line', async () => {
  const { page, frame } = await visitMarked('card/wrapped.html');
  const text = 'Jackson–Vanik amendment';
  const lines = await page.evaluate((wanted) => {
    const node = document.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    const start = node.data.indexOf(wanted);
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  }, text);
  expect(lines).toHaveLength(2);
  const [first, second] = lines as [(typeof lines)[0], (typeof lines)[0]];
  for (const line of [first, second]) {
    await page.mouse.move(600, 500);
    await page.mouse.move((line.left + line.right) / 2, (line.top + line.bottom) / 2, { steps: 3 });
    const card = await waitForCard(reader.extended, frame, (words) => words.includes('The essay argues'));
    const { left, top } = await boxOf(frame);
    const tip = await card.evaluate((root) =>
      Number.parseFloat(getComputedStyle(root.querySelector('.beside') as Element, '::after').left),
    );
    expect(top).toBeGreaterThan(second.bottom);
    const aim = left + tip + 5;
    expect(aim).toBeGreaterThanOrEqual(Math.min(line.left, left + 18));
    expect(Math.abs(aim - Math.max(left + 18, (line.left + line.right) / 2))).toBeLessThan(4);
    await page.keyboard.press('Escape');
    await waitUntilClosed(frame);
    await pause(450);
  }
});

describe('a page that takes the card away', () => {
  test('once, finds it back', async () => {
    const { page, frame } = await visitMarked('card/removed.html?most=1');
    await openByHover(frame, TERM);
    await pause(200);
    expect(await page.evaluate(() => (window as unknown as { removals: number }).removals)).toBe(1);
    expect(await isOnTop(frame)).toBe(true);
  });

  test('each time, has its way after the second', async () => {
    const { page, frame } = await visitMarked('card/removed.html');
    await hover({ frame, text: TERM });
    await pause(900);
    expect(await isCardOpen(reader.extended, frame)).toBe(false);
    expect(await page.evaluate(() => (window as unknown as { removals: number }).removals)).toBe(2);
  });

  test('by hiding or disabling it, finds it as it was', async () => {
    const { page, frame } = await visitMarked('tall.html');
    const card = await openByHover(frame, TERM);
    await page.evaluate(() => document.querySelector('policy-gloss-card')?.setAttribute('inert', ''));
    await pause(100);
    expect(await isOnTop(frame)).toBe(true);
    await clickInCard(card, frame, '[aria-label=Close]');
    await waitUntilClosed(frame);
  });

  test('by covering it, finds it on top once it is pointed at, and the second time closed', async () => {
    const { page, frame } = await visitMarked('card/covered.html');
    await openByHover(frame, TERM);
    const { left, top, width } = await boxOf(frame);
    const cover = () => page.evaluate(() => (window as unknown as { cover(): void }).cover());
    await page.mouse.move(left + width / 2, top + 30, { steps: 4 });
    await cover();
    expect(await isOnTop(frame)).toBe(false);
    await page.mouse.move(left + width / 2 + 10, top + 40, { steps: 2 });
    const { isMet } = await poll(
      () => isOnTop(frame),
      (isIt) => isIt,
      2000,
    );
    expect(isMet).toBe(true);
    await cover();
    await page.mouse.move(left + width / 2 - 10, top + 60, { steps: 2 });
    await waitUntilClosed(frame);
  });
});

test('opens nothing at a term that the page shows to nobody', async () => {
  const { frame } = await visitMarked('card/faint.html');
  await hover({ frame, text: TERM });
  await pause(800);
  expect(await isCardOpen(reader.extended, frame)).toBe(false);
  await openByHover(frame, 'Jackson–Vanik amendment');
});

test('looks as the page does where the term stands, or as the reader chose', async () => {
  const { page, frame } = await visitMarked('card/dark.html');
  const themeFor = async (text: string) => {
    const card = await openByHover(frame, text);
    const theme = await card.evaluate(
      (root) => root.querySelector<HTMLElement>('[data-theme]')?.dataset.theme,
    );
    // A card that was closed stays closed until the pointer was seen elsewhere.
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await waitUntilClosed(frame);
    return theme;
  };
  await waitForPaint(frame, (texts) => texts.length === 3);
  expect(await themeFor('ABM Treaty')).toBe('light');
  expect(await themeFor('Jackson–Vanik amendment')).toBe('dark');
  expect(await themeFor('National Missile Defense')).toBe('dark');
  await reader.choose({ theme: 'light' });
  await pause(200);
  expect(await themeFor('National Missile Defense')).toBe('light');
});

test('tells what an old article could not know', async () => {
  const { frame } = await visitMarked('card/article-2002.html');
  const card = await openByHover(frame, TERM);
  const line = await card.evaluate((root) => root.querySelector('.then')?.textContent);
  expect(line).toContain(
    'When this article appeared (May 2002): in force (until 13 June 2002). Latest then, 13 December 2001:',
  );
  expect(await boxesOf(frame)).toHaveLength(1);
});
