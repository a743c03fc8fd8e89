import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { isCardOpen, linesOf, poll, waitForCard, waitForPaint } from '../../scripts/browsers/page.ts';
import { useCards } from './cards.ts';
import { frameOf, useReader } from './reader.ts';

const reader = useReader();
const { visitMarked, waitUntilClosed } = useCards(reader);

const NEXT = 'next-mention';
const PREVIOUS = 'previous-mention';
const CARD = 'toggle-card';

const run = (page: Page, command: string) => reader.extended.runCommand(command, page);

const currentIn = (frame: Frame) =>
  frame.evaluate(() =>
    [...(CSS.highlights.get('policy-gloss-current') ?? [])].map(
      ({ startContainer, startOffset, endOffset }) =>
        (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
    ),
  );

async function waitForCurrent(frame: Frame, text: string): Promise<void> {
  const { value } = await poll(
    () => currentIn(frame),
    (texts) => texts.includes(text),
    3000,
  );
  expect(value).toEqual([text]);
}

const focusedInCard = async (frame: Frame) => {
  const card = await reader.extended.card(frame);
  return card?.evaluate((root) => root.activeElement?.textContent ?? '');
};

async function waitForFocus(frame: Frame, text: string): Promise<void> {
  const { value } = await poll(
    () => focusedInCard(frame),
    (found) => found === text,
    3000,
  );
  expect(value).toBe(text);
}

describe('by keyboard alone', () => {
  test('a reader goes through the terms, reads, follows a related entry and back, and returns', async () => {
    const { page, frame } = await visitMarked('card/article-2002.html');
    // Somewhere else on the page, with something selected.
    await page.evaluate(() => {
      document.querySelector('a')?.focus({ preventScroll: true });
      const text = document.querySelectorAll('p')[1]?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 4, text, 11);
    });

    await run(page, NEXT);
    await waitForCurrent(frame, 'ABM Treaty');
    await run(page, NEXT);
    await waitForCurrent(frame, 'Jackson–Vanik amendment');
    await run(page, PREVIOUS);
    await waitForCurrent(frame, 'ABM Treaty');
    expect(await isCardOpen(reader.extended, frame), 'going to a term opens nothing').toBe(false);
    expect(await page.evaluate(() => document.activeElement?.localName), 'nor takes the focus').toBe('a');

    await run(page, CARD);
    const card = await waitForCard(reader.extended, frame, (text) => text.includes('The essay argues'));
    await waitForFocus(frame, 'ABM Treaty');

    // To the first related entry: it is a button like any other.
    const steps = await card.evaluate((root) => {
      const controls = [...root.querySelectorAll('button, a, summary, [tabindex="0"]')];
      return controls.findIndex((control) => control.matches('.related button')) + 1;
    });
    for (let step = 0; step < steps; step++) await page.keyboard.press('Tab');
    const related = await focusedInCard(frame);
    await page.keyboard.press('Enter');
    await waitForFocus(frame, String(related));
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Alt');
    await waitForFocus(frame, 'ABM Treaty');
    expect(await page.evaluate(() => location.pathname)).toBe('/card/article-2002.html');

    await page.keyboard.press('Escape');
    await waitUntilClosed(frame);
    const after = await page.evaluate(() => ({
      focus: document.activeElement?.localName,
      selection: String(getSelection()),
    }));
    expect(after).toEqual({ focus: 'a', selection: 'Jackson' });
    await page.keyboard.press('Escape');
    expect(await currentIn(frame), 'a second Escape ends the tour').toEqual([]);
  });

  test('a card is pinned, moved, and closed', async () => {
    const { page, frame } = await visitMarked('tall.html');
    await run(page, CARD);
    const card = await waitForCard(reader.extended, frame, (text) => text.includes('The essay argues'));
    await waitForFocus(frame, 'ABM Treaty');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await poll(
      () => card.evaluate((root) => root.activeElement?.getAttribute('data-do')),
      (what) => what === 'Move',
    );
    const leftOf = () =>
      page.evaluate(
        () => document.querySelector('policy-gloss-card')?.getBoundingClientRect().left ?? Number.NaN,
      );
    const before = await leftOf();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await leftOf()).toBe(before + 48);
    for (let times = 0; times < 60; times++) await page.keyboard.press('ArrowLeft');
    expect(await leftOf(), 'it stays clear of the edge').toBe(8);
    await page.keyboard.press('Escape');
    await waitUntilClosed(frame);
  });

  test('the same key closes the card again', async () => {
    const { page, frame } = await visitMarked('tall.html');
    await run(page, CARD);
    await waitForCard(reader.extended, frame);
    await run(page, CARD);
    await waitUntilClosed(frame);
  });
});

test('the way through the terms leads into frames, and begins again at the end', async () => {
  const { page, frame } = await visitMarked('frames.html');
  const within = await frameOf(page, 'frame.html');
  const written = await frameOf(page, 'about:srcdoc');
  await Promise.all([waitForPaint(within), waitForPaint(written)]);
  // The way leads through those that have told the background what they mention.
  const { value: told } = await poll(
    async () => (await reader.references()).map(({ entry }) => entry).sort(),
    (entries) => entries.length === 3,
  );
  expect(told).toEqual(['abm-treaty', 'jackson-vanik', 'national-missile-defense']);
  const way = [
    [frame, 'ABM Treaty'],
    [within, 'National Missile Defense'],
    [written, 'Jackson–Vanik amendment'],
    [frame, 'ABM Treaty'],
  ] as const;
  for (const [there, text] of way) {
    await run(page, NEXT);
    await waitForCurrent(there, text);
  }
  expect(await currentIn(written), 'one comes from').toEqual([]);
  for (const [there, text] of [way[2], way[1]]) {
    await run(page, PREVIOUS);
    await waitForCurrent(there, text);
  }
  await run(page, CARD);
  const card = await waitForCard(reader.extended, within, (text) => text.includes('The essay argues'));
  expect((await linesOf(card))[0]).toBe('National Missile Defense');
});

test('where one has come to is told once, politely', async () => {
  const { page } = await visitMarked('tall.html');
  expect(await page.evaluate(() => document.querySelector('policy-gloss-voice') !== null)).toBe(false);
  await run(page, NEXT);
  const { isMet } = await poll(
    () => page.evaluate(() => document.querySelector('policy-gloss-voice') !== null),
    (isThere) => isThere,
    3000,
  );
  expect(isMet).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelector('policy-gloss-voice') !== null)).toBe(false);
});
