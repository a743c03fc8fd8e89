import type { CardPage, Tree } from '../core/card/tree.ts';
import { build } from './build.ts';

export interface CardFrameEvents {
  readonly onBack: () => void;
  /** A related entry was chosen: it opens in this card. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

export interface CardFrame {
  readonly element: HTMLElement;
  show(page: CardPage, canGoBack: boolean): void;
}

/** What stands in the card while its entry is on the way. */
export const LOADING: CardPage = {
  title: 'Loading…',
  language: 'en',
  body: [['div', { class: 'skeleton', 'aria-hidden': 'true' }, ['i', {}], ['i', {}], ['i', {}]]],
};

/** What stands in the card when no entry comes. */
export const FAILED: CardPage = {
  title: 'This entry cannot be shown',
  language: 'en',
  body: [['p', {}, 'The extension may have been updated since. Reload the page and try again.']],
};

const button = (name: string, path: string): Tree => [
  'button',
  { type: 'button', class: 'icon', 'aria-label': name, title: name, 'data-do': name },
  ['svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ['path', { d: path }]],
];

/**
 * The card's frame: title, Back and Close around what an entry says. A card that opens takes no focus; once the
 * reader's focus is in it, it follows to the title of whatever is shown next, since what led there is gone.
 */
export function createCardFrame({ onBack, onOpen, onClose }: CardFrameEvents): CardFrame {
  // Entries are English on any page, also on one that reads from right to left.
  const element = build([
    'div',
    { class: 'card', role: 'dialog', 'aria-labelledby': 'title', lang: 'en', dir: 'auto' },
  ]) as HTMLElement;

  element.addEventListener('click', ({ target }) => {
    const { do: what, entry } = (target as Element).closest('button')?.dataset ?? {};
    if (what === 'Back') onBack();
    if (what === 'Close') onClose();
    if (entry) onOpen(entry);
  });

  return {
    element,
    show(page, canGoBack) {
      const hadFocus = element.matches(':focus-within');
      element.ariaBusy = String(page === LOADING);
      element.replaceChildren(
        build([
          'header',
          {},
          ...(canGoBack ? [button('Back', 'M10 3 5 8l5 5')] : []),
          ['h2', { id: 'title', tabindex: '-1', lang: page.language }, page.title],
          button('Close', 'm4 4 8 8m0-8-8 8'),
        ]),
        build(['div', { class: 'body' }, ...page.body]),
      );
      if (hadFocus) element.querySelector('h2')?.focus({ preventScroll: true });
    },
  };
}
