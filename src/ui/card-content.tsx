import { render } from 'preact';
import type { EntryView } from '../core/pack/view.ts';
import type { Because } from '../core/pack/why.ts';
import { Card } from './Card.tsx';

/** Where a card's contents come from. */
export interface CardSource {
  /** An entry by its id, with why a mention of it is marked; undefined if there is none. */
  entry(id: string, because?: Because): Promise<EntryView | undefined>;
  /** The card's style sheet. */
  style(): Promise<string>;
}

type Marked = Because & { readonly entry: number };

interface Drawing {
  readonly mention: Marked;
  readonly theme: 'light' | 'dark';
  readonly onClose: () => void;
}

/** Draws entries into an open card, and fetches them ahead of its opening. */
export function createCardContent(source: CardSource, idOf: (entry: number) => string) {
  const fetched = new Map<string, Promise<EntryView | undefined>>();

  function get(id: string, because?: Because): Promise<EntryView | undefined> {
    const key = id + JSON.stringify(because);
    const known = fetched.get(key);
    if (known) return known;
    const asked = source.entry(id, because);
    fetched.set(key, asked);
    // A failure is not kept: the background may answer the next time.
    asked.then(
      (view) => view ?? fetched.delete(key),
      () => fetched.delete(key),
    );
    return asked;
  }

  let style: Promise<string> | undefined;

  function getStyle(): Promise<string> {
    if (!style) {
      style = source.style();
      style.catch(() => {
        style = undefined;
      });
    }
    return style;
  }

  return {
    prepare({ entry, ...because }: Marked): void {
      get(idOf(entry), because).catch(() => undefined);
      getStyle().catch(() => undefined);
    },

    style: getStyle,

    draw(root: HTMLElement, { mention: { entry, ...because }, theme, onClose }: Drawing): void {
      const path = [idOf(entry)];
      root.dataset.theme = theme;

      async function show(): Promise<void> {
        const id = path.at(-1) as string;
        const isFirst = path.length === 1;
        const handlers = { canGoBack: !isFirst, onBack, onOpen, onClose };
        // What was fetched ahead is there before the timer fires, and no skeleton flickers.
        const waiting = setTimeout(() => render(<Card state="loading" {...handlers} />, root));
        const view = await get(id, isFirst ? because : undefined).catch(() => undefined);
        clearTimeout(waiting);
        if (path.at(-1) !== id) return;
        render(
          view ? <Card state="ready" view={view} {...handlers} /> : <Card state="failed" {...handlers} />,
          root,
        );
      }

      function onOpen(id: string): void {
        path.push(id);
        void show();
      }

      function onBack(): void {
        path.pop();
        void show();
      }

      void show();
    },

    clear: (root: HTMLElement): void => render(null, root),
  };
}
