import { browser } from 'wxt/browser';
import { answerAsPage, askBackground } from '../../src/browser/messages.ts';
import { createReporter, randomName } from '../../src/browser/reporter.ts';
import { muteEntry } from '../../src/browser/settings.ts';
import { markingFrom } from '../../src/core/marking.ts';
import type { Finder } from '../../src/core/match/finder.ts';
import type { Because } from '../../src/core/pack/why.ts';
import type { Reference } from '../../src/core/references.ts';
import type { Settings } from '../../src/core/settings.ts';
import { createCardContent } from '../../src/page/card-content.ts';
import { type Gloss, startGloss } from '../../src/page/gloss.ts';

/** The marks and cards of the text that is shown, with what the page script does on web pages. */
export function createGlossing(finder: Finder, first: Settings, onChanged: () => void) {
  const page = randomName();
  let settings = first;
  let gloss: Gloss | undefined;
  let title = '';
  let references: readonly Reference[] | undefined;
  const isAlive = () => browser.runtime?.id !== undefined;
  const reporter = createReporter(page, '[]', isAlive);

  const facts = () => ({ title, site: '', author: '', language: '', dates: [] });
  const getCard = (id: string, because?: Because) => askBackground('getCard', { id, because, dates: [] });
  const content = createCardContent({
    mention: ({ entry, ...because }) => getCard(entry, because),
    entry: (id) => getCard(id),
    citations: (id) => askBackground('getCitations', { id, page: facts() }),
    // The text is on no site.
    mute: (id) => muteEntry({ entry: id, site: undefined }),
    openLibrary: (id) => askBackground('openLibrary', { id }),
    kit: () => askBackground('getCardKit', {}),
  });

  answerAsPage({
    // Of no site, so there is nothing to switch.
    describePage: () => ({ site: '', page }),
    tellFacts: () => ({ ...facts(), address: '' }),
    followCommand: ({ way, isFromEdge }) => gloss?.follow(way, isFromEdge) ?? false,
    showMention: ({ entry, way }) => gloss?.reveal(entry, way),
    closeCard: () => undefined,
  });
  addEventListener('pagehide', () => reporter.report([]));
  addEventListener('pageshow', () => reporter.report(references ?? []));

  const marking = () => markingFrom(settings, '');

  function changed(next: readonly Reference[] | undefined): void {
    references = next;
    reporter.report(next ?? []);
    // Whoever tells of a text is being drawn, and can only then be drawn anew.
    queueMicrotask(onChanged);
  }

  return {
    /** Marks what is in an element, and nothing else on the page; null if there is no text any more. */
    show(element: HTMLElement | null, name: string): void {
      gloss?.stop();
      gloss = undefined;
      title = name.slice(0, 300);
      changed(undefined);
      if (!element) return;
      const events = {
        onReferencesChanged: changed,
        onCardOpened: () => undefined,
        isAlive,
      };
      gloss = startGloss(document, finder, content, marking(), events, element);
    },
    set(next: Settings): void {
      settings = next;
      gloss?.setOptions(marking());
    },
    reveal: (entry: string): void => void gloss?.reveal(entry, 1),
    title: () => title,
    references: () => references ?? [],
    isRead: () => references !== undefined,
  };
}
