import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFinder } from '../src/browser/finder.ts';
import { answerAsPage, askBackground } from '../src/browser/messages.ts';
import type { PageIdentity } from '../src/browser/protocol.ts';
import { createReporter, randomName } from '../src/browser/reporter.ts';
import { loadSettings, muteEntry, watchSettings } from '../src/browser/settings.ts';
import { markingFrom } from '../src/core/marking.ts';
import type { Because } from '../src/core/pack/why.ts';
import { runsOn, type Settings } from '../src/core/settings.ts';
import { siteOfHost } from '../src/core/sites.ts';
import { createCardContent } from '../src/page/card-content.ts';
import { datesOf, factsOf } from '../src/page/facts.ts';
import { type Gloss, startGloss } from '../src/page/gloss.ts';
import { clearLeftovers } from '../src/page/leftovers.ts';
import { watchRewriting } from '../src/page/rewriting.ts';
import { isTop, whenReadable } from '../src/page/visibility.ts';

export default defineUnlistedScript(() => {
  // XML and SVG documents have no HTML that a card could be put in.
  // An extension that was removed before the page was first seen has nothing to do, and nobody to tell.
  if (document instanceof HTMLDocument) whenReadable(window, () => void main().catch(() => undefined));
});

async function main(): Promise<void> {
  if (import.meta.env.FIREFOX) clearLeftovers(document);
  const frame = randomName();
  const [{ site, page }, settings] = await Promise.all([pageAround(frame), loadSettings()]);
  const getCard = (id: string, because?: Because) =>
    askBackground('getCard', { id, because, dates: datesOf(document) });
  const content = createCardContent({
    mention: ({ entry, ...because }) => getCard(entry, because),
    entry: getCard,
    citations: (id) => askBackground('getCitations', { id, page: factsOf(document) }),
    openLibrary: (id) => askBackground('openLibrary', { id }).catch(isAlive),
    mute: (id, isHere) => muteEntry({ entry: id, site: isHere ? site : undefined }),
    kit: () => askBackground('getCardKit', {}),
  });
  let gloss: Gloss | undefined;
  // A page tells that it has nothing, too, in case its forerunner could not say goodbye.
  const reporter = createReporter(page, isTop(window) ? '' : '[]', isAlive);

  const events = {
    onReferencesChanged: reporter.report,
    onCardOpened: () => void askBackground('cardOpened', { frame }).catch(isAlive),
    isAlive,
  };

  answerAsPage({
    describePage: () => ({ site, page }),
    tellFacts: () => ({ ...factsOf(document), address: location.href }),
    followCommand: ({ way, isFromEdge }) => gloss?.follow(way, isFromEdge) ?? false,
    showMention: ({ entry, way }) => gloss?.reveal(entry, way),
    closeCard: (message) => {
      if (message.frame !== frame) gloss?.closeCard();
    },
  });
  watchSettings(apply);
  listen();
  watchRewriting(document, () => {
    end();
    listen();
    if (isAlive()) void loadSettings().then(apply);
  });

  function listen(): void {
    addEventListener('pagehide', left);
    addEventListener('pageshow', cameBack);
  }

  /**
   * A document that is not kept to come back to is taken apart next, and Firefox throws at whatever asks it for something. In one
   * that is kept, Firefox never answers what was asked when it was left (`BaseContext.wrapPromise`).
   */
  function left(): void {
    end();
    reporter.report([]);
  }

  function cameBack({ persisted }: PageTransitionEvent): void {
    if (persisted && isAlive()) void loadSettings().then(apply);
  }

  function apply(settings: Settings): void {
    const isOn = isAlive() && site !== '' && runsOn(site, settings);
    if (isOn && gloss) gloss.setOptions(markingFrom(settings, site));
    else if (isOn) gloss = startGloss(document, createFinder(), content, markingFrom(settings, site), events);
    else {
      end();
      reporter.report([]);
    }
  }

  function end(): void {
    gloss?.stop();
    gloss = undefined;
  }

  /** The extension may be reloaded or removed under the page, or the page be gone: then everything of ours goes, quietly. */
  function isAlive(): boolean {
    if (browser.runtime?.id && document.defaultView) return true;
    end();
    return false;
  }

  apply(settings);
}

/** The page whose rule holds here: a frame follows the page that it is in, which may not be ready to tell yet. */
async function pageAround(frame: string): Promise<PageIdentity> {
  if (isTop(window)) return { site: siteOfHost(location.hostname), page: frame };
  for (const pause of [0, 250, 500, 1000, 2000, 4000, 8000]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const found = await askBackground('getPage', {}).catch(() => undefined);
    if (found?.site) return found;
  }
  return { site: '', page: frame };
}
