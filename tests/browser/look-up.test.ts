import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handOver, takeHandedOver } from '../../src/browser/handing-over.ts';
import { followMenu, followOmnibox, nameMenu } from '../../src/browser/look-up.ts';
import { createLibrary } from '../../src/core/pack/library.ts';
import { createSearch } from '../../src/core/search/search.ts';
import { textsIn } from '../../src/core/texts.ts';
import { pack } from '../ui/fixtures.ts';

const source = {
  search: async () => createSearch(pack.entries),
  library: async () => createLibrary([pack]),
  texts: async () => textsIn('en'),
};

/** The browser's menu and address bar, of which the fake browser has none. */
function stage() {
  fakeBrowser.reset();
  const listeners: Record<string, (...args: never[]) => void> = {};
  const on = (name: string) => ({
    addListener: (listener: (...args: never[]) => void) => {
      listeners[name] = listener;
    },
  });
  const menu = new Map<string, { title: string; contexts?: string[] }>();
  const setDefaultSuggestion = vi.fn();
  const create = vi.fn(async (_: { url: string }) => undefined);
  const update = vi.fn(async (_: { url: string }) => undefined);
  Object.assign(browser, {
    contextMenus: {
      onClicked: on('clicked'),
      update: async (id: string, { title }: { title: string }) => {
        if (!menu.has(id)) throw new Error(`no ${id}`);
        menu.set(id, { ...menu.get(id), title });
      },
      create: ({ id, ...item }: { id: string; title: string }) => menu.set(id, item),
    },
    omnibox: {
      onInputStarted: on('started'),
      onInputChanged: on('changed'),
      onInputEntered: on('entered'),
      setDefaultSuggestion,
    },
  });
  vi.spyOn(browser.tabs, 'create').mockImplementation(create as never);
  vi.spyOn(browser.tabs, 'update').mockImplementation(update as never);
  const fire = async (name: string, ...args: unknown[]) => {
    listeners[name]?.(...(args as never[]));
    await new Promise((done) => setTimeout(done, 5));
  };
  const pathOf = (call: { url: string } | undefined) => call?.url.replace(browser.runtime.getURL('/'), '');
  return {
    menu,
    setDefaultSuggestion,
    fire,
    created: () => create.mock.calls.map(([one]) => ({ ...one, url: pathOf(one) })),
    updated: () => update.mock.calls.map(([one]) => pathOf(one)),
  };
}

let it_: ReturnType<typeof stage>;

beforeEach(() => {
  it_ = stage();
});

const TAB = { index: 3, windowId: 7, incognito: false };
const click = (selectionText: string, tab: object = TAB) =>
  it_.fire('clicked', { menuItemId: 'look-up', selectionText }, tab);

describe('the menu of a selection', () => {
  it('is named once, and then renamed when the language changes', async () => {
    await nameMenu(textsIn('en'));
    expect([...it_.menu]).toEqual([
      ['look-up', { title: 'Look up in Policy Gloss', contexts: ['selection'] }],
    ]);
    await nameMenu(textsIn('ru'));
    expect(it_.menu.get('look-up')?.title).toBe('Найти в Policy Gloss');
    expect(it_.menu.size).toBe(1);
  });

  it('opens the entry that a selection means, beside its tab', async () => {
    followMenu(source);
    await click('the ABM Treaty');
    expect(it_.created()).toEqual([{ url: 'library.html#entry/abm-treaty', index: 4, windowId: 7 }]);
  });

  it('searches for what no entry is', async () => {
    followMenu(source);
    await click('climate change', { ...TAB, incognito: true });
    expect(it_.created()).toEqual([{ url: 'library.html#entries?q=climate%20change' }]);
  });

  it('hands a long selection over to be read, once, and keeps nothing of it', async () => {
    followMenu(source);
    const text = 'They left the ABM Treaty. '.repeat(10).trim();
    await click(text);
    const [{ url = '' } = {}] = it_.created();
    expect(url).toMatch(/^read\.html#handed-over=\d+-\d+$/);
    const hash = url.replace('read.html', '');
    expect(await takeHandedOver(hash)).toBe(text);
    expect(await takeHandedOver(hash)).toBe('');
    expect(await browser.storage.session.get()).toEqual({});
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('says nothing to other items of the menu', async () => {
    followMenu(source);
    await it_.fire('clicked', { menuItemId: 'another', selectionText: 'ABM Treaty' }, TAB);
    expect(it_.created()).toEqual([]);
  });
});

describe('a text that is handed over', () => {
  it('is not to be had by other names than its own', async () => {
    await handOver('secret');
    for (const hash of ['', '#', '#handed-over=', '#handed-over=1-2', '#handed-over=handed-over:1-2'])
      expect(await takeHandedOver(hash)).toBe('');
  });
});

describe('the address bar', () => {
  const ask = async (text: string) => {
    const suggest = vi.fn();
    await it_.fire('changed', text, suggest);
    return suggest.mock.calls[0]?.[0] as { content: string; description: string }[];
  };

  it('offers the best as what Enter opens, and the others below it', async () => {
    followOmnibox(source, true);
    const others = await ask('missile');
    expect(it_.setDefaultSuggestion).toHaveBeenLastCalledWith({
      description: expect.stringMatching(/^<match>[^<]+<\/match> – <dim>[^<]+<\/dim>$/),
    });
    expect(others.map(({ content }) => content)).toEqual(['ABM Treaty']);
  });

  it('says what to type at first, and when nothing is found', async () => {
    followOmnibox(source, false);
    await it_.fire('started');
    expect(it_.setDefaultSuggestion).toHaveBeenLastCalledWith({ description: 'Type a foreign-policy term' });
    expect(await ask('<zzqxwv>')).toEqual([]);
    expect(it_.setDefaultSuggestion).toHaveBeenLastCalledWith({
      description: 'Nothing in the reference resembles “<zzqxwv>”',
    });
  });

  it.each([
    ['currentTab', ['library.html#entry/abm-treaty'], []],
    ['newForegroundTab', [], [{ url: 'library.html#entry/abm-treaty', active: true }]],
    ['newBackgroundTab', [], [{ url: 'library.html#entry/abm-treaty', active: false }]],
  ])('opens the entry where the reader wants it: %s', async (disposition, updated, created) => {
    followOmnibox(source, true);
    await it_.fire('entered', 'abm', disposition);
    expect(it_.updated()).toEqual(updated);
    expect(it_.created()).toEqual(created);
  });

  it('searches the library for what nothing resembles', async () => {
    followOmnibox(source, true);
    await it_.fire('entered', 'zzqxwv', 'currentTab');
    expect(it_.updated()).toEqual(['library.html#entries?q=zzqxwv']);
  });
});
