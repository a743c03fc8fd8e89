import { packs } from 'virtual:policy-gloss/packs';
import { cueTexts, reasons, signs, tables } from 'virtual:policy-gloss/tables';
import { browser } from 'wxt/browser';
import { uiLanguage } from '../../src/browser/language.ts';
import type { CardPage } from '../../src/core/card/tree.ts';
import { createFinder } from '../../src/core/match/finder.ts';
import { NOTHING_OFF } from '../../src/core/match/matcher.ts';
import { createLibrary } from '../../src/core/pack/library.ts';
import { explain } from '../../src/core/pack/why.ts';
import { markOf, type Settings } from '../../src/core/settings.ts';
import { textsIn } from '../../src/core/texts.ts';
import { createCardContent } from '../../src/page/card-content.ts';
import { type Gloss, startGloss } from '../../src/page/gloss.ts';
import cardStyle from '../../src/ui/card.css?inline';
import { cardKitOf, cardPageOf } from '../../src/ui/card-page.tsx';

/**
 * Marks terms on this page of our own, with the cards that web pages have. Everything is at hand here, so that nothing
 * is asked of a background that may be busy with being installed. There is no site to mute a term on, nor a page to
 * cite: the cards come without these.
 */
export function startOwnGloss(settings: Settings): Gloss {
  const language = uiLanguage(settings);
  const t = textsIn(language);
  const library = createLibrary(packs, language);
  const cardOf = (id: string, why?: string) => {
    const view = library.view(id);
    return view && withoutActions(cardPageOf({ ...view, ...(why && { why }) }));
  };
  return startGloss(
    document,
    createFinder({ signs, tables }),
    createCardContent({
      mention: async ({ entry, ...because }) => cardOf(entry, explain(because, reasons, cueTexts, t)),
      entry: async (id) => cardOf(id),
      citations: async () => undefined,
      mute: async () => async () => undefined,
      openLibrary: () => undefined,
      kit: async () => cardKitOf(t, cardStyle),
    }),
    { off: NOTHING_OFF, density: 'every', mark: markOf(settings), card: settings },
    {
      onReferencesChanged: () => undefined,
      onCardOpened: () => undefined,
      isAlive: () => browser.runtime?.id !== undefined,
    },
  );
}

const withoutActions = ({ id, header, body }: CardPage): CardPage => ({ id, header, body });
