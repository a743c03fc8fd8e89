import type { CardPage } from '../core/card/tree.ts';
import type { Mention } from '../core/match/matcher.ts';
import { createOnce } from '../core/once.ts';
import { createCardFrame, FAILED, LOADING } from './card-frame.ts';

/** A mention as the card's contents know it: what stands there, and why it counts. */
export type MarkedText = Pick<Mention, 'entry' | 'alias' | 'cue'> & { readonly text: string };

/** Where a card's contents come from. */
export interface CardSource {
  /** What a mention's card says; undefined if there is no such entry. */
  mention(mention: MarkedText): Promise<CardPage | undefined>;
  /** What the card of an entry says that was opened from another. */
  entry(id: string): Promise<CardPage | undefined>;
  /** The card's style sheet. */
  style(): Promise<string>;
}

/** Which mention's card to draw, and whom to tell. */
export interface CardDrawing {
  readonly mention: MarkedText;
  readonly theme: 'light' | 'dark';
  readonly onClose: () => void;
}

export interface CardContent {
  draw(root: HTMLElement, drawing: CardDrawing): void;
  /** Begins to fetch an entry, so that it is there when its card opens. */
  prepare(mention: MarkedText): void;
  /** The style sheet of what is drawn. */
  style(): Promise<string>;
}

/** Draws entries into an open card, and fetches them ahead of its opening. */
export function createCardContent(source: CardSource): CardContent {
  const once = createOnce();
  const style = () => once('style', source.style);
  const ofMention = (mention: MarkedText) => once(JSON.stringify(mention), () => source.mention(mention));
  const ofEntry = (id: string) => once(id, () => source.entry(id));

  return {
    style,

    prepare(mention) {
      ofMention(mention).catch(() => undefined);
      style().catch(() => undefined);
    },

    draw(root, { mention, theme, onClose }) {
      /** Entries opened from the mention's own, the last one shown. */
      const path: string[] = [];
      let turn = 0;

      const frame = createCardFrame({
        onClose,
        onOpen(id) {
          path.push(id);
          void show();
        },
        onBack() {
          path.pop();
          void show();
        },
      });

      async function show(): Promise<void> {
        const id = path.at(-1);
        const mine = ++turn;
        const canGoBack = id !== undefined;
        // What was fetched ahead is there before the timer fires, and no skeleton flickers.
        const waiting = setTimeout(() => frame.show(LOADING, canGoBack));
        const page = await (canGoBack ? ofEntry(id) : ofMention(mention)).catch(() => undefined);
        clearTimeout(waiting);
        if (mine === turn) frame.show(page ?? FAILED, canGoBack);
      }

      root.dataset.theme = theme;
      root.append(frame.element);
      void show();
    },
  };
}
