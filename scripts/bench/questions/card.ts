import type { Page } from 'puppeteer-core';
import { DELAY } from '../../../src/core/settings.ts';
import type { ExtendedBrowser } from '../../browsers/launch.ts';
import { CARD } from '../../browsers/names.ts';
import { hover, pause, poll, textsIn } from '../../browsers/page.ts';
import { type SeenFrame, seen, watchCard } from '../card-watch.ts';
import { launchExtended, markEverything, openMarked } from '../extended.ts';
import { mentionsPageFor } from '../made-pages.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, single } from '../report.ts';
import { spreadOf } from '../stats.ts';

const MENTIONS = 200;
/** Milliseconds after which whatever a card shows, it will go on to show. */
const OPEN = 1200;

interface Opening {
  /** Milliseconds from the end of the dwell to the first painted frame with the card as it stays. */
  readonly late: number;
  /** Whether nothing else was seen before: the entry was there in time. */
  readonly isInTime: boolean;
}

/** What a reader waits for beyond the delay that they chose. */
export const card: Question = {
  name: 'card',
  asks: 'How long after the end of the dwell is the card painted?',
  in: ['chromium'],
  async answer(bench, name) {
    const address = mentionsPageFor(bench, MENTIONS);
    const extended = await launchExtended(bench, name);
    const rows: Cell[][] = [];
    try {
      await markEverything(extended);
      // Only a page of the extension's own can stop its worker.
      const desk = await extended.openExtensionPage('options.html');
      for (const isAsleep of [false, true]) {
        const openings: Opening[] = [];
        const turns = 5 * bench.repeat;
        for (let turn = 0; turn < turns; turn++) {
          bench.say(`card, background ${isAsleep ? 'asleep' : 'awake'}: ${turn + 1}`);
          const page = await openMarked(extended, address);
          if (isAsleep) await putToSleep(extended, desk);
          openings.push(await open(page, turn));
          await page.close();
        }
        const inTime = openings.filter((opening) => opening.isInTime).length;
        rows.push([
          isAsleep ? 'asleep' : 'awake',
          figure(spreadOf(openings.map(({ late }) => late)), 'ms', isAsleep ? undefined : { atMost: 16 }),
          single((100 * inTime) / openings.length, '%', { atLeast: 95 }),
          String(openings.length),
        ]);
      }
    } finally {
      await extended.close();
    }
    return [
      {
        title: `card: from the end of the dwell to the painted card, ${name}`,
        how:
          `The first card of a fresh page; the dwell ends ${DELAY.default} ms after the pointer’s last move. Painted: the first message after the first ` +
          'frame in which the card has the place and size that it keeps. In time: no other state of it was seen before.',
        columns: ['background', 'painted after', 'data in time', 'cards'],
        rows,
      },
    ];
  },
};

async function open(page: Page, turn: number): Promise<Opening> {
  const frame = page.mainFrame();
  await page.mouse.move(2, 2);
  await page.evaluate(watchCard, CARD);
  const texts = [...new Set(await textsIn(frame))];
  await hover({ frame, text: texts[turn % Math.min(8, texts.length)] as string });
  await pause(DELAY.default + OPEN);
  const { frames, restedAt } = await page.evaluate(seen);
  return openingOf(frames, restedAt + DELAY.default);
}

/** Ends the background's worker, as the browser does after half a minute without events. */
async function putToSleep({ browser, extensionUrl }: ExtendedBrowser, desk: Page): Promise<void> {
  const session = await desk.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  const isAwake = () =>
    browser
      .targets()
      .some((target) => target.type() === 'service_worker' && target.url().startsWith(extensionUrl('')));
  const { isMet } = await poll(
    async () => isAwake(),
    (awake) => !awake,
  );
  if (!isMet) throw new Error('the background does not stop');
}

/** @throws {Error} if no card was seen. */
export function openingOf(frames: readonly SeenFrame[], dwellEnds: number): Opening {
  const visible = frames.filter(({ isVisible }) => isVisible);
  const last = visible.at(-1);
  const settled = visible.find(({ box }) => box === last?.box);
  if (!settled) throw new Error('no card opened');
  return { late: settled.at - dwellEnds, isInTime: settled === visible[0] };
}
