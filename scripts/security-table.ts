/**
 * `npm run security:table`: writes the table at the end of SECURITY.md anew, from what the tests and the fuzzer have
 * written down under `artifacts/`. What has not been run here says so.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROOFS, type Proof } from '../tests/fixtures/proof.ts';
import type { FuzzResult } from '../tests/fuzz/fuzz.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'SECURITY.md');
const [BEGIN, END] = ['<!-- table: npm run security:table -->', '<!-- end of table -->'];
const SUBJECTS = ['packs', 'settings', 'messages', 'pages', 'queries', 'tables'];

interface Row {
  readonly what: string;
  readonly proof: Proof | undefined;
  /** What must not come of it, and how it is run. */
  readonly failure: string;
  readonly command: string;
}

const read = <T>(file: string): T | undefined =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
const proofOf = (name: string) => read<Proof>(join(PROOFS, `${name}.json`));

function fuzzed(subject: string): Proof | undefined {
  const result = read<FuzzResult>(join(ROOT, 'artifacts/fuzz', `${subject}.json`));
  return result && { count: result.cases, failures: result.crashes };
}

const rows: Row[] = [
  ...SUBJECTS.map((subject) => ({
    what: `fuzzed ${subject}`,
    proof: fuzzed(subject),
    failure: 'crashes',
    command: 'npm run fuzz',
  })),
  ...['chromium', 'firefox'].map((browser) => ({
    what: `hostile pages and ways to jack clicks, ${browser}`,
    proof: proofOf(`hostile-${browser}`),
    failure: 'effects',
    command: 'npm run e2e',
  })),
  {
    what: 'kills of the background, at each call of the browser in turn (simulated)',
    proof: proofOf('kills'),
    failure: 'losses',
    command: 'npm run unit',
  },
  {
    what: 'kills of the service worker in Chromium',
    proof: proofOf('worker-kills'),
    failure: 'losses',
    command: '`WORKER_KILLS`, npm run e2e',
  },
  ...['chromium', 'firefox'].map((browser) => ({
    what: `reloads of the extension under 20 tabs, ${browser}`,
    proof: proofOf(`reloads-${browser}`),
    failure: 'errors, cards left',
    command: '`RELOADS`, npm run e2e',
  })),
];

const table = [
  '| shown | times | came of it | by |',
  '| --- | ---: | --- | --- |',
  ...rows.map(({ what, proof, failure, command }) =>
    proof
      ? `| ${what} | ${proof.count.toLocaleString('en')} | ${proof.failures} ${failure} | ${command} |`
      : `| ${what} | not run | | ${command} |`,
  ),
].join('\n');

const text = readFileSync(DOCUMENT, 'utf8');
const [before, rest] = text.split(BEGIN);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined) throw new Error(`SECURITY.md has no ${BEGIN} … ${END}`);
writeFileSync(DOCUMENT, `${before}${BEGIN}\n${table}\n${END}${after}`);
console.log(table);
