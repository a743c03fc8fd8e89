import { packs } from 'virtual:policy-gloss/packs';
import { cueTexts, reasons, signs, tables } from 'virtual:policy-gloss/tables';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { followCommands } from '../src/browser/commands.ts';
import { uiLanguage } from '../src/browser/language.ts';
import { openLibrary } from '../src/browser/library-tab.ts';
import { followMenu, followOmnibox, nameMenu } from '../src/browser/look-up.ts';
import { forgetLookupsWhenOff } from '../src/browser/lookups.ts';
import { askFrame, isExtensionPage, isFrameThere, tellFrames } from '../src/browser/messages.ts';
import {
  forgetLostFrames,
  forgetTab,
  referencesOf,
  rememberFrame,
  showBadges,
  styleBadge,
} from '../src/browser/references.ts';
import { answerAsBackground } from '../src/browser/requests.ts';
import { loadLocked, loadSettings, watchSettings } from '../src/browser/settings.ts';
import { careForSettings } from '../src/browser/settings-care.ts';
import { createFinder } from '../src/core/match/finder.ts';
import { createOnce } from '../src/core/once.ts';
import { createLibrary } from '../src/core/pack/library.ts';
import { explain } from '../src/core/pack/why.ts';
import { publishedOn } from '../src/core/published.ts';
import { textsIn } from '../src/core/texts.ts';
import cardStyle from '../src/ui/card.css?inline';
import { cardKitOf, cardPageOf, citationsPageOf } from '../src/ui/card-page.tsx';

export default defineBackground(() => {
  let language = loadSettings().then(uiLanguage);
  watchSettings((settings) => {
    language = Promise.resolve(uiLanguage(settings));
    void showBadges(settings).catch(() => undefined);
    void texts().then(nameMenu);
  });
  const texts = async () => textsIn(await language);
  const finder = createFinder({ signs, tables });
  const once = createOnce();
  const library = async () => {
    const chosen = await language;
    return once(`library ${chosen}`, async () => createLibrary(packs, chosen));
  };
  // Most readers never ask the menu or the address bar, so what searches is made when somebody does.
  const search = () =>
    once('search', async () => {
      const { createSearch } = await import('../src/core/search/search.ts');
      return createSearch(packs.flatMap(({ entries }) => entries));
    });

  answerAsBackground({
    openLibrary: async ({ id }) => {
      if ((await library()).view(id)) await openLibrary(id);
    },
    getCard: async ({ id, because, dates }, sender) => {
      const view = (await library()).view(id, publishedOn(dates, today()));
      const why = because && explain(because, reasons, cueTexts, await texts());
      // A text that is read in our own page is on no site on which a term could be muted.
      const site = isExtensionPage(sender) ? 'everywhere' : 'on site';
      const mutable = (await loadLocked()).has('muted') ? 'nowhere' : site;
      return view && cardPageOf({ ...view, ...(why && { why }) }, mutable);
    },
    getCitations: async ({ id, page }, sender) => {
      const { view: viewOf, cite } = await library();
      const view = viewOf(id);
      const address = isExtensionPage(sender) ? '' : (sender.url ?? '');
      const items = cite(id, page, address, today());
      // Most readers cite nothing, and what writes citations is most of this script.
      const { citationsOf } = await import('../src/core/cite/formats.ts');
      return view && items && citationsPageOf(view, citationsOf(items));
    },
    getCardKit: async () => cardKitOf(await texts(), cardStyle),
    findCandidates: ({ texts }) => finder.candidates(texts),
    findMentions: (question) => finder.find(question),
    referencesChanged: async ({ page, references }, { tab, frameId = 0 }) => {
      await rememberFrame(idOf(tab), { page, frameId, references });
      return true;
    },
    cardOpened: ({ frame }, { tab }) => tellFrames(idOf(tab), 'closeCard', { frame }),
    getPage: (_, { tab }) => askFrame(idOf(tab), 0, 'describePage', {}),
    getReferences: async ({ tabId }) => {
      await forgetLostFrames(tabId, (frameId) => isFrameThere(tabId, frameId));
      return referencesOf(tabId);
    },
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void texts().then(nameMenu);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void texts().then(nameMenu);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  followCommands();
  followMenu({ search, library, texts });
  followOmnibox({ search, library, texts }, !import.meta.env.FIREFOX);
  void styleBadge();
  void careForSettings().catch(() => undefined);
  void forgetLookupsWhenOff().catch(() => undefined);
});

/** Of whom only a page script may ask, which has a tab: `REQUESTS` sees to it. */
const idOf = (tab: { id?: number | undefined } | undefined): number => tab?.id as number;

/** As `2026-11-25`, where the reader is. */
const today = () => new Date().toLocaleDateString('sv');
