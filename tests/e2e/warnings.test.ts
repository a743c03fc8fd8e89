import { expect, inject, test } from 'vitest';
import { prove } from '../fixtures/proof.ts';
import { useReader } from './reader.ts';

const reader = useReader();

interface WithManagement {
  readonly chrome: {
    readonly management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
    readonly runtime: { getManifest(): object };
  };
}

test('the browser warns of one thing at install: that pages are read', async ({ skip }) => {
  skip(inject('browserName') === 'firefox', 'Firefox has no interface that says what it would warn of');
  const page = await reader.extended.openExtensionPage('options.html');
  const warnings = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as WithManagement;
    return chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest()));
  });
  expect(warnings).toEqual(['Read and change all your data on all websites']);
  prove('warnings-chromium', { count: warnings.length, failures: 0 });
});
