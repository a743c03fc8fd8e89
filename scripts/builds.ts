import { join } from 'node:path';
import type { BrowserName } from './browsers/find.ts';

const OUTPUT = join(import.meta.dirname, '..', '.output');

/** Where `npm run build` puts the extension for each browser. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: join(OUTPUT, 'chrome-mv3'),
  firefox: join(OUTPUT, 'firefox-mv3'),
};
