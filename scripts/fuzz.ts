/**
 * `npm run fuzz -- [--runs NUMBER] [--seed NUMBER] [--add] [SUBJECT...]`: feeds packs, settings, messages, pages and
 * queries with whatever comes, 100,000 cases each if not told otherwise; fails with the first that breaks something.
 * With `--add` they are counted together with those before.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import type { FuzzResult } from '../tests/fuzz/fuzz.ts';
import { FUZZED } from './proofs.ts';

/** Cases in one process: a parser of pages keeps something of each, and of 100,000 more than a process may have. */
const PART = 10_000;
const REPORT = join(import.meta.dirname, '../artifacts/fuzz');

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    add: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const subjects = positionals.length > 0 ? positionals : FUZZED;
const reportOf = (subject: string) => join(REPORT, `${subject}.json`);
if (!values.add) for (const subject of subjects) rmSync(reportOf(subject), { force: true });
mkdirSync(REPORT, { recursive: true });
console.log(`seed ${values.seed}: give it with --seed to see the same cases again`);

const files = subjects.map((subject) => `tests/fuzz/${subject}.test.ts`);
const runs = Number(values.runs);
for (let done = 0; done < runs && !process.exitCode; done += PART) {
  Object.assign(process.env, {
    FUZZ_RUNS: Math.min(PART, runs - done),
    FUZZ_SEED: Number(values.seed) + done / PART,
    FUZZ_REPORT: REPORT,
    FUZZ_ADD: 'yes',
  });
  const vitest = await startVitest('test', files, { watch: false, reporters: ['dot'] });
  await vitest.close();
}

for (const subject of subjects.filter((one) => existsSync(reportOf(one)))) {
  const { cases, crashes }: FuzzResult = JSON.parse(readFileSync(reportOf(subject), 'utf8'));
  console.log(`${subject.padEnd(10)} ${String(cases).padStart(9)} cases  ${crashes} crashes`);
}
