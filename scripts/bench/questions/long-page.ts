import { BROWSER_NAMES } from '../../browsers/find.ts';
import { launchPlain } from '../browsers.ts';
import { longPageFor, MEGABYTE } from '../made-pages.ts';
import { type PackSize, SIZES } from '../packs.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, type Report, single, type Target } from '../report.ts';
import { type Contender, interleave, WALK } from '../samples.ts';
import { medianOf, spreadOf } from '../stats.ts';

const AUTOMATA = ['modern-ahocorasick', 'monyone-ahocorasick', 'monyone-ahocorasick-fast'];

/** Who can be asked: some peers take minutes over a large pack. */
const LARGEST: Readonly<Record<string, number>> = {
  ours: Number.POSITIVE_INFINITY,
  'trie-regexp': Number.POSITIVE_INFINITY,
  'modern-ahocorasick': Number.POSITIVE_INFINITY,
  'monyone-ahocorasick': Number.POSITIVE_INFINITY,
  // It takes a minute to build over 100,000 forms.
  'monyone-ahocorasick-fast': 10_000,
  alternation: 10_000,
  'find-and-replace': 10_000,
  mark: 100,
};

/** One long page, first run: against everything that one could take instead. */
export const longPages: Question = {
  name: 'long-page',
  asks: 'What does the first reading of 1 MB of text cost, against what else there is?',
  in: BROWSER_NAMES,
  async answer(bench, name) {
    const browser = await launchPlain(name, bench.program(name));
    try {
      const sizes: PackSize[] = bench.isQuick ? ['pack', 100, 1_000, 10_000] : ['pack', ...SIZES];
      const reports: Report[] = [];
      for (const size of sizes) {
        const engines = Object.keys(LARGEST).filter(
          (engine) => bench.pack(size).forms.length <= (LARGEST[engine] ?? 0),
        );
        const contenders = [WALK, ...engines.map((engine): Contender => ({ engine, size }))];
        bench.say(`long-page, ${name}: ${bench.pack(size).name} forms`);
        const page = longPageFor(bench, MEGABYTE, size);
        const samples = await interleave(browser, page, contenders, bench, { repetitions: bench.repeat });
        const findsOf = (engine: string) =>
          samples[contenders.findIndex((one) => one.engine === engine)]?.map(({ find }) => find) ?? [];
        const walk = medianOf(findsOf('walk'));
        const ours = medianOf(findsOf('ours'));
        const best = Math.min(
          ...AUTOMATA.filter((engine) => engines.includes(engine)).map((engine) => medianOf(findsOf(engine))),
        );
        const targetOf = (engine: string, median: number): Target | undefined => {
          if (engine === 'trie-regexp' && size === 1_000) return { atLeast: 1 };
          if (AUTOMATA.includes(engine) && median === best) return { atLeast: 2 };
          return engine === 'mark' && size === 100 ? { atLeast: 200 } : undefined;
        };
        const rows = samples.map((its, index): Cell[] => {
          const { engine } = contenders[index] as Contender;
          const finds = its.map(({ find }) => find);
          return [
            engine,
            figure(spreadOf(finds.map((find) => find / walk))),
            single(medianOf(finds) / ours, '', targetOf(engine, medianOf(finds))),
            single(medianOf(its.map(({ ready }) => ready)), 'ms'),
            String(its[0]?.found ?? ''),
          ];
        });
        reports.push({
          title: `long-page: 1 MB of text, cold, ${bench.pack(size).name} forms, ${name}`,
          how: `Time to find and mark over that of the bare walk (${walk.toFixed(1)} ms), and over ours. Getting ready is apart, in milliseconds.`,
          columns: ['engine', 'over the walk', 'over ours', 'ready', 'found'],
          rows,
        });
      }
      return reports;
    } finally {
      await browser.close();
    }
  },
};
