import { heapOf } from '../devtools.ts';
import { withPair } from '../extended.ts';
import { mentionsPageFor } from '../made-pages.ts';
import type { Question } from '../question.ts';
import { figure } from '../report.ts';
import { spreadOf } from '../stats.ts';

const MENTIONS = 200;

/** What a tab keeps for us for as long as it is open. */
export const heap: Question = {
  name: 'heap',
  asks: 'What memory is ours on a page with 200 mentions?',
  in: ['chromium'],
  async answer(bench, name) {
    const address = mentionsPageFor(bench, MENTIONS);
    const added: number[] = [];
    for (let turn = 0; turn < bench.repeat; turn++) {
      bench.say(`heap: ${turn + 1}`);
      added.push(
        await withPair(bench, name, address, async ({ withUs, without }) => {
          const [mine, bare] = [await withUs.createCDPSession(), await without.createCDPSession()];
          return ((await heapOf(mine)) - (await heapOf(bare))) / 1e6;
        }),
      );
    }
    return [
      {
        title: `heap: a page with ${MENTIONS} mentions, ${name}`,
        how: 'What the page’s process holds for scripts after collection, objects of the browser that they hold included: with the extension, less without it.',
        columns: ['ours'],
        rows: [[figure(spreadOf(added), 'MB', { atMost: 1.5 })]],
      },
    ];
  },
};
