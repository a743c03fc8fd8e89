import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSettings } from '../../src/browser/settings.ts';
import { careForSettings, loadSetAside, markTold } from '../../src/browser/settings-care.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';

beforeEach(() => fakeBrowser.reset());

const NOON = new Date('2026-11-25T12:00:00Z');
const care = () => careForSettings(() => NOON);
const setAside = (key: string, value: unknown) => ({ key, value, at: NOON.toISOString(), isTold: false });

describe('stored settings that are sound', () => {
  it('are not touched, nor is anything said', async () => {
    await browser.storage.sync.set({ delay: 500 });
    const writes = [vi.spyOn(browser.storage.sync, 'set'), vi.spyOn(browser.storage.local, 'set')];
    await care();
    for (const write of writes) expect(write).not.toHaveBeenCalled();
    expect(await loadSetAside()).toEqual([]);
  });
});

describe('a damaged setting', () => {
  it('is set aside, and its default takes its place', async () => {
    await browser.storage.sync.set({ delay: 'soon', density: 'page' });
    await care();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'page' });
    expect(await browser.storage.sync.get()).toEqual({ density: 'page' });
    expect(await loadSetAside()).toEqual([setAside('delay', 'soon')]);
  });

  it('that is a list keeps what is sound of it', async () => {
    await browser.storage.sync.set({ sitesExcept: ['bank.example', 7, null] });
    await care();
    expect((await loadSettings()).sitesExcept).toEqual(['bank.example']);
    expect(await browser.storage.sync.get()).toEqual({ sitesExcept: ['bank.example'] });
    expect(await loadSetAside()).toEqual([setAside('sitesExcept', ['bank.example', 7, null])]);
  });

  it('on this machine gives way to the one that sync has', async () => {
    await browser.storage.sync.set({ delay: 500 });
    await browser.storage.local.set({ delay: -1 });
    await care();
    expect((await loadSettings()).delay).toBe(500);
    expect(await loadSetAside()).toEqual([setAside('delay', -1)]);
  });

  it('is set aside once, and told of until the reader knows', async () => {
    await browser.storage.sync.set({ delay: 'soon' });
    await care();
    await care();
    await browser.storage.sync.set({ delay: 'soon' });
    await care();
    expect(await loadSetAside()).toHaveLength(1);
    await markTold();
    expect((await loadSetAside()).map(({ isTold }) => isTold)).toEqual([true]);
  });

  it('stays where it is while there is no room for a copy, and its default holds', async () => {
    await browser.storage.sync.set({ delay: 'soon' });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(care()).rejects.toThrow('QUOTA_BYTES');
    expect(await browser.storage.sync.get()).toEqual({ delay: 'soon' });
    expect((await loadSettings()).delay).toBe(300);
    await care();
    expect(await loadSetAside()).toEqual([setAside('delay', 'soon')]);
  });

  it('from a later version is left to the browser that wrote it', async () => {
    await browser.storage.sync.set({ density: 'sentence', settingsVersion: 9 });
    await care();
    expect(await browser.storage.sync.get()).toEqual({ density: 'sentence', settingsVersion: 9 });
    expect(await loadSetAside()).toEqual([]);
    expect((await loadSettings()).density).toBe('section');
  });

  it('is set aside even where the list of these is damaged itself', async () => {
    await browser.storage.local.set({ setAside: { not: 'a list' } });
    await browser.storage.sync.set({ delay: 'soon' });
    await care();
    expect(await loadSetAside()).toEqual([setAside('delay', 'soon')]);
  });

  it('is set aside where sync is out of order', async () => {
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValue(new Error('disabled'));
    await browser.storage.local.set({ delay: 'soon' });
    await care();
    expect(await loadSetAside()).toEqual([setAside('delay', 'soon')]);
  });
});
