import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetLookupsWhenOff,
  loadLookups,
  rememberLookup,
  saveLookups,
  watchLookups,
} from '../../src/browser/lookups.ts';
import { saveSettings } from '../../src/browser/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('look-ups', () => {
  it('are kept in this browser alone, the latest first', async () => {
    await rememberLookup('abm-treaty');
    await rememberLookup('nato');
    expect(await loadLookups()).toEqual(['nato', 'abm-treaty']);
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });

  it('are told of when they change', async () => {
    const heard: string[][] = [];
    const stop = watchLookups((lookups) => heard.push(lookups));
    await rememberLookup('nato');
    await saveLookups([]);
    stop();
    await rememberLookup('abm-treaty');
    expect(heard).toEqual([['nato'], []]);
  });

  it('leave no trace when they are cleared', async () => {
    await rememberLookup('nato');
    await saveLookups([]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('are not kept where the reader wants none', async () => {
    await saveSettings({ recent: false });
    await rememberLookup('nato');
    expect(await loadLookups()).toEqual([]);
  });

  it('are forgotten as soon as the reader wants none, also if the background slept through that', async () => {
    await rememberLookup('nato');
    await forgetLookupsWhenOff();
    expect(await loadLookups()).toEqual(['nato']);
    await saveSettings({ recent: false });
    await vi.waitFor(async () => expect(await loadLookups()).toEqual([]));

    await fakeBrowser.storage.local.set({ lookups: ['nato'] });
    await forgetLookupsWhenOff();
    expect(await loadLookups()).toEqual([]);
  });

  it('are none where the store holds something else', async () => {
    await fakeBrowser.storage.local.set({ lookups: { nato: 1 } });
    expect(await loadLookups()).toEqual([]);
  });
});
