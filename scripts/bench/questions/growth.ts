import { BROWSER_NAMES } from '../../browsers/find.ts';
import { launchPlain } from '../browsers.ts';
import { longPageFor, MEGABYTE } from '../made-pages.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, single } from '../report.ts';
import { interleave, WALK } from '../samples.ts';
import { growthPerDoubling, medianOf, spreadOf } from '../stats.ts';

const MEGABYTES = [1, 5, 20];

/** Nothing we do may grow faster than the page. */
export const growth: Question = {
  name: 'growth',
  asks: 'How does our cost grow with text?',
  in: BROWSER_NAMES,
  async answer(bench, name) {
    const contenders = [WALK, { engine: 'ours', size: 'pack' }] as const;
    const browser = await launchPlain(name, bench.program(name));
    const measured: { size: number; cost: number; walk: number; row: Cell[] }[] = [];
    try {
      for (const size of bench.isQuick ? MEGABYTES.slice(0, 2) : MEGABYTES) {
        bench.say(`growth, ${name}: ${size} MB`);
        const address = longPageFor(bench, size * MEGABYTE, 'pack');
        const [walks = [], ours = []] = await interleave(browser, address, contenders, bench, {
          repetitions: bench.repeat,
        });
        const walk = medianOf(walks.map(({ find }) => find));
        const finds = ours.map(({ find }) => find);
        measured.push({
          size,
          cost: medianOf(finds),
          walk,
          row: [
            `${size} MB`,
            figure(spreadOf(finds), 'ms'),
            figure(spreadOf(finds.map((find) => find / size)), 'ms'),
            figure(spreadOf(finds.map((find) => find / walk))),
          ],
        });
      }
    } finally {
      await browser.close();
    }
    return [
      {
        title: `growth: the pack on long pages, cold, ${name}`,
        how: 'The last column: by what factor the cost of a megabyte grows when the text doubles, over the rows above; 1 is linear.',
        columns: ['text', 'find', 'a megabyte', 'over the walk', 'growth a doubling'],
        rows: measured.map((one, index) => {
          const first = measured[0];
          if (!first || index === 0) return [...one.row, ''];
          return [...one.row, single(growthPerDoubling(first, one), '', { atMost: 1.1 })];
        }),
      },
    ];
  },
};
