import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import {
  clickInCard,
  hover,
  isCardOpen,
  linesOf,
  pause,
  poll,
  waitForCard,
  waitForPaint,
} from '../../scripts/browsers/page.ts';
import { frameOf, useReader } from './reader.ts';

const reader = useReader();

const GRACE = 300;

async function visitMarked(path: string): Promise<{ page: Page; frame: Frame }> {
  const page = await reader.visit(path);
  await waitForPaint(page.mainFrame());
  return { page, frame: page.mainFrame() };
}

const waitUntilClosed = async (frame: Frame) => {
  const { isMet } = await poll(
    () => isCardOpen(reader.extended, frame),
    (isOpen) => !isOpen,
  );
  expect(isMet, 'the card closed').toBe(true);
};

/** Where the open card is, in its frame's viewport. */
const boxOf = (frame: Frame) =>
  frame.evaluate(() => {
    const box = document.querySelector('policy-gloss-card')?.getBoundingClientRect();
    if (!box) throw new Error('no card');
    const { left, top, right, bottom, width, height } = box;
    return { left, top, right, bottom, width, height };
  });

interface Diary extends Window {
  /** Times are one clock's in all frames. */
  diary?: { what: 'moved' | 'opened' | 'closed'; at: number }[];
}

/** Has the page itself write down when the pointer moved last and when a card came and went. */
const keepDiary = (frame: Frame) =>
  frame.evaluate(() => {
    const diary: Diary['diary'] = [];
    (window as Diary).diary = diary;
    const now = () => performance.timeOrigin + performance.now();
    addEventListener(
      'pointermove',
      ({ timeStamp }) => diary.push({ what: 'moved', at: performance.timeOrigin + timeStamp }),
      true,
    );
    const isCard = (nodes: NodeList) => [...nodes].some((node) => node.nodeName === 'POLICY-GLOSS-CARD');
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        if (isCard(addedNodes)) diary.push({ what: 'opened', at: now() });
        if (isCard(removedNodes)) diary.push({ what: 'closed', at: now() });
      }
    }).observe(document.documentElement, { childList: true, subtree: true });
  });

const readDiary = (frame: Frame) => frame.evaluate(() => (window as Diary).diary ?? []);

describe('opens', () => {
  test('one card, 300 ms after the pointer came to rest, with the argument and dated sources', async () => {
    const { frame } = await visitMarked('sample/article.html');
    await keepDiary(frame);
    await hover({ frame, text: 'ABM Treaty' });
    const card = await waitForCard(reader.extended, frame, (text) => text.includes('The essay argues'));

    const lines = await linesOf(card);
    expect(lines[0]).toMatch(/^(?:ABM|Anti-Ballistic)/);
    const links = await card.evaluate((root) =>
      [...root.querySelectorAll('a')].map(({ href, textContent }) => ({ href, text: textContent })),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const { href, text } of links) {
      expect(href).toMatch(/^https:\/\//);
      expect(text).not.toBe('');
    }
    expect(await card.evaluate((root) => root.querySelector('time')?.dateTime)).toMatch(/^\d{4}/);

    const diary = await readDiary(frame);
    const opened = diary.filter(({ what }) => what === 'opened');
    expect(opened).toHaveLength(1);
    const rested = diary.findLast(({ what }) => what === 'moved');
    const delay = (opened[0]?.at ?? 0) - (rested?.at ?? 0);
    expect(delay).toBeGreaterThanOrEqual(295);
    expect(delay).toBeLessThan(1000);
  });

  test('within the viewport, and not over its own term', async () => {
    const { page, frame } = await visitMarked('sample/article.html');
    for (const text of ['ABM Treaty', 'sphere of influence']) {
      await page.evaluate((wanted) => {
        const paragraphs = [...document.querySelectorAll('article p')];
        paragraphs.find(({ textContent }) => textContent.includes(wanted))?.scrollIntoView({ block: 'end' });
      }, text);
      await waitForPaint(frame, (texts) => texts.includes(text));
      const point = await hover({ frame, text });
      await waitForCard(reader.extended, frame, (words) => words.includes('The essay argues'));
      const { left, top, right, bottom, height } = await boxOf(frame);
      const { width, height: tall } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(height).toBeGreaterThan(60);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(tall);
      expect(
        point.y < top || point.y > bottom,
        `the card (${top} to ${bottom}) is over its term (${point.y})`,
      ).toBe(true);
      await page.keyboard.press('Escape');
      await waitUntilClosed(frame);
      await pause(450);
    }
  });

  test('nothing while a button is down', async () => {
    const { page, frame } = await visitMarked('tall.html');
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await hover({ frame, text: 'ABM Treaty' });
    await pause(700);
    expect(await isCardOpen(reader.extended, frame)).toBe(false);
    await page.mouse.up();
  });

  test('inside a modal dialog', async () => {
    const { frame } = await visitMarked('dialog.html');
    await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(reader.extended, frame);
    const { left, top, width } = await boxOf(frame);
    const isOnTop = await frame.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.nodeName === 'POLICY-GLOSS-CARD',
      left + width / 2,
      top + 20,
    );
    expect(isOnTop).toBe(true);
  });

  test('on a page whose policy forbids everything, as it looks elsewhere', async () => {
    const { frame } = await visitMarked('strict.html');
    await hover({ frame, text: 'ABM Treaty' });
    const card = await waitForCard(reader.extended, frame, (text) => text.includes('The essay argues'));
    const radius = await card.evaluate((root) => {
      const dialog = root.querySelector('[role=dialog]');
      return dialog && getComputedStyle(dialog).borderTopLeftRadius;
    });
    expect(radius).toMatch(/^[1-9]/);
  });

  test('at a term in a link, which still is one', async () => {
    const { page, frame } = await visitMarked('link.html');
    const point = await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(reader.extended, frame);
    await Promise.all([page.waitForNavigation(), page.mouse.click(point.x, point.y)]);
    expect(page.url()).toContain('frame.html');
  });

  test('a related entry in the same card, and goes back', async () => {
    const { page, frame } = await visitMarked('tall.html');
    await hover({ frame, text: 'ABM Treaty' });
    const card = await waitForCard(reader.extended, frame, (text) => text.includes('Related'));
    const [title] = await linesOf(card);
    await clickInCard(card, frame, 'ul.related button');
    const isOther = (text: string) => text.includes('Related') && !text.startsWith(String(title));
    const other = await waitForCard(reader.extended, frame, isOther);
    expect(await frame.evaluate(() => document.querySelectorAll('policy-gloss-card').length)).toBe(1);
    await clickInCard(other, frame, 'button[data-do=Back]');
    await waitForCard(reader.extended, frame, (text) => text.startsWith(String(title)));
    expect(await page.evaluate(() => location.pathname)).toBe('/tall.html');
  });
});

describe('closes', () => {
  test('on Escape', async () => {
    const { page, frame } = await visitMarked('tall.html');
    await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(reader.extended, frame);
    await page.keyboard.press('Escape');
    await waitUntilClosed(frame);
  });

  test(`${GRACE} ms after the pointer left, and not before`, async () => {
    const { page, frame } = await visitMarked('tall.html');
    const { y } = await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(reader.extended, frame);
    const { right } = await boxOf(frame);
    await keepDiary(frame);
    await page.mouse.move(right + 60, y);
    await waitUntilClosed(frame);
    const diary = await readDiary(frame);
    const left = diary.findLast(({ what }) => what === 'moved');
    const closed = diary.find(({ what }) => what === 'closed');
    const stayed = (closed?.at ?? 0) - (left?.at ?? 0);
    expect(stayed).toBeGreaterThanOrEqual(GRACE - 5);
    expect(stayed).toBeLessThan(1000);
  });

  test('not while the pointer moves from the term into the card and stays there', async () => {
    const { page, frame } = await visitMarked('tall.html');
    await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(reader.extended, frame, (text) => text.includes('The essay argues'));
    const { left, top, width, height } = await boxOf(frame);
    // As slowly as a hand may be: the way takes longer than the grace.
    for (let part = 1; part <= 10; part++) {
      const { x, y } = await hoverPoint(frame);
      const to = { x: left + width / 2, y: top + height / 2 };
      await page.mouse.move(x + ((to.x - x) * part) / 10, y + ((to.y - y) * part) / 10);
      await pause(60);
    }
    await pause(GRACE * 2);
    expect(await isCardOpen(reader.extended, frame)).toBe(true);
    await page.mouse.move(5, 5);
    await waitUntilClosed(frame);
  });

  test('when its term is scrolled out of view', async () => {
    const { page, frame } = await visitMarked('tall.html');
    await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(reader.extended, frame);
    await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
    await waitUntilClosed(frame);
  });

  test('when the page takes its term away', async () => {
    const { page, frame } = await visitMarked('spa.html');
    await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(reader.extended, frame);
    await page.evaluate(() => document.querySelector<HTMLElement>('#next')?.click());
    await waitUntilClosed(frame);
  });

  test('at once when another frame of the tab opens one', async () => {
    // Without a delay, the other card opens long before the first one's grace is over.
    await reader.choose({ delay: 0 });
    const { page, frame } = await visitMarked('frames.html');
    const within = await frameOf(page, 'frame.html');
    await waitForPaint(within);
    await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(reader.extended, frame);
    await Promise.all([keepDiary(frame), keepDiary(within)]);
    await hover({ frame: within, text: 'National Missile Defense' });
    await waitForCard(reader.extended, within, (text) => text.startsWith('National Missile Defense'));
    await waitUntilClosed(frame);
    expect(await isCardOpen(reader.extended, within)).toBe(true);
    const opened = (await readDiary(within)).find(({ what }) => what === 'opened');
    const closed = (await readDiary(frame)).find(({ what }) => what === 'closed');
    expect((closed?.at ?? Infinity) - (opened?.at ?? 0)).toBeLessThan(200);
  });
});

/** The middle of the first line of tall.html's first term. */
const hoverPoint = (frame: Frame) =>
  frame.evaluate(() => {
    const text = document.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    const start = text.data.indexOf('ABM Treaty');
    range.setStart(text, start);
    range.setEnd(text, start + 'ABM Treaty'.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
