import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createActivePage } from '../../src/browser/active-page.ts';

/** A tab with a page in it, as messages to it find it; `undefined` where no page script answers. */
type Pages = Record<number, { readonly site: string; readonly page: string } | undefined>;

const [one, two, windowId] = [11, 12, 1];

let pages: Pages = {};
let front = one;
let status = 'complete';
let asked: [tabId: number, name: string, message: object][] = [];

beforeEach(() => {
  fakeBrowser.reset();
  pages = { [one]: { site: 'one.example', page: '1,1' }, [two]: { site: 'two.example', page: '2,2' } };
  [front, status, asked] = [one, 'complete', []];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: front, windowId }] as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => ({
    id,
    windowId,
    status,
  })) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    tabId: number,
    { name, message }: { name: string; message: object },
  ) => {
    asked.push([tabId, name, message]);
    if (!pages[tabId]) throw new Error('no page script answers');
    return name === 'tellFacts' ? { title: 'A title', address: 'https://one.example/' } : pages[tabId];
  }) as never);
});

describe('the page that the reader looks at', () => {
  it('is that of the tab in front, and then of the next one', async () => {
    const page = createActivePage();
    expect(await page.describe()).toEqual({ site: 'one.example', page: '1,1' });
    front = two;
    expect(await page.describe()).toEqual({ site: 'two.example', page: '2,2' });
    await page.showMention({ entry: 'nato', count: 2, frameId: 3 }, -1);
    expect(asked.at(-1)).toEqual([two, 'showMention', { entry: 'nato', way: -1 }]);
  });

  it('is on its way while its tab loads and no script answers, and out of reach after that', async () => {
    pages = {};
    const page = createActivePage();
    status = 'loading';
    expect(await page.describe()).toBeUndefined();
    status = 'complete';
    await expect(page.describe()).rejects.toThrow('no page script answers');
  });

  it('says what it is only as far as that is sound', async () => {
    expect(await createActivePage().facts()).toEqual({
      title: 'A title',
      address: 'https://one.example/',
      site: '',
      author: '',
      language: '',
      dates: [],
    });
  });

  it('tells when it may be another, or another may be in its place', async () => {
    const page = createActivePage();
    await page.describe();
    const heard: boolean[] = [];
    const stop = page.watch((isAnotherTab) => heard.push(isAnotherTab));

    await fakeBrowser.tabs.onActivated.trigger({ tabId: two, windowId });
    await fakeBrowser.tabs.onUpdated.trigger(one, { status: 'loading' }, {} as never);
    await fakeBrowser.storage.session.set({ [`references:${one}`]: {} });
    expect(heard).toEqual([true, false, false]);

    stop();
    await fakeBrowser.tabs.onActivated.trigger({ tabId: one, windowId });
    expect(heard).toHaveLength(3);
  });

  it('hears nothing of tabs that it is not, and of windows that it is not in', async () => {
    const page = createActivePage();
    await page.describe();
    const listener = vi.fn();
    page.watch(listener);
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 99, windowId: 99 });
    await fakeBrowser.tabs.onUpdated.trigger(two, { status: 'loading' }, {} as never);
    await fakeBrowser.tabs.onUpdated.trigger(one, { title: 'Another title' }, {} as never);
    await fakeBrowser.storage.session.set({ [`references:${two}`]: {}, other: 1 });
    expect(listener).not.toHaveBeenCalled();
  });
});
