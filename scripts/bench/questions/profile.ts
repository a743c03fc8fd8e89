import { launchPlain } from '../browsers.ts';
import { bundle } from '../bundle.ts';
import { type FunctionTime, profileWhile } from '../devtools.ts';
import type { PackSize } from '../packs.ts';
import type { Question } from '../question.ts';
import { type Report, single } from '../report.ts';
import { openForSample } from '../samples.ts';

/** Of no function of ours or of what it calls. */
const OUTSIDE = new Set(['(root)', '(program)', '(idle)']);
const MOST = 40;

/** For whoever makes the engine faster: where the time goes. */
export const profile: Question = {
  name: 'profile',
  asks: 'Where does the time of a first reading go, by function?',
  in: ['chromium'],
  async answer(bench, name) {
    const code = await bundle('engines/ours.ts', { isReadable: true });
    const sizes: PackSize[] = bench.isQuick ? ['pack'] : ['pack', 10_000, 100_000];
    const browser = await launchPlain(name, bench.program(name));
    const reports: Report[] = [];
    try {
      for (const size of sizes) {
        const times = new Map<string, FunctionTime>();
        const { files } = bench.corpus;
        for (const file of files) {
          bench.say(`profile: ${bench.pack(size).name}, ${file}`);
          const page = await openForSample(
            browser,
            bench.savedPage(file),
            { engine: 'ours', size },
            code,
            bench,
          );
          const taken = await profileWhile(page, () => page.evaluate('bench.sample(benchData, 1)'), 50);
          await page.close();
          for (const { name: function_, self, total } of taken.functions()) {
            const before = times.get(function_) ?? { self: 0, total: 0 };
            times.set(function_, { name: function_, self: before.self + self, total: before.total + total });
          }
        }
        const own = [...times.values()].filter((one) => !OUTSIDE.has(one.name));
        const all = own.reduce((sum, { self }) => sum + self, 0);
        reports.push({
          title: `profile: ${bench.corpus.name}, cold, ${bench.pack(size).name} forms, ${name}`,
          how: `Mean of a page, by samples every 50 microseconds of code that is not minified; ${(all / files.length).toFixed(1)} ms in all.`,
          columns: ['function', 'with what it calls', 'itself', 'itself'],
          rows: own
            .sort((a, b) => b.total - a.total)
            .slice(0, MOST)
            .map(({ name: function_, self, total }) => [
              function_,
              single(total / files.length, 'ms'),
              single(self / files.length, 'ms'),
              single((100 * self) / all, '%'),
            ]),
        });
      }
    } finally {
      await browser.close();
    }
    return reports;
  },
};
