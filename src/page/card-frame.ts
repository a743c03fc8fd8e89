import type { CardPage } from '../core/card/tree.ts';
import { build } from './build.ts';

/** What the reader asked of a card: `Open` comes with an entry's id. */
export type CardAction =
  | 'Back'
  | 'Close'
  | 'Open'
  | 'Pin'
  | 'Cite'
  | 'Library'
  | 'MuteHere'
  | 'Mute'
  | 'Undo';

export interface CardFrame {
  readonly element: HTMLElement;
  /** @param isBusy whether what is shown only stands in for what is on the way */
  show(page: CardPage, canGoBack: boolean, isBusy?: boolean): void;
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
  /** Whether an event is the reader's own doing. */
  readonly isMeant?: (event: Event) => boolean;
}

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
  const { onAction, onNudge, isMeant = ({ isTrusted }: Event) => isTrusted } = options;
  let shown: { page: CardPage; canGoBack: boolean } | undefined;
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
    if (!pressed || !isMeant(event)) return;
    if (entry) onAction('Open', entry);
    else if (what === 'Copy') copy(pressed);
    else if (what && what !== 'Move') onAction(what as CardAction, '');
  });

  element.addEventListener('keydown', (event) => {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if (event.altKey && x < 0 && shown?.canGoBack) onAction('Back', '');
    else if ((x || y) && (event.target as Element).matches('[data-do=Move]')) onNudge(x, y);
    else return;
    event.preventDefault();
  });

  return {
    element,
    page: () => shown?.page,
    scrollTop: () => find('.body')?.scrollTop ?? 0,
    scrollTo(top) {
      (find('.body') as Element).scrollTop = top;
    },
    focus,
    show(page, canGoBack, isBusy = false) {
      const hadFocus = element.matches(':focus-within');
      shown = { page, canGoBack };
      element.ariaBusy = String(isBusy);
      element.classList.toggle('can-go-back', canGoBack);
      element.replaceChildren(
        build(page.header),
        build(['div', { class: 'body' }, ...page.body]),
        ...(page.actions ?? []).map(build),
      );
      if (hadFocus || isWanted) focus();
    },
    setPinned() {
      const hadFocus = element.matches(':focus-within');
      element.classList.add('is-pinned');
      if (hadFocus) find('[data-do=Move]')?.focus();
    },
  };
}

/** Copies the text that the button belongs to, and says so in the button's place. */
function copy(pressed: HTMLElement): void {
  const text = pressed.closest('section')?.querySelector('.copied')?.textContent ?? '';
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // The older of two ways: pages that came over plain http have no clipboard object.
  addEventListener('copy', onCopy, true);
  if (document.execCommand('copy')) pressed.textContent = pressed.dataset.done ?? '';
  removeEventListener('copy', onCopy, true);
}
