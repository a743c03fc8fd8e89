import { packs } from 'virtual:policy-gloss/packs';
import { cueTexts, pageData } from 'virtual:policy-gloss/tables';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { uiLanguage } from '../src/browser/language.ts';
import { answerAsBackground, askFrame, isExtensionPage, tellFrames } from '../src/browser/messages.ts';
import { storePageData } from '../src/browser/page-data.ts';
import { forgetTab, referencesOf, rememberFrame, styleBadge } from '../src/browser/references.ts';
import type { Tables } from '../src/core/match/tables.ts';
import { createLibrary } from '../src/core/pack/library.ts';
import { explain } from '../src/core/pack/why.ts';
import { isReference } from '../src/core/references.ts';
import cardStyle from '../src/ui/card.css?inline';
import { cardPageOf } from '../src/ui/card-page.tsx';

export default defineBackground(() => {
  const library = createLibrary(packs, uiLanguage());
  const tables: Omit<Tables, 'forms'> = JSON.parse(pageData.tables.json);

  answerAsBackground({
    getCard: ({ id, because }) => {
      const view = library.view(id);
      const why = because && explain(because, tables, cueTexts);
      return view && cardPageOf({ ...view, ...(why && { why }) });
    },
    getCardStyle: () => cardStyle,
    getPageData: async () => {
      await storePageData(pageData);
      return pageData;
    },
    referencesChanged: async ({ references }, { tab, frameId }) => {
      if (tab?.id !== undefined) await rememberFrame(tab.id, frameId ?? 0, references.filter(isReference));
    },
    cardOpened: ({ frame }, { tab }) => {
      if (tab?.id !== undefined) tellFrames(tab.id, 'closeCard', { frame });
    },
    getSite: async (_, { tab }) => {
      if (tab?.id === undefined) return '';
      return (await askFrame(tab.id, 0, 'describePage', {})).site;
    },
    getReferences: ({ tabId }, sender) => (isExtensionPage(sender) ? referencesOf(tabId) : []),
  });

  browser.runtime.onInstalled.addListener(() => void storePageData(pageData));
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  void styleBadge();
});
