import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTab, referencesOf, rememberFrame } from '../../src/browser/references.ts';

beforeEach(() => fakeBrowser.reset());

describe('what open tabs mention', () => {
  it('is kept for each frame, also when two report at once', async () => {
    await Promise.all([
      rememberFrame(1, 0, [{ entry: 'abm-treaty', count: 2 }]),
      rememberFrame(1, 5, [{ entry: 'icbm', count: 1 }]),
    ]);
    expect(await referencesOf(1)).toEqual([
      { entry: 'abm-treaty', count: 2, frameId: 0 },
      { entry: 'icbm', count: 1, frameId: 5 },
    ]);
  });

  it('is in no storage that outlives the browser', async () => {
    await rememberFrame(1, 0, [{ entry: 'abm-treaty', count: 2 }]);
    expect(await browser.storage.local.get()).toEqual({});
    expect(await browser.storage.sync.get()).toEqual({});
  });

  it('is forgotten with the tab', async () => {
    await rememberFrame(1, 0, [{ entry: 'abm-treaty', count: 2 }]);
    await forgetTab(1);
    expect(await referencesOf(1)).toEqual([]);
  });
});
