import { BROWSER_NAMES } from '../../browsers/find.ts';
import { launchPlain } from '../browsers.ts';
import type { PackSize } from '../packs.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, type Target } from '../report.ts';
import { type Contender, interleave, WALK } from '../samples.ts';
import { medianOf, spreadOf } from '../stats.ts';

const TARGETS: Partial<Record<PackSize, Target>> = {
  pack: { atMost: 2.2 },
  10000: { atMost: 3 },
  100000: { atMost: 5 },
};

const OURS: readonly Contender[] = (['pack', 1_000, 10_000, 100_000] as const).map((size) => ({
  engine: 'ours',
  size,
}));
const PEERS: readonly Contender[] = [
  'trie-regexp',
  'alternation',
  'modern-ahocorasick',
  'monyone-ahocorasick',
].map((engine) => ({ engine, size: 'pack' }));

/** What a reader waits for on every page: nothing compiled, nothing warm. */
export const coldPages: Question = {
  name: 'cold-pages',
  asks: 'What does the first reading of a real page cost?',
  in: BROWSER_NAMES,
  async answer(bench, name) {
    const browser = await launchPlain(name, bench.program(name));
    const contenders = [WALK, ...OURS, ...PEERS];
    const files = bench.isQuick
      ? bench.corpus.files.filter((_, number) => number % 4 === 0)
      : bench.corpus.files;
    const ratios = new Map(
      contenders.map((one) => [one, { find: [] as number[], all: [] as number[], spent: [] as number[] }]),
    );
    try {
      for (const file of files) {
        bench.say(`cold-pages, ${name}: ${file}`);
        const samples = await interleave(
          browser,
          bench.savedPage(file),
          contenders,
          bench,
          bench.isQuick ? 1 : 3,
        );
        const walk = medianOf((samples.get(WALK) ?? []).map(({ find }) => find));
        for (const [contender, its] of samples) {
          const find = medianOf(its.map((one) => one.find));
          ratios.get(contender)?.find.push(find / walk);
          ratios.get(contender)?.all.push(medianOf(its.map((one) => one.ready + one.find)) / walk);
          ratios.get(contender)?.spent.push(find);
        }
      }
    } finally {
      await browser.close();
    }
    const rows = contenders.map(({ engine, size }, index): Cell[] => {
      const { find = [], all = [], spent = [] } = ratios.get(contenders[index] as Contender) ?? {};
      return [
        engine,
        engine === 'walk' ? '' : bench.pack(size).name,
        figure(spreadOf(find), '', engine === 'ours' ? TARGETS[size] : undefined),
        figure(spreadOf(all)),
        figure(spreadOf(spent), 'ms'),
      ];
    });
    return [
      {
        title: `Cold, ${bench.corpus.name}, ${name}`,
        how:
          `Time over that of the bare walk of the same page, each in a fresh tab. ` +
          'Medians over pages, quartiles in brackets. “With loading” adds reading the tables, or building what finds.',
        columns: ['engine', 'forms', 'find', 'with loading', 'find takes'],
        rows,
      },
    ];
  },
};
