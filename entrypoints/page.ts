import { tablesId } from 'virtual:policy-gloss/tables-id';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerAsPage, askBackground } from '../src/browser/messages.ts';
import { loadSettings, watchSettings } from '../src/browser/settings.ts';
import { loadTables } from '../src/browser/tables.ts';
import { createMatcher } from '../src/core/match/matcher.ts';
import type { Tables } from '../src/core/match/tables.ts';
import { runsOn, type Settings } from '../src/core/settings.ts';
import { siteOfHost } from '../src/core/sites.ts';
import { createCardContent } from '../src/page/card-content.ts';
import { type Gloss, type GlossOptions, startGloss } from '../src/page/gloss.ts';
import { whenVisible } from '../src/page/visibility.ts';

export default defineUnlistedScript(() => {
  // XML and SVG documents have no HTML that a card could be put in.
  // An extension that was removed before the page was first seen has nothing to do, and nobody to tell.
  if (document instanceof HTMLDocument) whenVisible(document, () => void main().catch(() => undefined));
});

async function main(): Promise<void> {
  const [site, settings, tables] = await Promise.all([siteOfPage(), loadSettings(), loadTables(tablesId)]);
  // `randomUUID` is missing where a page came over plain http.
  const frame = crypto.getRandomValues(new Uint32Array(2)).join();
  const matcher = createMatcher(tables);
  const idOf = (entry: number) => tables.entries[entry] ?? '';
  const content = createCardContent({
    mention: ({ entry, ...because }) => askBackground('getCard', { id: idOf(entry), because }),
    entry: (id) => askBackground('getCard', { id }),
    style: () => askBackground('getCardStyle', {}),
  });
  let gloss: Gloss | undefined;
  // A page tells that it has nothing, too, in case its forerunner could not say goodbye.
  let reported = window === window.top ? '' : '[]';

  answerAsPage({
    describePage: () => ({ site, isOn: gloss !== undefined }),
    showMention: ({ entry }) => gloss?.reveal(tables.entries.indexOf(entry)) ?? false,
    closeCard: (message) => {
      if (message.frame !== frame) gloss?.closeCard();
    },
  });
  watchSettings(apply);
  addEventListener('pagehide', () => report(new Map()));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isAlive()) void loadSettings().then(apply);
  });

  function apply(settings: Settings): void {
    const isOn = site !== '' && runsOn(site, settings);
    if (isOn && gloss) gloss.setOptions(optionsFrom(settings, tables));
    else if (isOn) gloss = startGloss(document, matcher, content, optionsFrom(settings, tables), events);
    else {
      gloss?.stop();
      gloss = undefined;
      report(new Map());
    }
  }

  /** The extension may be reloaded or removed under the page: then everything of ours goes, quietly. */
  function isAlive(): boolean {
    if (browser.runtime?.id) return true;
    gloss?.stop();
    gloss = undefined;
    return false;
  }

  function report(counts: ReadonlyMap<number, number>): void {
    const references = [...counts].map(([entry, count]) => ({ entry: idOf(entry), count }));
    const next = JSON.stringify(references);
    if (next === reported || !browser.runtime?.id) return;
    reported = next;
    askBackground('referencesChanged', { references }).catch(isAlive);
  }

  const events = {
    onReferencesChanged: report,
    onCardOpened: () => void askBackground('cardOpened', { frame }).catch(isAlive),
    isAlive,
  };

  apply(settings);
}

/** The site whose rule holds here: a frame follows the page that it is in, which may not be ready to tell yet. */
async function siteOfPage(): Promise<string> {
  if (window === window.top) return siteOfHost(location.hostname);
  for (const pause of [0, 250, 500, 1000, 2000, 4000, 8000]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const site = await askBackground('getSite', {}).catch(() => undefined);
    if (site) return site;
  }
  return '';
}

function optionsFrom(
  { topicsOff, density, underline, delay }: Settings,
  { topics, topicOf }: Tables,
): GlossOptions {
  const off = new Set(topicsOff.map((id) => topics.indexOf(id)));
  return { topicsOff, counts: (entry) => !off.has(topicOf[entry] ?? -1), density, underline, delay };
}
