import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BROWSER_NAMES } from '../../scripts/browsers/find.ts';

/** The built extension in real browsers: every specification runs in each of them. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    globalSetup: ['tests/e2e/setup.ts'],
    maxWorkers: 2,
    // The browser of `reader.ts` outlives a file.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two browsers share two processors here with whatever else a machine does; what fails twice is no accident of that.
    retry: 1,
    projects: BROWSER_NAMES.map((name) => ({
      extends: true,
      test: { name, include: ['tests/e2e/*.test.ts'], provide: { browserName: name } },
    })),
  },
});
