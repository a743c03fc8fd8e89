import { BROWSER_NAMES } from '../../browsers/find.ts';
import { launchPlain } from '../browsers.ts';
import type { Hits } from '../engines/hit.ts';
import { longPageFor, MEGABYTE } from '../made-pages.ts';
import type { Question } from '../question.ts';
import { type Cell, figure } from '../report.ts';
import { spreadOf } from '../stats.ts';

const MENTIONS = [0, 1_000, 10_000];

/** What a moving pointer pays, at most once a frame. */
export const hit: Question = {
  name: 'hit',
  asks: 'What does it cost to find the mention under the pointer?',
  in: BROWSER_NAMES,
  async answer(bench, name) {
    const browser = await launchPlain(name, bench.program(name));
    const rows: Cell[][] = [];
    try {
      for (const mentions of MENTIONS) {
        bench.say(`hit, ${name}: ${mentions} mentions`);
        const page = await browser.newPage();
        await page.goto(longPageFor(bench, MEGABYTE, 'pack'), { waitUntil: 'load' });
        await page.evaluate(await bench.engine('hit'));
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        const { caret, ours, registry, found } = (await page.evaluate(`bench.hit(${mentions})`)) as Hits;
        await page.close();
        rows.push([
          mentions.toLocaleString('en'),
          figure(spreadOf(caret), 'ms'),
          figure(spreadOf(ours), 'ms'),
          registry.length > 0 ? figure(spreadOf(registry), 'ms') : 'not there',
          String(found),
        ]);
      }
    } finally {
      await browser.close();
    }
    return [
      {
        title: `hit: the mention under a point, 1 MB of text, ${name}`,
        how: 'One look at each of 400 points all over the viewport, twenty timed together. “Caret” is the browser’s own part of ours: caretPositionFromPoint. The last is highlightsFromPoint with every mention registered.',
        columns: ['mentions', 'caret', 'ours', 'by the registry', 'found by ours'],
        rows,
      },
    ];
  },
};
