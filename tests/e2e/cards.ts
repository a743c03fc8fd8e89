import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { CardRoot } from '../../scripts/browsers/launch.ts';
import { hover, isCardOpen, poll, waitForCard, waitForPaint } from '../../scripts/browsers/page.ts';
import type { Reader } from './reader.ts';

/** What the tests of cards do again and again. */
export function useCards(reader: Reader) {
  return {
    async visitMarked(path: string): Promise<{ page: Page; frame: Frame }> {
      const page = await reader.visit(path);
      await waitForPaint(page.mainFrame());
      return { page, frame: page.mainFrame() };
    },

    async openByHover(frame: Frame, text: string, index = 0): Promise<CardRoot> {
      await hover({ frame, text, index });
      return waitForCard(reader.extended, frame, (words) => words.includes('The essay argues'));
    },

    async waitUntilClosed(frame: Frame): Promise<void> {
      const { isMet } = await poll(
        () => isCardOpen(reader.extended, frame),
        (isOpen) => !isOpen,
      );
      expect(isMet, 'the card closed').toBe(true);
    },
  };
}

/** Where the open cards are, in their frame's viewport, in the order in which they stand in the document. */
export const boxesOf = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('policy-gloss-card')].map((card) => {
      const { left, top, right, bottom, width, height } = card.getBoundingClientRect();
      return { left, top, right, bottom, width, height };
    }),
  );

/** Where the one open card is. */
export async function boxOf(frame: Frame) {
  const [box, ...others] = await boxesOf(frame);
  if (!box || others.length > 0) throw new Error(`${others.length + (box ? 1 : 0)} cards`);
  return box;
}

/** Whether a reader could reach the card: what stands at its middle is the card. */
export const isOnTop = async (frame: Frame): Promise<boolean> => {
  const { left, top, width, height } = await boxOf(frame);
  return frame.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.nodeName === 'POLICY-GLOSS-CARD',
    left + width / 2,
    top + height / 2,
  );
};
