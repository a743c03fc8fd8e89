import type { CardCommand, CardEvent, Over, Point } from '../core/card/events.ts';
import type { Modifier } from '../core/settings.ts';
import { closestWhere, matches } from './dom.ts';
import type { PageMention } from './mentions.ts';
import { CARD } from './reading.ts';

/** What happens; now, unless it says when. */
export type Happening = CardEvent extends infer Event
  ? Event extends CardEvent
    ? Omit<Event, 'at'> & Partial<Pick<Event, 'at'>>
    : never
  : never;

export interface CardInput {
  readonly tell: (happening: Happening) => readonly CardCommand[];
  readonly isAlive: () => boolean;
  readonly mentionAt: (point: Point) => PageMention | undefined;
  readonly whatIsUnder: (point: Point) => Over;
  /** Something moved that cards stand beside. */
  readonly place: () => void;
  /** The card that an event happened in. */
  readonly cardWith: (event: Event) => number | undefined;
  /** Whether a card is the one that is not pinned. */
  readonly isShown: (card: number) => boolean;
  /** The card that has the focus. */
  readonly focused: () => number | undefined;
  readonly uncoverAt: (point: Point) => void;
  readonly settings: () => InputSettings;
}

export interface InputSettings {
  /** The key without which rest opens no card. */
  readonly modifier: Modifier;
  /** Whether taps are ours at all. */
  readonly touch: boolean;
}

/** Listens to pointer, finger and key, and tells of them; returns what stops it. */
export function listen(document: Document, input: CardInput): () => void {
  const { tell, isAlive, mentionAt, whatIsUnder, place, cardWith, isShown, focused, uncoverAt, settings } =
    input;
  const stopping = new AbortController();
  const { signal } = stopping;
  let frame = 0;
  let pressedIn: number | undefined;
  let isAsking = true;
  /** Looks again at what is under the pointer. */
  let look: ((at: number) => void) | undefined;

  /** Notes whether the reader holds the key that asks for cards; tells whether that is news. */
  function heed(event: PointerEvent | KeyboardEvent): boolean {
    const { modifier } = settings();
    const before = isAsking;
    isAsking = modifier === 'none' || event[`${modifier}Key`];
    return isAsking !== before;
  }

  function pointerMoved(event: PointerEvent): void {
    if (!event.isTrusted || !isAlive() || event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    const isBusy = event.buttons > 0;
    // A selection dragged out of the card is still about the card.
    const card = cardWith(event) ?? (isBusy ? pressedIn : undefined);
    if (card === undefined) uncoverAt(point);
    heed(event);
    look = (at) => {
      const over = card === undefined ? whatIsUnder(point) : isShown(card) ? 'card' : 'page';
      tell({ type: 'pointerMoved', at, point, over, isBusy, isAsking });
    };
    cancelAnimationFrame(frame);
    // One look a frame: hit-testing is the browser's work, and pointers report more often than screens draw.
    frame = requestAnimationFrame(() => look?.(event.timeStamp));
  }

  function clicked(event: PointerEvent): void {
    if (!event.isTrusted || !isAlive() || cardWith(event) !== undefined) return;
    const isPlain =
      event.button === 0 &&
      !isControl(event.composedPath()[0]) &&
      document.getSelection()?.isCollapsed !== false;
    const point = { x: event.clientX, y: event.clientY };
    const mention = isPlain ? mentionAt(point) : undefined;
    const by = event.pointerType === 'touch' ? 'touch' : 'hover';
    if (mention && (by === 'hover' || settings().touch))
      tell({ type: 'tapped', mention: mention.id, point, by });
  }

  function pressed(event: PointerEvent): void {
    pressedIn = cardWith(event);
    tell({ type: 'pressed', isOutside: pressedIn === undefined });
    // A finger elsewhere means that no pointer rests here any more.
    if (event.pointerType === 'touch' && pressedIn === undefined) tell({ type: 'pointerLeft' });
  }

  function left({ target }: PointerEvent): void {
    if (target !== document.documentElement) return;
    cancelAnimationFrame(frame);
    look = undefined;
    tell({ type: 'pointerLeft' });
  }

  function scrolled({ target }: Event): void {
    // What scrolls in a card is not the page; a carousel that moves by itself elsewhere is not the reader's doing.
    if (target instanceof Element && (matches(target, CARD) || !matches(target, ':hover'))) return;
    tell({ type: 'scrolled' });
    place();
  }

  function escaped(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    const commands = tell({ type: 'escaped', card: focused() });
    if (commands.length === 0) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  }

  function keyTurned(event: KeyboardEvent): void {
    if (event.isTrusted && heed(event) && isAlive()) look?.(event.timeStamp);
  }

  const early = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', pointerMoved, early);
  document.addEventListener('pointerdown', pressed, early);
  document.addEventListener('click', clicked, early);
  document.addEventListener('scroll', scrolled, early);
  document.documentElement.addEventListener('pointerleave', left, early);
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, keyTurned, early);
  addEventListener('resize', place, early);
  addEventListener('keydown', escaped, { capture: true, signal });

  return () => {
    stopping.abort();
    cancelAnimationFrame(frame);
  };
}

const CONTROLS =
  'a[href],button,input,select,textarea,label,summary,[role=button],[role=link],[role=tab],[role^=menuitem],[onclick]';

/** Whether a click here is meant for something of the page's own. */
const isControl = (target: EventTarget | undefined) =>
  target instanceof Element && closestWhere(target, (element) => matches(element, CONTROLS)) !== null;
