/**
 * `npm run security:table`: writes the table at the end of SECURITY.md anew, from what `npm run prove` and `npm run fuzz`
 * have written down under `artifacts/`. What has not been run here keeps its line.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Proof, readProof } from '../tests/fixtures/proof.ts';
import type { FuzzResult } from '../tests/fuzz/fuzz.ts';
import { countsOf, FUZZED, PROOF_PLANS } from './proofs.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'SECURITY.md');
const [BEGIN, END] = ['<!-- table: npm run security:table -->', '<!-- end of table -->'];

interface Row {
  readonly what: string;
  readonly proof: Proof | undefined;
  /** What must not come of it, and how it is run. */
  readonly failure: string;
  readonly command: string;
}

function fuzzed(subject: string): Proof | undefined {
  const file = join(ROOT, 'artifacts/fuzz', `${subject}.json`);
  if (!existsSync(file)) return undefined;
  const { cases, crashes }: FuzzResult = JSON.parse(readFileSync(file, 'utf8'));
  return { count: cases, failures: crashes };
}

const rows: Row[] = [
  ...FUZZED.map((subject) => ({
    what: `fuzzed ${subject}`,
    proof: fuzzed(subject),
    failure: 'crashes',
    command: 'npm run fuzz',
  })),
  ...PROOF_PLANS.flatMap((plan) =>
    countsOf(plan).map((name, index) => ({
      what: [plan.what, plan.browsers[index]].filter(Boolean).join(', '),
      proof: readProof(name),
      failure: plan.failure,
      command: `npm run prove -- ${plan.name}`,
    })),
  ),
];

const text = readFileSync(DOCUMENT, 'utf8');
const [before, rest] = text.split(BEGIN);
const [old, after] = rest?.split(END) ?? [];
if (before === undefined || old === undefined || after === undefined)
  throw new Error(`SECURITY.md has no ${BEGIN} … ${END}`);

/** What an earlier run counted, as the table has it. */
function earlierLineOf(what: string): string | undefined {
  const line = old?.split('\n').find((one) => one.startsWith(`| ${what} |`));
  return line?.split(' | ').slice(0, -1).join(' | ');
}

function lineOf({ what, proof, failure, command }: Row): string {
  if (!proof) return `${earlierLineOf(what) ?? `| ${what} | not run | –`} | ${command} |`;
  const came = [`${proof.failures} ${failure}`, proof.measured].filter(Boolean).join('; ');
  return `| ${what} | ${proof.count.toLocaleString('en')} | ${came} | ${command} |`;
}

const table = ['| shown | times | came of it | by |', '| --- | ---: | --- | --- |', ...rows.map(lineOf)].join(
  '\n',
);
writeFileSync(DOCUMENT, `${before}${BEGIN}\n${table}\n${END}${after}`);
console.log(table);
