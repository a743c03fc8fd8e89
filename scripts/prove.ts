/**
 * `npm run prove -- [--share NUMBER] [--add] [--browser NAME] [NAME...]`: shows at length what `npm test` shows in short, and
 * writes down what it counted for `npm run security:table`. With `--share 0.1` it takes a tenth of the turns, and with
 * `--add` they are added to those taken before: ten such pieces make the whole. Needs `npm run build` first.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROOFS, readProof } from '../tests/fixtures/proof.ts';
import { countsOf, PROOF_PLANS, type ProofPlan } from './proofs.ts';

const ROOT = join(import.meta.dirname, '..');
const FUZZ_CASES = 100_000;

const { values, positionals } = parseArgs({
  options: {
    share: { type: 'string', default: '1' },
    add: { type: 'boolean', default: false },
    browser: { type: 'string' },
  },
  allowPositionals: true,
});
const share = Number(values.share);
if (!(share > 0 && share <= 1)) throw new Error('--share: a number from 0 to 1');
const known = [...PROOF_PLANS.map(({ name }) => name), 'fuzz'];
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: not one of ${known.join(', ')}`);
const isWanted = (name: string) => positionals.length === 0 || positionals.includes(name);

for (const plan of PROOF_PLANS.filter(({ name }) => isWanted(name))) run(plan);
if (isWanted('fuzz')) runNode('scripts/fuzz.ts', '--runs', String(Math.ceil(FUZZ_CASES * share)));

function run(plan: ProofPlan): void {
  const { file, test, browsers } = plan;
  const wanted = browsers.filter((browser) => (values.browser ?? browser) === browser);
  if (browsers.length > 0 && wanted.length === 0) return;
  const counts = countsOf({ ...plan, browsers: wanted });
  if (!values.add) for (const name of counts) rmSync(join(PROOFS, `${name}.json`), { force: true });
  runNode(
    'node_modules/vitest/vitest.mjs',
    'run',
    file,
    ...(test === undefined ? [] : ['--testNamePattern', test]),
    // What failed once and was tried again would be counted twice.
    ...(wanted.length > 0
      ? ['--config', 'tests/e2e/vitest.config.ts', '--maxWorkers', '1', '--retry', '0']
      : []),
    ...wanted.flatMap((browser) => ['--project', browser]),
  );
  for (const name of counts) {
    const proof = readProof(name);
    console.log(`${name}: ${proof ? JSON.stringify(proof) : 'nothing was counted'}`);
  }
}

function runNode(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PROVE: String(share) },
  });
  if (status !== 0) process.exitCode = 1;
}
