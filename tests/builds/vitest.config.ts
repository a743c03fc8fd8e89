import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What was built, looked at as files: it runs after the build, and needs no browser. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: { include: ['tests/builds/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
