import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadLocked, loadSettings, saveSettings, watchSettings } from '../../src/browser/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';

beforeEach(() => fakeBrowser.reset());

/** As Chromium refuses an item over 8,192 bytes. */
const refuseSync = () =>
  vi
    .spyOn(browser.storage.sync, 'set')
    .mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));

describe('the stored settings', () => {
  it('are the defaults before anything was changed', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('follow the reader in sync storage', async () => {
    await saveSettings({ density: 'page' });
    expect(await browser.storage.sync.get()).toEqual({ density: 'page' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'page' });
  });

  it('stay on this machine where sync refuses them', async () => {
    refuseSync();
    await saveSettings({ sitesExcept: ['example.com'] });
    expect((await loadSettings()).sitesExcept).toEqual(['example.com']);
    expect(await browser.storage.sync.get()).toEqual({});
  });

  it('go back to sync once it takes them again', async () => {
    refuseSync();
    await saveSettings({ delay: 500 });
    await saveSettings({ delay: 600 });
    expect((await loadSettings()).delay).toBe(600);
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('are read even where sync storage is out of order', async () => {
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValueOnce(new Error('disabled'));
    await browser.storage.local.set({ delay: 500 });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, delay: 500 });
  });

  it('are not saved, and stay what they were, where no store has room', async () => {
    await saveSettings({ delay: 500 });
    refuseSync();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(saveSettings({ delay: 600 })).rejects.toThrow('QUOTA_BYTES');
    expect((await loadSettings()).delay).toBe(500);
  });

  it.each([
    ['fails', new Error('No storage manifest')],
    ['is damaged', { delay: 'soon', sitesExcept: 7 }],
    ['is empty', {}],
  ])('are the reader’s where an organisation’s policy %s', async (_, policy) => {
    const managed = vi.spyOn(browser.storage.managed, 'get');
    if (policy instanceof Error) managed.mockRejectedValue(policy);
    else managed.mockResolvedValue(policy as never);
    await saveSettings({ delay: 500 });
    expect((await loadSettings()).delay).toBe(500);
    expect(await loadLocked()).toEqual(new Set());
  });

  it('are those of an organisation’s policy, locked, where it lays them down', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({
      topicsOff: ['military'],
      where: 'only-on',
    } as never);
    await saveSettings({ topicsOff: ['regions'], delay: 500 });
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      topicsOff: ['military'],
      where: 'only-on',
      delay: 500,
    });
    expect(await loadLocked()).toEqual(new Set(['topicsOff', 'where']));
  });

  it('are told of when they change, until told to stop', async () => {
    const listener = vi.fn();
    const stop = watchSettings(listener);
    await saveSettings({ underline: 'solid' });
    await vi.waitFor(() =>
      expect(listener).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, underline: 'solid' }),
    );
    stop();
    listener.mockClear();
    await saveSettings({ underline: 'tint' });
    await browser.storage.local.set({ unrelated: 1 });
    expect(listener).not.toHaveBeenCalled();
  });
});
