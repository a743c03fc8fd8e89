/**
 * `npm run evaluate -- [--list] [FOLDER]`: how well the packs mark labelled passages and answer labelled queries.
 * FOLDER holds `passages.jsonl` and `queries.json` (default `../shared/eval`); without it there is nothing to do.
 *
 * A core mention counts as found when a mark of its entry overlaps it. A mark is right when it overlaps a label,
 * core or optional, of its entry; marks where nothing is labelled are wrong, and on a trap they spring it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMatcher } from '../src/core/match/matcher.ts';
import { compile } from '../src/core/pack/compile.ts';
import { createSearch } from '../src/core/search/search.ts';
import { inspectPack, packFolders } from './packs.ts';
import { findInText } from './scan-text.ts';

interface Span {
  start: number;
  end: number;
  text: string;
}

interface Label extends Span {
  entry_id: string;
  grade: 'core' | 'optional';
}

interface Passage {
  id: string;
  lang: string;
  kind: string;
  text: string;
  mentions: Label[];
  traps: (Span | string)[];
}

interface Query {
  q: string;
  type: string;
  expected: string[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? join(import.meta.dirname, '..', '..', 'shared', 'eval');
if (!existsSync(join(folder, 'passages.jsonl'))) {
  console.log(`skipped: there are no labelled passages in ${folder}`);
  process.exit(0);
}

const packs = packFolders().flatMap((path) => inspectPack(path).pack ?? []);
const entries = packs.flatMap((pack) => pack.entries);
const present = new Set(entries.map(({ id }) => id));
const { tables } = compile(packs);
const matcher = createMatcher(tables);
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const passages: Passage[] = readFileSync(join(folder, 'passages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

console.log(`${entries.length} entries, ${tables.entryOf.length} aliases\n`);
for (const lang of ['en', 'ru', '']) {
  const tally = { core: 0, found: 0, marks: 0, right: 0, traps: 0, sprung: 0 };
  for (const passage of passages.filter((one) => !lang || one.lang === lang))
    judge(passage, tally, lang === '');
  console.log(
    `${(lang || 'all').padEnd(4)} core ${tally.core}, recall ${percent(tally.found, tally.core)}; marks ${tally.marks}, ` +
      `precision ${percent(tally.right, tally.marks)}; traps ${tally.traps}, sprung ${tally.sprung}`,
  );
}

function judge(passage: Passage, tally: Record<string, number>, isListed: boolean): void {
  const marks = findInText(passage.text, matcher);
  const labels = passage.mentions.filter(({ entry_id }) => present.has(entry_id));
  const add = (key: string) => {
    tally[key] = (tally[key] ?? 0) + 1;
  };
  const list = (what: string, { text, start }: Span, entry: string) => {
    if (!values.list || !isListed) return;
    const around = passage.text.slice(Math.max(0, start - 50), start + text.length + 50).replace(/\s+/g, ' ');
    console.log(`  ${what} ${passage.id} ${entry}: “${text}” in …${around}…`);
  };
  for (const label of labels.filter(({ grade }) => grade === 'core')) {
    add('core');
    if (marks.some((mark) => mark.entry === label.entry_id && overlaps(mark, label))) add('found');
    else list('missed', label, label.entry_id);
  }
  for (const mark of marks) {
    add('marks');
    const isRight = passage.mentions.some((label) => label.entry_id === mark.entry && overlaps(mark, label));
    if (isRight) add('right');
    else list('wrong ', mark, mark.entry);
  }
  for (const trap of passage.traps) {
    add('traps');
    const isSprung = marks.some(
      (mark) =>
        !passage.mentions.some((label) => label.entry_id === mark.entry && overlaps(mark, label)) &&
        (typeof trap === 'string' ? mark.text.toLowerCase() === trap.toLowerCase() : overlaps(mark, trap)),
    );
    if (isSprung) add('sprung');
  }
}

const { queries }: { queries: Query[] } = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8'));
const { search } = createSearch(entries);
const score = { asked: 0, first: 0, third: 0, empty: 0, silent: 0 };
for (const { q, type, expected } of queries) {
  const results = search(q).map(({ entry }) => entry);
  if (expected.length === 0) {
    score.empty++;
    if (results.length === 0) score.silent++;
    else if (values.list)
      console.log(`  query “${q}” should find nothing: ${results.slice(0, 3).join(', ')}`);
    continue;
  }
  const [best = ''] = expected;
  if (!present.has(best)) continue;
  const rank = results.indexOf(best);
  score.asked++;
  if (rank === 0) score.first++;
  if (rank >= 0 && rank < 3) score.third++;
  if (rank !== 0 && values.list) {
    console.log(
      `  query (${type}) “${q}”: ${best} is ${rank < 0 ? 'missing' : `no. ${rank + 1}`} after ${results.slice(0, 3).join(', ')}`,
    );
  }
}
console.log(
  `\nqueries ${score.asked}: first ${percent(score.first, score.asked)}, in the top three ${percent(score.third, score.asked)}; ` +
    `empty ones answered with nothing ${score.silent} of ${score.empty}`,
);
