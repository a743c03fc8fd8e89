import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetLostFrames,
  forgetTab,
  referencesOf,
  rememberFrame,
  showBadges,
} from '../../src/browser/references.ts';
import { saveSettings } from '../../src/browser/settings.ts';

beforeEach(() => fakeBrowser.reset());

const treaty = { page: 'page-1', frameId: 0, references: [{ entry: 'abm-treaty', count: 2 }] };
const icbm = { page: 'page-1', frameId: 5, references: [{ entry: 'icbm', count: 1 }] };

describe('what open tabs mention', () => {
  it('is kept for each frame, also when two report at once', async () => {
    await Promise.all([rememberFrame(1, treaty), rememberFrame(1, icbm)]);
    expect(await referencesOf(1)).toEqual([
      { entry: 'abm-treaty', count: 2, frameId: 0 },
      { entry: 'icbm', count: 1, frameId: 5 },
    ]);
  });

  it('is in no storage that outlives the browser', async () => {
    await rememberFrame(1, treaty);
    expect(await browser.storage.local.get()).toEqual({});
    expect(await browser.storage.sync.get()).toEqual({});
  });

  it('is forgotten with the tab', async () => {
    await rememberFrame(1, treaty);
    await forgetTab(1);
    expect(await referencesOf(1)).toEqual([]);
  });

  it('is forgotten with a frame that does not answer, and the badge follows', async () => {
    await rememberFrame(1, treaty);
    await rememberFrame(1, icbm);
    expect(await browser.action.getBadgeText({ tabId: 1 })).toBe('2');
    await forgetLostFrames(1, async () => false);
    expect(await referencesOf(1)).toEqual([{ entry: 'abm-treaty', count: 2, frameId: 0 }]);
    expect(await browser.action.getBadgeText({ tabId: 1 })).toBe('1');
  });

  it('is on no button while the reader wants no number there, and on all again afterwards', async () => {
    const { id = 0 } = await browser.tabs.create({});
    const badge = () => browser.action.getBadgeText({ tabId: id });
    await rememberFrame(id, treaty);
    expect(await badge()).toBe('1');
    await saveSettings({ badge: false });
    await showBadges({ badge: false });
    expect(await badge()).toBe('');
    await rememberFrame(id, icbm);
    expect(await badge()).toBe('');
    await saveSettings({ badge: true });
    await showBadges({ badge: true });
    expect(await badge()).toBe('2');
  });

  it('begins anew where what was stored is damaged', async () => {
    await browser.storage.session.set({ 'references:1': { page: 1, frames: 'x' } });
    expect(await referencesOf(1)).toEqual([]);
    await rememberFrame(1, treaty);
    expect(await referencesOf(1)).toHaveLength(1);
  });

  it('goes on after a write that failed', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(rememberFrame(1, treaty)).rejects.toThrow('quota');
    await rememberFrame(1, icbm);
    expect(await referencesOf(1)).toEqual([{ entry: 'icbm', count: 1, frameId: 5 }]);
  });
});
