import { expect, test } from 'vitest';
import { isCardOpen, locate, pause, waitForCard, waitForPaint } from '../../scripts/browsers/page.ts';
import { boxOf, useCards } from './cards.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const { visitMarked, openByHover, waitUntilClosed } = useCards(reader);

/** The same walks each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test('200 random walks over a page of mentions open nothing while the pointer moves', async () => {
  await reader.choose({ density: 'every' });
  const { page, frame } = await visitMarked('card/dense.html');
  await waitForPaint(frame, (texts) => texts.length > 100);
  await page.evaluate(() => {
    const seen = { cards: 0, mentions: 0 };
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.nodeName === 'POLICY-GLOSS-CARD') seen.cards++;
    }).observe(document.documentElement, { childList: true });
    addEventListener('pointermove', ({ target }) => {
      if ((target as Element).textContent === 'the ABM Treaty') seen.mentions++;
    });
  });
  const random = createRandom(20_031_125);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (let walk = 0; walk < 200; walk++) {
    const steps = 2 + Math.floor(random() * 4);
    await page.mouse.move(random() * (width - 1), random() * (height - 1), { steps });
  }
  await page.mouse.move(2, 2);
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { cards: number; mentions: number } }).seen,
  );
  expect(seen.cards).toBe(0);
  expect(seen.mentions, 'moves that were over a mention').toBeGreaterThan(200);
}, 90_000);

test('a diagonal way to the far corner of the card keeps it', async () => {
  const { page, frame } = await visitMarked('tall.html');
  await openByHover(frame, 'ABM Treaty');
  const from = await locate({ frame, text: 'ABM Treaty' });
  const { right, bottom } = await boxOf(frame);
  for (let part = 1; part <= 20; part++) {
    await page.mouse.move(
      from.x + ((right - 5 - from.x) * part) / 20,
      from.y + ((bottom - 5 - from.y) * part) / 20,
    );
    await pause(35);
    expect(await isCardOpen(reader.extended, frame), `after ${part} of 20 steps`).toBe(true);
  }
  await page.mouse.move(5, 5);
  await waitUntilClosed(frame);
});

test('fifty terms in links and buttons keep their click, and show their card on rest', async () => {
  await reader.choose({ density: 'every' });
  const { page, frame } = await visitMarked('card/links.html');
  await waitForPaint(frame, (texts) => texts.length === 50);
  const points = await page.evaluate(() =>
    [...document.querySelectorAll('main a, main button')].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }),
  );
  for (const { x, y } of points) await page.mouse.click(x, y);
  const followed = await page.evaluate(() => (window as unknown as { followed: number[] }).followed);
  expect(followed).toEqual(points.map((_, at) => at));
  expect(await isCardOpen(reader.extended, frame), 'a click in a link opens no card').toBe(false);
  const [first] = points;
  await page.mouse.move(2, 700);
  await page.mouse.move(first?.x ?? 0, first?.y ?? 0, { steps: 4 });
  await waitForCard(reader.extended, frame);
});

test('a click on a term that is nobody’s control opens its card at once', async () => {
  await reader.choose({ delay: 1000 });
  const { page, frame } = await visitMarked('tall.html');
  const { x, y } = await locate({ frame, text: 'ABM Treaty' });
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  await waitForCard(reader.extended, frame, (text) => text.startsWith('ABM Treaty'), 800);
});
