import { pageDataId } from 'virtual:policy-gloss/page-data-id';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFinder, type Finder } from '../src/browser/finder.ts';
import { answerAsPage, askBackground } from '../src/browser/messages.ts';
import { loadSettings, watchSettings } from '../src/browser/settings.ts';
import { runsOn, type Settings } from '../src/core/settings.ts';
import { siteOfHost } from '../src/core/sites.ts';
import { createCardContent } from '../src/page/card-content.ts';
import { type Gloss, type GlossOptions, startGloss } from '../src/page/gloss.ts';
import { watchRewriting } from '../src/page/rewriting.ts';
import { whenReadable } from '../src/page/visibility.ts';

export default defineUnlistedScript(() => {
  // XML and SVG documents have no HTML that a card could be put in.
  // An extension that was removed before the page was first seen has nothing to do, and nobody to tell.
  if (document instanceof HTMLDocument) whenReadable(window, () => void main().catch(() => undefined));
});

async function main(): Promise<void> {
  const [site, settings] = await Promise.all([siteOfPage(), loadSettings()]);
  // `randomUUID` is missing where a page came over plain http.
  const frame = crypto.getRandomValues(new Uint32Array(2)).join();
  const finder = createFinder(pageDataId);
  const content = createCardContent({
    mention: ({ entry, ...because }) => askBackground('getCard', { id: finder.idOf(entry), because }),
    entry: (id) => askBackground('getCard', { id }),
    style: () => askBackground('getCardStyle', {}),
  });
  let gloss: Gloss | undefined;
  // A page tells that it has nothing, too, in case its forerunner could not say goodbye.
  let reported = window === window.top ? '' : '[]';

  answerAsPage({
    describePage: () => ({ site, isOn: gloss !== undefined }),
    showMention: ({ entry }) => gloss?.reveal(finder.entryOf(entry)) ?? false,
    closeCard: (message) => {
      if (message.frame !== frame) gloss?.closeCard();
    },
  });
  watchSettings(apply);
  listen();
  watchRewriting(document, () => {
    gloss?.stop();
    gloss = undefined;
    listen();
    if (isAlive()) void loadSettings().then(apply);
  });

  function listen(): void {
    addEventListener('pagehide', left);
    addEventListener('pageshow', cameBack);
  }

  function left(): void {
    report(new Map());
  }

  function cameBack({ persisted }: PageTransitionEvent): void {
    if (persisted && isAlive()) void loadSettings().then(apply);
  }

  function apply(settings: Settings): void {
    const isOn = site !== '' && runsOn(site, settings);
    if (isOn && gloss) gloss.setOptions(optionsFrom(settings, finder));
    else if (isOn) gloss = startGloss(document, finder, content, optionsFrom(settings, finder), events);
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
    const references = [...counts].map(([entry, count]) => ({ entry: finder.idOf(entry), count }));
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

const optionsFrom = (
  { topicsOff, density, underline, delay }: Settings,
  { topicOf }: Finder,
): GlossOptions => ({
  topicsOff,
  counts: (entry) => !topicsOff.includes(topicOf(entry)),
  density,
  underline,
  delay,
});
