import type { CardPage, Tree } from '../core/card/tree.ts';
import { build } from './build.ts';

/** What the reader asked of a card: `Open` comes with an entry's id. */
export type CardAction = 'Back' | 'Close' | 'Open' | 'Pin' | 'Cite' | 'MuteHere' | 'Mute' | 'Undo';

export interface CardFrame {
  readonly element: HTMLElement;
  show(page: CardPage, canGoBack: boolean): void;
  /** What is shown now. */
  page(): CardPage | undefined;
  /** How far the reader has scrolled, in CSS pixels. */
  scrollTop(): number;
  scrollTo(top: number): void;
  focus(): void;
  setPinned(): void;
}

export interface CardFrameOptions {
  readonly onAction: (action: CardAction, entry: string) => void;
  /** An arrow key on the handle of a pinned card: which way to move it, in steps. */
  readonly onNudge: (x: number, y: number) => void;
  readonly canPin: boolean;
  /** Whether an event is the reader's own doing: what changes anything asks for that. */
  readonly isMeant?: (event: Event) => boolean;
}

/** What stands in the card while its entry is on the way. */
export const LOADING: CardPage = {
  id: '',
  title: 'Loading…',
  language: 'en',
  body: [['div', { class: 'skeleton', 'aria-hidden': 'true' }, ['i', {}], ['i', {}], ['i', {}]]],
};

/** What stands in the card when no entry comes. */
export const FAILED: CardPage = {
  id: '',
  title: 'This entry cannot be shown',
  language: 'en',
  body: [['p', {}, 'The extension may have been updated since. Reload the page and try again.']],
};

const button = (name: string, path: string, label = name): Tree => [
  'button',
  { type: 'button', class: 'icon', 'aria-label': label, title: label, 'data-do': name },
  ['svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ['path', { d: path }]],
];

const BACK = button('Back', 'M10 3 5 8l5 5', 'Back (Alt+Left)');
const PIN = button('Pin', 'M5.5 2.5h5l-.6 4.2 2.1 2.3H4l2.1-2.3zM8 9v4.5', 'Keep open');
const MOVE = button(
  'Move',
  'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2',
  'Move, with arrow keys',
);
const CLOSE = button('Close', 'm4 4 8 8m0-8-8 8');

const CHANGING = /^(?:Pin|Mute|Undo|Copy)/;
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The card's frame: title, Back, Pin and Close around what an entry says. A card that opens takes no focus; once the
 * reader's focus is in it, it follows to the title of whatever is shown next, since what led there is gone.
 */
export function createCardFrame(options: CardFrameOptions): CardFrame {
  const { onAction, onNudge, canPin, isMeant = ({ isTrusted }: Event) => isTrusted } = options;
  let shown: { page: CardPage; canGoBack: boolean } | undefined;
  let isPinned = false;
  // Entries are English on any page, also on one that reads from right to left.
  const element = build([
    'div',
    { class: 'card', role: 'dialog', 'aria-labelledby': 'title', lang: 'en', dir: 'auto' },
  ]) as HTMLElement;
  const find = (selector: string) => element.querySelector<HTMLElement>(selector);
  let isWanted = false;

  /** Where nothing is drawn yet, the focus comes with what is. */
  function focus(): void {
    isWanted = !shown;
    find('h2')?.focus({ preventScroll: true });
  }

  element.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest('button');
    const { do: what, entry } = pressed?.dataset ?? {};
    if (!pressed || (what && CHANGING.test(what) && !isMeant(event))) return;
    if (entry) onAction('Open', entry);
    else if (what === 'Copy') void copy(pressed);
    else if (what && what !== 'Move') onAction(what as CardAction, '');
  });

  element.addEventListener('keydown', (event) => {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if (event.altKey && x < 0 && shown?.canGoBack) onAction('Back', '');
    else if (isPinned && (x || y) && (event.target as Element).matches('[data-do=Move]')) onNudge(x, y);
    else return;
    event.preventDefault();
  });

  function drawHeader({ page, canGoBack }: NonNullable<typeof shown>): Node {
    return build([
      'header',
      {},
      ...(canGoBack ? [BACK] : []),
      ['h2', { id: 'title', tabindex: '-1', lang: page.language }, page.title],
      ...(isPinned ? [MOVE] : canPin ? [PIN] : []),
      CLOSE,
    ]);
  }

  return {
    element,
    page: () => shown?.page,
    scrollTop: () => find('.body')?.scrollTop ?? 0,
    scrollTo: (top) => find('.body')?.scrollTo({ top, behavior: 'instant' }),
    focus,
    show(page, canGoBack) {
      const hadFocus = element.matches(':focus-within');
      shown = { page, canGoBack };
      element.ariaBusy = String(page === LOADING);
      element.replaceChildren(
        drawHeader(shown),
        build(['div', { class: 'body' }, ...page.body]),
        ...(page.actions ?? []).map(build),
      );
      if (hadFocus || isWanted) focus();
    },
    setPinned() {
      const hadFocus = element.matches(':focus-within');
      isPinned = true;
      if (shown) find('header')?.replaceWith(drawHeader(shown));
      if (hadFocus) find('[data-do=Move]')?.focus();
    },
  };
}

/** Copies the text that the button belongs to, and says so in the button's place. */
async function copy(pressed: HTMLElement): Promise<void> {
  const text = pressed.closest('section')?.querySelector('.copied')?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages that came over plain http have no clipboard object.
    copyByCommand(text);
  }
  pressed.textContent = 'Copied';
}

function copyByCommand(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  removeEventListener('copy', onCopy, { capture: true });
}
