import { type Browser, browser } from 'wxt/browser';
import {
  addressInLibrary,
  asPlain,
  asXml,
  destinationOf,
  type Suggestion,
  suggestionsFor,
} from '../core/look-up.ts';
import type { Library } from '../core/pack/library.ts';
import type { EntrySearch } from '../core/search/search.ts';
import type { Texts } from '../core/texts.ts';
import { handOver } from './handing-over.ts';

/** What terms are looked up in; each is made when it is first needed. */
export interface LookUpSource {
  search(): Promise<EntrySearch>;
  library(): Promise<Pick<Library, 'view'>>;
  texts(): Promise<Texts>;
}

const MENU = 'look-up';

/** Puts "Look up in Policy Gloss" into the menu of selections, in the reader's language; again after it has changed. */
export async function nameMenu(t: Texts): Promise<void> {
  const title = t('lookUp.menu');
  try {
    await browser.contextMenus?.update(MENU, { title });
  } catch {
    browser.contextMenus.create({ id: MENU, title, contexts: ['selection'] }, () => {
      // It is there already, by another call: to read the error is all that there is to do.
      void browser.runtime.lastError;
    });
  }
}

/** Looks up what the reader selected and chose to. Line breaks in it are gone: the browser tells of none. */
export function followMenu({ search }: LookUpSource): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === MENU) void lookUp(selectionText, tab).catch(() => undefined);
  });

  async function lookUp(selection: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
    const destination = destinationOf(selection, await search());
    const address =
      destination.is === 'text'
        ? `read.html${await handOver(destination.text)}`
        : addressInLibrary(destination);
    // No page of an extension opens in a private window of Chromium: it goes into another, which has its own order.
    const place = tab && !tab.incognito ? { index: tab.index + 1, windowId: tab.windowId } : {};
    await browser.tabs.create({ url: browser.runtime.getURL('/') + address, ...place });
  }
}

/** Answers the address bar after `gloss` and a space. */
export function followOmnibox({ search, library, texts }: LookUpSource, isXml: boolean): void {
  const write = isXml ? asXml : asPlain;
  const say = (title: string, claim = '') =>
    browser.omnibox.setDefaultSuggestion({ description: write({ title, claim }) });

  browser.omnibox?.onInputStarted.addListener(() => {
    void texts().then((t) => say(t('lookUp.type')));
  });

  browser.omnibox?.onInputChanged.addListener((text, suggest) => {
    void answer(text).then(suggest);
  });

  browser.omnibox?.onInputEntered.addListener((text, disposition) => {
    void open(text, disposition);
  });

  /** The best is what Enter opens, and so the default; the others follow it. */
  async function answer(text: string): Promise<{ content: string; description: string }[]> {
    const t = await texts();
    const [best, ...others] = await suggestions(text);
    if (best) say(best.title, best.claim);
    else say(text.trim() === '' ? t('lookUp.type') : t('lookUp.nothing', { query: text.trim() }));
    return others.map((one) => ({ content: one.content, description: write(one) }));
  }

  async function suggestions(text: string): Promise<Suggestion[]> {
    const { view } = await library();
    return suggestionsFor(text, await search(), view);
  }

  async function open(
    text: string,
    disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
  ): Promise<void> {
    const [best] = (await search()).search(text, 1);
    const address = addressInLibrary(
      best ? { is: 'entry', id: best.entry } : { is: 'search', query: text.trim() },
    );
    const url = browser.runtime.getURL('/') + address;
    if (disposition === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  }
}
