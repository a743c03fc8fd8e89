import { launchPlain } from '../browsers.ts';
import { bundle } from '../bundle.ts';
import { profileWhile } from '../devtools.ts';
import type { PackSize } from '../packs.ts';
import type { Question } from '../question.ts';
import { type Report, single } from '../report.ts';
import { openForSample } from '../samples.ts';

/** Of no function of ours or of what it calls. */
const OUTSIDE = new Set(['(root)', '(program)', '(idle)']);
const MOST = 25;

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
        const times = new Map<string, number>();
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
          for (const [function_, time] of taken.selfTimes()) {
            if (!OUTSIDE.has(function_)) times.set(function_, (times.get(function_) ?? 0) + time);
          }
        }
        const all = [...times.values()].reduce((sum, time) => sum + time, 0);
        reports.push({
          title: `profile: ${bench.corpus.name}, cold, ${bench.pack(size).name} forms, ${name}`,
          how: `Each function’s own time, mean of a page, by samples every 50 microseconds of code that is not minified; ${(all / files.length).toFixed(1)} ms in all.`,
          columns: ['function', 'a page', 'share'],
          rows: [...times]
            .sort(([, a], [, b]) => b - a)
            .slice(0, MOST)
            .map(([function_, time]) => [
              function_,
              single(time / files.length, 'ms'),
              single((100 * time) / all, '%'),
            ]),
        });
      }
    } finally {
      await browser.close();
    }
    return reports;
  },
};
