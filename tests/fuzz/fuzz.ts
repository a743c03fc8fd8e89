import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Cases of each subject: a share of them in `npm test`, all in `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Where `npm run fuzz` wants to be told how it went, and whether that is added to what lies there. */
const REPORT = process.env.FUZZ_REPORT;
const IS_ADDED = process.env.FUZZ_ADD === 'yes';

/** What a subject did with its cases. */
export interface FuzzResult {
  readonly subject: string;
  readonly cases: number;
  readonly crashes: number;
  readonly seed: number;
}

/**
 * Checks a subject with many cases, those that once failed first: they lie in `corpus/SUBJECT.json`, and whoever mends
 * another puts it there.
 */
export function fuzz<T>(
  subject: string,
  cases: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
): void {
  test(`${subject}: whatever comes, nothing breaks`, { timeout: 3_600_000 }, async () => {
    const corpus = corpusOf<T>(subject);
    const property = fc.asyncProperty(cases, async (value) => {
      await check(value);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });
    const details = await fc.check(property, {
      numRuns: RUNS + corpus.length,
      seed: SEED,
      examples: corpus.map((value) => [value] as [T]),
    });
    if (REPORT) {
      mkdirSync(REPORT, { recursive: true });
      const file = join(REPORT, `${subject}.json`);
      const before: FuzzResult | undefined =
        IS_ADDED && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
      const result: FuzzResult = {
        subject,
        cases: (before?.cases ?? 0) + details.numRuns,
        crashes: (before?.crashes ?? 0) + (details.failed ? 1 : 0),
        seed: SEED,
      };
      writeFileSync(file, JSON.stringify(result));
    }
    const [counterexample] = details.counterexample ?? [];
    expect
      .soft(details.failed, `seed ${SEED}, for the corpus: ${JSON.stringify(counterexample)}`)
      .toBe(false);
    if (details.failed) throw details.errorInstance;
  });
}

function corpusOf<T>(subject: string): T[] {
  const file = join(import.meta.dirname, 'corpus', `${subject}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
