import type { Page } from 'puppeteer-core';
import { BROWSER_NAMES, type BrowserName } from '../../browsers/find.ts';
import { busyWhile } from '../devtools.ts';
import { withPair } from '../extended.ts';
import { type Happening, timeFrames } from '../frames.ts';
import { mentionsPageFor } from '../made-pages.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, type Report, type Target } from '../report.ts';
import { spreadOf } from '../stats.ts';

const MENTIONS = 2000;
const FRAMES = 120;

interface Run {
  readonly frame: number;
  readonly busy?: number;
}

/** What a page with many mentions pays for them in frames in which it moves. */
export const frames: Question = {
  name: 'frames',
  asks: 'What do we cost in a frame in which a page with 2,000 mentions changes, or scrolls?',
  in: BROWSER_NAMES,
  async answer(bench, name) {
    const address = mentionsPageFor(bench, MENTIONS);
    return withPair(bench, name, address, async ({ withUs, without }) => {
      const reports: Report[] = [];
      for (const happening of ['text changes', 'page scrolls'] as const) {
        const ours: Run[] = [];
        const bare: Run[] = [];
        for (let turn = 0; turn < 2 * bench.repeat; turn++) {
          bench.say(`frames, ${name}: ${happening}, ${turn + 1}`);
          bare.push(await measure(without, happening, name));
          ours.push(await measure(withUs, happening, name));
        }
        reports.push(reportOf(happening, name, ours, bare));
      }
      return reports;
    });
  },
};

/** Milliseconds a frame: the frame itself, and in Chromium whatever the main thread did. */
async function measure(page: Page, happening: Happening, name: BrowserName): Promise<Run> {
  await page.bringToFront();
  let costs: number[] = [];
  const act = async () => {
    costs = await page.evaluate(timeFrames, happening, FRAMES);
  };
  if (name !== 'chromium') {
    await act();
    return { frame: spreadOf(costs).median };
  }
  const busy = await busyWhile(page, act);
  return { frame: spreadOf(costs).median, busy: busy / FRAMES };
}

function reportOf(happening: Happening, name: string, ours: readonly Run[], bare: readonly Run[]): Report {
  const targets: Record<Happening, { added?: Target; more?: Target }> = {
    'text changes': { added: { atMost: 2 } },
    'page scrolls': { more: { atMost: 5 } },
  };
  const { added, more } = targets[happening];
  const rowOf = (what: string, read: (run: Run) => number | undefined, isJudged: boolean): Cell[][] => {
    const mine = ours.map(read).filter((value) => value !== undefined);
    const theirs = bare.map(read).filter((value) => value !== undefined);
    if (mine.length === 0) return [];
    const base = spreadOf(theirs).median;
    return [
      [
        what,
        figure(spreadOf(theirs), 'ms'),
        figure(spreadOf(mine), 'ms'),
        figure(spreadOf(mine.map((value) => value - base)), 'ms', isJudged ? added : undefined),
        figure(
          spreadOf(mine.map((value) => (100 * (value - base)) / base)),
          '%',
          isJudged ? more : undefined,
        ),
      ],
    ];
  };
  const hasTasks = ours.some(({ busy }) => busy !== undefined);
  return {
    title: `frames: ${happening} in every frame, ${MENTIONS} mentions, ${name}`,
    how:
      `${FRAMES} frames a run, without the extension and with it by turns. “Frame” is from the frame’s first callback to the first ` +
      'message after it, “main thread” all that the thread did, by frame; quartiles are over runs.',
    columns: ['', 'without', 'with', 'added', 'added'],
    rows: [
      ...rowOf('frame', ({ frame }) => frame, !hasTasks),
      ...rowOf('main thread', ({ busy }) => busy, true),
    ],
  };
}
