/**
 * `npm run bench -- [--only NAME,...] [--browser NAME] [--repeat N] [--quick] [--json] [--list]`: what the page script costs, and what
 * else would cost. See docs/benchmark.md for how to read it.
 */
import { parseArgs } from 'node:util';
import { BROWSER_NAMES } from '../browsers/find.ts';
import type { Question } from './question.ts';
import { card } from './questions/card.ts';
import { frames } from './questions/frames.ts';
import { growth } from './questions/growth.ts';
import { heap } from './questions/heap.ts';
import { hit } from './questions/hit.ts';
import { longPages } from './questions/long-page.ts';
import { longTasks } from './questions/long-tasks.ts';
import { mutations } from './questions/mutations.ts';
import { coldPages, warmPages } from './questions/pages.ts';
import { paint } from './questions/paint.ts';
import { popup } from './questions/popup.ts';
import { profile } from './questions/profile.ts';
import { search } from './questions/search.ts';
import { size } from './questions/size.ts';
import { tables } from './questions/tables.ts';
import { type Figure, format, isMet, type Report } from './report.ts';
import { openWorkbench } from './workbench.ts';

const QUESTIONS: readonly Question[] = [
  coldPages,
  warmPages,
  longPages,
  growth,
  tables,
  size,
  frames,
  mutations,
  longTasks,
  heap,
  paint,
  hit,
  card,
  search,
  popup,
  profile,
];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    browser: { type: 'string' },
    repeat: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

if (values.list) {
  for (const { name, asks } of QUESTIONS) console.log(`${name.padEnd(16)} ${asks}`);
  process.exit(0);
}

const questions = chosen(values.only, QUESTIONS, ({ name }) => name, 'question');
const browsers = chosen(values.browser, BROWSER_NAMES, (name) => name, 'browser');
const repeat = Number(values.repeat ?? (values.quick ? 1 : 3));
if (!Number.isInteger(repeat) || repeat < 1) fail('--repeat is how often to measure: 1 or more');
const bench = await openWorkbench({ isQuick: values.quick, repeat, browsers });
const reports: Report[] = [];
try {
  for (const question of questions) {
    for (const browser of browsers.filter((name) => question.in.includes(name))) {
      const answers = await question.answer(bench, browser);
      reports.push(...answers);
      if (!values.json) for (const report of answers) console.log(`${format(report)}\n`);
    }
  }
} finally {
  await bench.close();
}
if (values.json) console.log(JSON.stringify(reports, null, 2));
else tellTargets();

function chosen<T>(
  asked: string | undefined,
  all: readonly T[],
  nameOf: (one: T) => string,
  what: string,
): T[] {
  if (asked === undefined) return [...all];
  return asked.split(',').map((name) => {
    const found = all.find((one) => nameOf(one) === name);
    return found ?? fail(`no such ${what}: ${name}; there are ${all.map(nameOf).join(', ')}`);
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** How many of the targets are met; which they are stands in the tables. */
function tellTargets(): void {
  const figures = reports
    .flatMap(({ rows }) => rows.flat())
    .filter((cell): cell is Figure => typeof cell !== 'string' && cell.target !== undefined);
  console.log(`${figures.filter(isMet).length} of ${figures.length} targets are met.`);
}
