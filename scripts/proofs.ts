/** What SECURITY.md shows by counting: what each proof is called, where it is, and what must not come of it. */
import { BROWSER_NAMES, type BrowserName } from './browsers/find.ts';

export interface ProofPlan {
  /** As `npm run prove` takes it; with `-BROWSER` after it, what the test calls what it counted. */
  readonly name: string;
  /** What is counted. */
  readonly what: string;
  /** What must not come of it. */
  readonly failure: string;
  readonly file: string;
  /** Of the file's tests, those whose names hold this. */
  readonly test?: string;
  /** None, where it needs no browser. */
  readonly browsers: readonly BrowserName[];
}

export const PROOF_PLANS: readonly ProofPlan[] = [
  {
    name: 'hostile',
    what: 'hostile pages and ways to jack clicks',
    failure: 'effects',
    file: 'tests/e2e/hostile.test.ts',
    browsers: BROWSER_NAMES,
  },
  {
    name: 'corpus',
    what: 'saved real pages, compared to the byte and by their mutation records',
    failure: 'changed',
    file: 'tests/e2e/corpus.test.ts',
    browsers: BROWSER_NAMES,
  },
  {
    name: 'kills',
    what: 'kills of the background, at each call of the browser in turn (simulated)',
    failure: 'losses',
    file: 'tests/browser/kills.test.ts',
    browsers: [],
  },
  {
    name: 'worker-kills',
    what: 'kills of the service worker',
    failure: 'losses',
    file: 'tests/e2e/faults.test.ts',
    test: 'killed again and again',
    browsers: ['chromium'],
  },
  {
    name: 'reloads',
    what: 'reloads of the extension under 20 tabs',
    failure: 'errors, cards left',
    file: 'tests/e2e/faults.test.ts',
    test: 'under twenty tabs',
    browsers: BROWSER_NAMES,
  },
  {
    name: 'day',
    what: 'requests of the browser in a day of use',
    failure: 'of the extension',
    file: 'tests/e2e/day.test.ts',
    browsers: BROWSER_NAMES,
  },
  {
    name: 'navigations',
    what: 'navigations in one page of a site that never reloads',
    failure: 'detached nodes kept',
    file: 'tests/e2e/growth.test.ts',
    test: 'navigations',
    browsers: ['chromium'],
  },
  {
    name: 'mutations',
    what: 'mutations of one page',
    failure: 'detached nodes kept',
    file: 'tests/e2e/growth.test.ts',
    test: 'mutations',
    browsers: ['chromium'],
  },
  {
    name: 'policy',
    what: 'settings that an organisation’s policy laid down',
    failure: 'changed by the reader',
    file: 'tests/e2e/policy.test.ts',
    browsers: BROWSER_NAMES,
  },
  {
    name: 'warnings',
    what: 'warnings at install',
    failure: 'besides the one for reading pages',
    file: 'tests/e2e/warnings.test.ts',
    browsers: ['chromium'],
  },
];

/** Under what names the tests of a proof write down what they counted. */
export const countsOf = ({ name, browsers }: ProofPlan): string[] =>
  browsers.length > 0 ? browsers.map((browser) => `${name}-${browser}`) : [name];

export const FUZZED: readonly string[] = ['packs', 'settings', 'messages', 'pages', 'queries'];
