import type { Browser } from 'puppeteer-core';
import { BROWSER_NAMES, type BrowserName } from '../../browsers/find.ts';
import { launchPlain } from '../browsers.ts';
import { heapOf } from '../devtools.ts';
import type { Painting, Technique } from '../engines/paint.ts';
import { longPageFor, MEGABYTE } from '../made-pages.ts';
import type { Question } from '../question.ts';
import { type Cell, figure } from '../report.ts';
import { spreadOf } from '../stats.ts';
import type { Workbench } from '../workbench.ts';

const TECHNIQUES: readonly Technique[] = ['nothing', 'painter', 'highlight', 'wrapping'];
const MENTIONS = [10, 1_000, 10_000];

/** What it costs to show mentions, once they are found. */
export const paint: Question = {
  name: 'paint',
  asks: 'What does showing mentions cost, by highlight and by wrapping?',
  in: BROWSER_NAMES,
  async answer(bench, name) {
    const browser = await launchPlain(name, bench.program(name));
    const rows: Cell[][] = [];
    try {
      for (const mentions of MENTIONS) {
        const measured = TECHNIQUES.map((): (Painting & { memory?: number })[] => []);
        for (let turn = 0; turn < bench.repeat; turn++) {
          for (const [index, technique] of TECHNIQUES.entries()) {
            bench.say(`paint, ${name}: ${mentions} mentions, ${technique}`);
            measured[index]?.push(await sample(browser, bench, name, technique, mentions));
          }
        }
        for (const [index, technique] of TECHNIQUES.entries()) {
          const its = measured[index] ?? [];
          const memory = its.map((one) => one.memory).filter((bytes) => bytes !== undefined);
          rows.push([
            technique,
            mentions.toLocaleString('en'),
            figure(spreadOf(its.map(({ script }) => script)), 'ms'),
            figure(spreadOf(its.map(({ frames }) => frames)), 'ms'),
            figure(spreadOf(its.map(({ change }) => change)), 'ms'),
            memory.length > 0 ? figure(spreadOf(memory.map((bytes) => bytes / 1000)), 'kB') : '',
          ]);
        }
      }
    } finally {
      await browser.close();
    }
    return [
      {
        title: `paint: mentions on 1 MB of text, ${name}`,
        how:
          '“Painter” is ours, which registers ranges near the viewport only; “highlight” registers all, “wrapping” puts an element around ' +
          'each. “Frames” is script, style, layout and paint of the four frames that follow; “a change” is a later frame in which a text elsewhere changes.',
        columns: ['technique', 'mentions', 'script', 'frames', 'a change', 'memory'],
        rows,
      },
    ];
  },
};

async function sample(
  browser: Browser,
  bench: Workbench,
  name: BrowserName,
  technique: Technique,
  mentions: number,
): Promise<Painting & { memory?: number }> {
  const page = await browser.newPage();
  try {
    await page.goto(longPageFor(bench, MEGABYTE, 'pack'), { waitUntil: 'load' });
    await page.evaluate(await bench.engine('paint'));
    await page.evaluate(`bench.prepare(${mentions})`);
    const act = async () => (await page.evaluate(`bench.paint('${technique}')`)) as Painting;
    if (name === 'firefox') return await act();
    const session = await page.createCDPSession();
    const before = await heapOf(session);
    const painting = await act();
    return { ...painting, memory: (await heapOf(session)) - before };
  } finally {
    await page.close();
  }
}
