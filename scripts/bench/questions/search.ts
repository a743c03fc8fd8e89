import Fuse from 'fuse.js';
import type { Entry } from '../../../src/core/pack/schema.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { packFolders, readPack } from '../../packs.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, single } from '../report.ts';
import { spreadOf } from '../stats.ts';
import { syntheticPack, vocabularyOf } from '../synthetic-pack.ts';

const ENTRIES = [1_000, 10_000];
/** How many entries are looked up, each in several ways. */
const LOOKED_UP = 20;
/** Fuse alone takes seconds a query at 10,000 entries. */
const MOST_FOR_FUSE = 12;

/** What a keystroke in the popup costs. It runs in Node, whose engine is Chromium's. */
export const search: Question = {
  name: 'search',
  asks: 'What does a keystroke in the search cost, against Fuse alone?',
  in: ['chromium'],
  async answer(bench) {
    const [bundled = [], made] = [packFolders().flatMap((folder) => readPack(folder).entries), ENTRIES];
    const packs = [bundled, ...made.map((count) => syntheticEntries(count, bundled))];
    const rows = packs.map((entries): Cell[] => {
      bench.say(`search: ${entries.length} entries`);
      return rowOf(entries);
    });
    return [
      {
        title: 'search: one query, Node',
        how: 'Titles in full, their first letters, with two letters swapped, with a wrong one, and in a question. “Fuse alone” searches titles, aliases and claims as they are, which finds less. Ready is what making the search takes, once.',
        columns: ['entries', 'ready', 'a query', 'Fuse alone', 'Fuse over ours'],
        rows,
      },
    ];
  },
};

function rowOf(entries: readonly Entry[]): Cell[] {
  const began = performance.now();
  const ours = createSearch(entries);
  const ready = performance.now() - began;
  const fuse = new Fuse(entries, { keys: ['title.en', 'aliases.text', 'analysis.text'], includeScore: true });
  const queries = queriesFor(entries);
  const mine = queries.map((query) => timeOf(() => ours.search(query)));
  const theirs = queries
    .slice(0, MOST_FOR_FUSE)
    .map((query) => timeOf(() => fuse.search(query, { limit: 20 })));
  const [a, b] = [spreadOf(mine), spreadOf(theirs)];
  return [
    entries.length.toLocaleString('en'),
    single(ready, 'ms'),
    figure(a, 'ms', { atMost: entries.length > 5_000 ? 50 : 16 }),
    figure(b, 'ms'),
    single(b.median / a.median, '×'),
  ];
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const queriesFor = (entries: readonly Entry[]): string[] =>
  Array.from({ length: LOOKED_UP }, (_, at) => entries[(at * 7919) % entries.length]?.title.en ?? '').flatMap(
    (title) => [
      title,
      title.slice(0, 3),
      title.replace(/(.)(.)(.)/, '$1$3$2'),
      `${title.slice(0, 5)}x${title.slice(6)}`,
      `why did ${title} matter?`,
    ],
  );

/** Entries with real prose as claims, and made-up names. */
function syntheticEntries(count: number, bundled: readonly Entry[]): Entry[] {
  const claims = bundled.flatMap(({ analysis }) => analysis);
  const { entries } = syntheticPack(count * 4, vocabularyOf(claims.map(({ text }) => text)));
  return entries.map((entry, at) => ({
    ...entry,
    analysis: claims.slice(at % claims.length, (at % claims.length) + 1),
  }));
}
