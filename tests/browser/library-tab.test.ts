import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLibrary } from '../../src/browser/library-tab.ts';

beforeEach(() => fakeBrowser.reset());

describe('the library, asked for an entry,', () => {
  it('opens in a new tab at that entry where it is not open', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    await openLibrary('abm-treaty');
    const [{ url } = {}] = create.mock.calls[0] ?? [];
    expect(url).toMatch(/^chrome-extension:\/\/[^/]+\/library\.html#entry\/abm-treaty$/);
  });

  it('comes to the front where it is open', async () => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ tab: 7, window: 3 } as never);
    const create = vi.spyOn(browser.tabs, 'create');
    const update = vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never);
    const focus = vi.spyOn(browser.windows, 'update').mockResolvedValue({} as never);
    await openLibrary('abm-treaty');
    expect(sent).toHaveBeenCalledWith({ to: 'library', name: 'showEntry', message: { id: 'abm-treaty' } });
    expect(create).not.toHaveBeenCalled();
    expect(update).toHaveBeenCalledWith(7, { active: true });
    expect(focus).toHaveBeenCalledWith(3, { focused: true });
  });
});
