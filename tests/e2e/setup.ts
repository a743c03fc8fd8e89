import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { BROWSER_NAMES, type BrowserName } from '../../scripts/browsers/find.ts';
import { ensureBrowsers } from '../../scripts/browsers/install.ts';
import { BUILDS } from '../../scripts/builds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserName: BrowserName;
    programs: Readonly<Record<BrowserName, string>>;
  }
}

/** Makes sure that there is something to test, and something to test it in. */
export default function setup(project: TestProject): void {
  const missing = Object.values(BUILDS).filter((folder) => !existsSync(folder));
  if (missing.length > 0) throw new Error(`${missing.join(' and ')} missing: npm run build`);
  project.provide('programs', ensureBrowsers(BROWSER_NAMES));
}
