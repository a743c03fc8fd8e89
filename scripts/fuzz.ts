/**
 * `npm run fuzz -- [--runs NUMBER] [--seed NUMBER] [SUBJECT...]`: feeds packs, settings, messages, pages, queries and
 * stored tables with whatever comes, 100,000 cases each if not told otherwise; fails with the first that breaks something.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import type { FuzzResult } from '../tests/fuzz/fuzz.ts';

const REPORT = join(import.meta.dirname, '../artifacts/fuzz');

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
  allowPositionals: true,
});

rmSync(REPORT, { recursive: true, force: true });
mkdirSync(REPORT, { recursive: true });
Object.assign(process.env, { FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed, FUZZ_REPORT: REPORT });
console.log(`seed ${values.seed}: give it with --seed to see the same cases again`);

const files =
  positionals.length > 0 ? positionals.map((subject) => `tests/fuzz/${subject}.test.ts`) : ['tests/fuzz'];
const vitest = await startVitest('test', files, { watch: false, reporters: ['dot'] });
await vitest.close();

for (const file of readdirSync(REPORT).sort()) {
  const { subject, cases, crashes }: FuzzResult = JSON.parse(readFileSync(join(REPORT, file), 'utf8'));
  console.log(`${subject.padEnd(10)} ${String(cases).padStart(9)} cases  ${crashes} crashes`);
}
