import type { CardKit, CardPage } from '../core/card/tree.ts';
import type { Mention } from '../core/match/matcher.ts';
import { createOnce } from '../core/once.ts';
import { createCardFrame } from './card-frame.ts';

/** A mention as the card's contents know it: what stands there, and why it counts. */
export type MarkedText = Pick<Mention, 'entry' | 'alias' | 'cue'> & { readonly text: string };

/** Where a card's contents come from, and what it can have done. */
export interface CardSource {
  /** What a mention's card says; undefined if there is no such entry. */
  mention(mention: MarkedText): Promise<CardPage | undefined>;
  /** What the card of an entry says that was opened from another. */
  entry(id: string): Promise<CardPage | undefined>;
  /** How to cite this page and an entry. */
  citations(id: string): Promise<CardPage | undefined>;
  /** Opens an entry in the library. */
  openLibrary(id: string): unknown;
  /** No longer marks an entry, on this site or anywhere; gives what undoes it. */
  mute(id: string, isHere: boolean): Promise<() => Promise<void>>;
  kit(): Promise<CardKit>;
}

/** Which mention's card to draw, and whom to tell. */
export interface CardDrawing {
  readonly mention: MarkedText;
  readonly theme: 'light' | 'dark';
  readonly onClose: () => void;
  readonly onPin: () => void;
  readonly onNudge: (x: number, y: number) => void;
  /** From now on the card is about something that may no longer stand on the page. */
  readonly onDetached: () => void;
}

/** A card's inside. */
export interface CardView {
  focus(): void;
  setPinned(): void;
}

export interface CardContent {
  draw(root: HTMLElement, drawing: CardDrawing): CardView;
  /** Begins to fetch an entry, so that it is there when its card opens; resolves when it is, or never will be. */
  prepare(mention: MarkedText): Promise<unknown>;
  /** What cards need beside entries. */
  kit(): Promise<CardKit>;
}

/** What a card showed, and how far it was scrolled when the reader went on from there. */
interface Visit {
  readonly load: () => Promise<CardPage | undefined>;
  scrollTop: number;
  /** Whether no way leads back from here but to undo what was done. */
  readonly isLast?: boolean;
}

/** Draws entries into an open card, and fetches them ahead of its opening. */
export function createCardContent(source: CardSource): CardContent {
  const once = createOnce();
  const kit = () => once('kit', source.kit);
  const ofMention = (mention: MarkedText) => once(JSON.stringify(mention), () => source.mention(mention));
  const ofEntry = (id: string) => once(id, () => source.entry(id));

  return {
    kit,

    prepare: (mention) => Promise.allSettled([ofMention(mention), kit()]),

    draw(root, { mention, theme, onClose, onPin, onNudge, onDetached }) {
      const path: Visit[] = [{ load: () => ofMention(mention), scrollTop: 0 }];
      let turn = 0;
      let undo = () => Promise.resolve();

      const frame = createCardFrame({
        onNudge,
        onAction(action, entry) {
          const id = frame.page()?.id ?? '';
          if (action === 'Close') onClose();
          if (action === 'Pin') onPin();
          if (action === 'Open') goTo(() => ofEntry(entry));
          if (action === 'Cite') goTo(() => source.citations(id));
          if (action === 'Library') source.openLibrary(id);
          if (action === 'Mute') mute(id, false);
          if (action === 'MuteHere') mute(id, true);
          if (action === 'Undo') undo().then(back, () => goTo(async () => undefined));
          if (action === 'Back') back();
        },
      });

      function goTo(load: Visit['load'], isLast = false): void {
        const here = path.at(-1);
        if (here) here.scrollTop = frame.scrollTop();
        path.push({ load, scrollTop: 0, isLast });
        present();
      }

      function back(): void {
        path.pop();
        present();
      }

      function mute(id: string, isHere: boolean): void {
        const page = frame.page();
        onDetached();
        goTo(async () => {
          undo = await source.mute(id, isHere);
          const note = page?.muted?.[isHere ? 0 : 1];
          return page && note ? { id, header: page.header, body: [note] } : undefined;
        }, true);
      }

      /** Without its kit, there is nothing that a card could say. */
      const present = () => void show().catch(onClose);

      async function show(): Promise<void> {
        const visit = path.at(-1);
        const mine = ++turn;
        const canGoBack = path.length > 1;
        const loaded = visit?.load().catch(() => undefined);
        const { loading, failed } = await kit();
        // What was fetched ahead is there before the timer fires, and no skeleton flickers.
        const waiting = setTimeout(() => mine === turn && frame.show(loading, canGoBack, true));
        const page = await loaded;
        clearTimeout(waiting);
        if (mine !== turn) return;
        frame.show(page ?? failed, canGoBack && visit?.isLast !== true);
        frame.scrollTo(visit?.scrollTop ?? 0);
      }

      root.dataset.theme = theme;
      root.append(frame.element);
      present();
      return frame;
    },
  };
}
