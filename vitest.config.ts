import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { packs } from './scripts/vite-packs.ts';

export default defineConfig({
  plugins: [WxtVitest(), packs()],
  test: {
    include: ['tests/{core,page,ui,browser,data,scripts,fuzz}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // How long a test takes is no part of what it shows; thousands of random cases take a busy machine some time.
    testTimeout: 60_000,
  },
});
