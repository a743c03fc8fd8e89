import { gzipSync } from 'node:zlib';
import { launchPlain } from '../browsers.ts';
import { heapOf } from '../devtools.ts';
import type { Loading } from '../engines/tables.ts';
import type { PackSize } from '../packs.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, single } from '../report.ts';
import { spreadOf } from '../stats.ts';

const SIZES: readonly PackSize[] = ['pack', 1_000, 10_000, 100_000];

/** What a pack costs before anything is read. */
export const tables: Question = {
  name: 'tables',
  asks: 'What do the tables weigh, and what does it cost to make, load and keep them?',
  in: ['chromium'],
  async answer(bench, name) {
    const code = await bench.engine('tables');
    const browser = await launchPlain(name, bench.program(name));
    const rows: Cell[][] = [];
    try {
      for (const size of SIZES) {
        bench.say(`tables: ${bench.pack(size).name}`);
        const { forms, dataJson, compiled, name: label } = bench.pack(size);
        const address = bench.made('empty.html', () => '<!doctype html><title>Empty</title>');
        const loads: Loading[] = [];
        const heaps: number[] = [];
        for (let turn = 0; turn < bench.repeat; turn++) {
          const page = await browser.newPage();
          const session = await page.createCDPSession();
          await page.goto(address);
          await page.evaluate(`/* ${turn} */ ${code}`);
          await page.evaluate(keep, dataJson);
          const before = await heapOf(session);
          loads.push((await page.evaluate('bench.load(json)')) as Loading);
          heaps.push((await heapOf(session)) - before);
          await page.close();
        }
        const memory = spreadOf(heaps.map((bytes) => bytes / 1000));
        rows.push([
          label,
          single(dataJson.length / 1000, 'kB'),
          single(gzipSync(dataJson, { level: 9 }).length / 1000, 'kB'),
          single(compiled, 'ms'),
          figure(spreadOf(loads.map(({ parse }) => parse)), 'ms'),
          figure(spreadOf(loads.map(({ ready }) => ready)), 'ms'),
          figure(memory, 'kB'),
          single((memory.median * 1000) / forms.length, 'kB'),
        ]);
      }
    } finally {
      await browser.close();
    }
    return [
      {
        title: `tables: weight, build and load, ${name}`,
        how:
          '“Build” is compiling the pack in Node, once, when the extension is built. “Parse” and “matcher” are what the background does when it is started ' +
          'and first asked, cold. Memory is what it keeps of the tables, after collection.',
        columns: ['forms', 'JSON', 'gzip', 'build', 'parse', 'matcher', 'memory', 'by 1,000 forms'],
        rows,
      },
    ];
  },
};

/** Runs in the page. */
function keep(json: string): void {
  Object.assign(globalThis, { json });
}
