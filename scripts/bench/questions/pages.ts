import { BROWSER_NAMES } from '../../browsers/find.ts';
import { launchPlain } from '../browsers.ts';
import type { Sample } from '../engines/engine.ts';
import type { PackSize } from '../packs.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, type Target } from '../report.ts';
import { type Contender, interleave, WALK } from '../samples.ts';
import { medianOf, spreadOf } from '../stats.ts';

interface Reading {
  readonly name: string;
  readonly asks: string;
  readonly contenders: readonly Contender[];
  /** Runs in each tab; of several, in one tab, the later half counts. */
  readonly runs: number;
  readonly targets: Partial<Record<PackSize, Target>>;
  readonly how: string;
}

const ours = (...sizes: PackSize[]) => sizes.map((size): Contender => ({ engine: 'ours', size }));
const peers = (...engines: string[]) => engines.map((engine): Contender => ({ engine, size: 'pack' }));

/** What a reader waits for on every page: nothing compiled, nothing warm. */
export const coldPages = reading({
  name: 'cold-pages',
  asks: 'What does the first reading of a real page cost?',
  contenders: [
    WALK,
    ...ours('pack', 1_000, 10_000, 100_000),
    ...peers('trie-regexp', 'alternation', 'monyone-ahocorasick'),
  ],
  runs: 1,
  targets: { pack: { atMost: 2.2 }, 10000: { atMost: 3 }, 100000: { atMost: 5 } },
  how: 'each in a fresh tab',
});

/** What reading a page again costs, when topics are switched or a page is rebuilt; peers that change the page cannot. */
export const warmPages = reading({
  name: 'warm-pages',
  asks: 'What does reading a real page again cost?',
  contenders: [WALK, ...ours('pack', 1_000, 10_000, 100_000), ...peers('trie-regexp', 'monyone-ahocorasick')],
  runs: 10,
  targets: {},
  how: 'the later five of ten runs in one tab',
});

function reading({ name, asks, contenders, runs, targets, how }: Reading): Question {
  const isCold = runs === 1;
  return {
    name,
    asks,
    in: BROWSER_NAMES,
    async answer(bench, browserName) {
      const files = bench.corpus.files.filter((_, number) => !bench.isQuick || number % 4 === 0);
      const measured = contenders.map(() => ({
        find: [] as number[],
        all: [] as number[],
        spent: [] as number[],
        elsewhere: [] as number[],
      }));
      const browser = await launchPlain(browserName, bench.program(browserName));
      try {
        for (const file of files) {
          bench.say(`${name}, ${browserName}: ${file}`);
          const address = bench.savedPage(file);
          const repetitions = isCold ? bench.repeat : 1;
          const samples = await interleave(browser, address, contenders, bench, { repetitions, runs });
          const later = samples.map((its) => its.filter(({ run }) => run >= Math.floor(runs / 2)));
          const walk = medianOf(findsOf(later[0] ?? []));
          later.forEach((its, index) => {
            const find = medianOf(findsOf(its));
            measured[index]?.find.push(find / walk);
            measured[index]?.all.push((find + medianOf(its.map(({ ready }) => ready))) / walk);
            measured[index]?.spent.push(find);
            measured[index]?.elsewhere.push(medianOf(its.map(({ elsewhere }) => elsewhere)));
          });
        }
      } finally {
        await browser.close();
      }
      const rows = measured.map(({ find, all, spent, elsewhere }, index): Cell[] => {
        const { engine, size } = contenders[index] as Contender;
        return [
          engine,
          engine === 'walk' ? '' : bench.pack(size).name,
          figure(spreadOf(find), '', engine === 'ours' ? targets[size] : undefined),
          ...(isCold ? [figure(spreadOf(all))] : []),
          figure(spreadOf(spent), 'ms'),
          engine === 'ours' ? figure(spreadOf(elsewhere), 'ms') : '',
        ];
      });
      return [
        {
          title: `${name}: ${bench.corpus.name}, ${browserName}`,
          how:
            `Time over that of the bare walk of the same page, ${how}. Medians over pages, quartiles in brackets. ` +
            (isCold ? '“With loading” adds building what finds. ' : '') +
            'Ours has its mentions found in the background, here a worker' +
            (isCold ? ' that has just started and loads the tables' : '') +
            ': “and elsewhere” is what that takes, while the page goes on.',
          columns: [
            'engine',
            'forms',
            'find',
            ...(isCold ? ['with loading'] : []),
            'find takes',
            'and elsewhere',
          ],
          rows,
        },
      ];
    },
  };
}

const findsOf = (samples: readonly Sample[]) => samples.map(({ find }) => find);
