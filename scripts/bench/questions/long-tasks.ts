import type { Browser } from 'puppeteer-core';
import { pause } from '../../browsers/page.ts';
import { launchExtended } from '../extended.ts';
import type { Question } from '../question.ts';
import { figure, single } from '../report.ts';
import { medianOf, spreadOf } from '../stats.ts';
import { scriptTimes, type TraceEvent } from '../trace.ts';

const THROTTLED = 4;
const CATEGORIES = [
  'devtools.timeline',
  'v8',
  'v8.execute',
  'disabled-by-default-devtools.timeline',
  'toplevel',
];
/** Milliseconds after loading, by which a page at a quarter of its speed has been read. */
const READ = 1500;

/** Whether a reader with a slow machine can feel us while a page loads. */
export const longTasks: Question = {
  name: 'long-tasks',
  asks: 'How long do we keep a page’s main thread in one go, on a slow machine?',
  in: ['chromium'],
  async answer(bench, name) {
    const extended = await launchExtended(bench, name);
    const longest: { file: string; time: number }[] = [];
    const totals: number[] = [];
    try {
      for (const file of bench.corpus.files.filter((_, number) => !bench.isQuick || number % 4 === 0)) {
        bench.say(`long-tasks: ${file}`);
        const loads: number[][] = [];
        for (let turn = 0; turn < bench.repeat; turn++) {
          const events = await traceOf(extended.browser, bench.savedPage(file));
          loads.push(scriptTimes(events, extended.extensionUrl('')));
        }
        longest.push({ file, time: medianOf(loads.map((times) => Math.max(0, ...times))) });
        totals.push(medianOf(loads.map((times) => times.reduce((sum, time) => sum + time, 0))));
      }
    } finally {
      await extended.close();
    }
    const worst = longest.toSorted((a, b) => b.time - a.time);
    return [
      {
        title: `long-tasks: ${bench.corpus.name}, processor ${THROTTLED} times slower, ${name}`,
        how:
          'Our script’s time in each task of the main thread, by a trace of the built extension, median of a page’s loads; the pages’ own scripts are off. ' +
          `The longest: ${worst
            .slice(0, 3)
            .map(({ file, time }) => `${file} ${time.toFixed(0)} ms`)
            .join(', ')}.`,
        columns: ['longest of all', 'longest of a page', 'all of a page'],
        rows: [
          [
            single(worst[0]?.time ?? 0, 'ms', { atMost: 16 }),
            figure(spreadOf(longest.map(({ time }) => time)), 'ms'),
            figure(spreadOf(totals), 'ms'),
          ],
        ],
      },
    ];
  },
};

async function traceOf(browser: Browser, address: string): Promise<TraceEvent[]> {
  const page = await browser.newPage();
  try {
    await page.emulateCPUThrottling(THROTTLED);
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(address, { waitUntil: 'load' });
    await pause(READ);
    const trace = await page.tracing.stop();
    return JSON.parse(new TextDecoder().decode(trace)).traceEvents;
  } finally {
    await page.close();
  }
}
