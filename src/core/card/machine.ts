/**
 * The whole life of the cards of one page as one pure state machine: what happened goes in, what to do comes out.
 * Time is in milliseconds of any steady clock and only ever comes in with an event, so tests use a made-up one. A
 * mention is whatever number the caller knows it by.
 *
 *     idle -> dwelling -> loading -> open -> closing -> idle
 *                                      \-> pinned -> idle
 *
 * The next card may be dwelling or loading while the one before it is open or closing. Of cards that are not
 * pinned there is never more than one.
 */
import type { CardCommand, CardEvent, Input, Point } from './events.ts';

/**
 * The card's data is asked for after this much rest, so that it is there when the card opens even if the background has to
 * be started first; a pointer that only passes asks for nothing.
 */
export const ASK_AFTER = 30;
/** So long before it opens, a card whose data is there is made, outside the page: to show it is then left. */
export const AHEAD = 100;
/** Rest before a card opens while another is open, or was under {@link RECENTLY} ago. */
export const QUICK_DELAY = 100;
export const RECENTLY = 400;
/** How long a card whose data is late waits for it before it opens empty: no longer than still feels at once. */
export const PATIENCE = 100;
/** How long a card stays after the pointer left both it and its mention. */
export const GRACE = 300;
/** A pointer that moved less than this many CSS pixels is at rest: hands tremble. */
export const TREMOR = 6;

interface Dwelling {
  readonly is: 'dwelling';
  readonly mention: number;
  readonly since: number;
  readonly around: Point;
  readonly delay: number;
  readonly hasAsked: boolean;
  readonly hasArrived: boolean;
  readonly isMade: boolean;
}

interface Loading {
  readonly is: 'loading';
  readonly mention: number;
  readonly since: number;
  readonly by: Input;
  readonly point: Point | undefined;
}

interface Card {
  readonly id: number;
  readonly mention: number;
  readonly by: Input;
}

/** `since` is when it began to close. */
type Shown = Card & { readonly is: 'open' | 'closing'; readonly since: number };

export interface CardState {
  /** Scrolling disarms until the pointer moves again. */
  readonly isArmed: boolean;
  readonly isAsking: boolean;
  readonly pointer: Point | undefined;
  /** The card that may come next. */
  readonly coming: Dwelling | Loading | undefined;
  /** The card that is there, and not pinned. */
  readonly shown: Shown | undefined;
  readonly pinned: readonly Card[];
  readonly lastId: number;
  readonly closedAt: number;
  /** The mention whose card the reader sent away: it stays away until the pointer has left the mention. */
  readonly dismissed: number | undefined;
}

export const INITIAL: CardState = {
  isArmed: true,
  isAsking: true,
  pointer: undefined,
  coming: undefined,
  shown: undefined,
  pinned: [],
  lastId: 0,
  closedAt: Number.NEGATIVE_INFINITY,
  dismissed: undefined,
};

export interface CardStep {
  readonly state: CardState;
  readonly commands: readonly CardCommand[];
}

const only = (state: CardState, ...commands: CardCommand[]): CardStep => ({ state, commands });

/** @param delay the reader's setting: milliseconds of rest before a card opens. */
export function step(state: CardState, event: CardEvent, delay: number): CardStep {
  const { at } = event;
  switch (event.type) {
    case 'pointerMoved':
      return only(moved(state, event, delay));
    case 'pointerLeft':
      return only(left({ ...unwatched(state), pointer: undefined, dismissed: undefined }, at));
    case 'pressed':
      return event.isOutside && isHeld(state) ? close(unwatched(state), at) : only(unwatched(state));
    case 'scrolled':
      return only({ ...unwatched(state), isArmed: false });
    case 'tapped':
      return ask(state, { ...event, since: at });
    case 'cardToggled':
      return toggled(state, event.mention, at);
    case 'entryArrived':
      return arrived(state, event.mention, at);
    case 'escaped':
      return escaped(state, event.card, at);
    case 'closeAsked':
      return event.card === state.shown?.id ? dismiss(state, at) : unpin(state, event.card);
    case 'pinAsked':
      return pin(state, event.card);
    case 'mentionLost':
    case 'supplanted':
      return close({ ...state, coming: undefined }, at);
    case 'timePassed':
      return waited(state, at);
  }
}

/** When the machine next wants to hear that time has passed; undefined if it waits for nothing. */
export function wakeAt({ coming, shown }: CardState): number | undefined {
  const opens = coming && coming.since + waitOf(coming);
  const closes = shown?.is === 'closing' ? shown.since + GRACE : undefined;
  return closes === undefined || (opens !== undefined && opens < closes) ? opens : closes;
}

function waitOf(coming: Dwelling | Loading): number {
  if (coming.is === 'loading') return PATIENCE;
  const { delay, hasAsked, hasArrived, isMade } = coming;
  if (!hasAsked) return Math.min(ASK_AFTER, delay);
  return hasArrived && !isMade ? delay - AHEAD : delay;
}

/** Whether there is a card that the pointer's whereabouts do not close. */
const isHeld = ({ shown }: CardState) => shown !== undefined && shown.by !== 'hover';

/** Without the card that the pointer alone was about to bring. */
const unwatched = (state: CardState): CardState => {
  const { coming } = state;
  const isPointers = coming?.is === 'dwelling' || coming?.by === 'hover';
  return isPointers ? { ...state, coming: undefined } : state;
};

function moved(
  state: CardState,
  { at, point, over, isBusy, isAsking }: Extract<CardEvent, { type: 'pointerMoved' }>,
  delay: number,
): CardState {
  // Browsers repeat the last move after a scroll, from the very same spot.
  const hasMoved = !state.pointer || state.pointer.x !== point.x || state.pointer.y !== point.y;
  // Who presses the key means what is under the pointer, whatever brought it there.
  const hasAsked = isAsking && !state.isAsking;
  const mention = typeof over === 'object' ? over.mention : undefined;
  const isOnOwn = mention !== undefined && mention === state.shown?.mention;
  const next = {
    ...state,
    pointer: point,
    isAsking,
    isArmed: state.isArmed || hasMoved || hasAsked,
    dismissed: mention === state.dismissed && !hasAsked ? mention : undefined,
  };
  const held = over === 'card' || over === 'corridor' || isOnOwn ? kept(next) : left(next, at);
  const isUnwanted =
    isOnOwn || mention === next.dismissed || state.pinned.some((card) => card.mention === mention);
  if (mention === undefined || isUnwanted || isBusy || !isAsking || !next.isArmed) return unwatched(held);
  const { coming } = held;
  if (coming?.is === 'loading' && (coming.mention === mention || coming.by !== 'hover')) return held;
  return { ...held, coming: dwellOn(held, mention, point, at, delay) };
}

const kept = (state: CardState): CardState =>
  state.shown ? { ...state, shown: { ...state.shown, is: 'open' } } : state;

const left = (state: CardState, at: number): CardState =>
  state.shown?.is === 'open' && !isHeld(state)
    ? { ...state, shown: { ...state.shown, is: 'closing', since: at } }
    : state;

function dwellOn(state: CardState, mention: number, point: Point, at: number, delay: number): Dwelling {
  const { coming, shown, closedAt } = state;
  const before = coming?.is === 'dwelling' && coming.mention === mention ? coming : undefined;
  if (before && distance(before.around, point) <= TREMOR) return before;
  const isQuick = shown !== undefined || at - closedAt < RECENTLY;
  return {
    is: 'dwelling',
    mention,
    since: at,
    around: point,
    delay: isQuick ? Math.min(QUICK_DELAY, delay) : delay,
    hasAsked: before?.hasAsked ?? false,
    hasArrived: before?.hasArrived ?? false,
    isMade: false,
  };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function waited(state: CardState, at: number): CardStep {
  const { coming, shown } = state;
  if (!coming || at < coming.since + waitOf(coming)) {
    return shown?.is === 'closing' && at >= shown.since + GRACE ? close(state, at) : only(state);
  }
  if (coming.is === 'loading') return open(state, coming);
  const { mention, since, delay, hasAsked, hasArrived } = coming;
  if (!hasAsked) {
    return then(waited({ ...state, coming: { ...coming, hasAsked: true } }, at), {
      type: 'askForEntry',
      mention,
    });
  }
  if (at < since + delay) {
    const card = state.lastId + 1;
    return only(
      { ...state, coming: { ...coming, isMade: true } },
      { type: 'makeCard', card, mention, by: 'hover', point: state.pointer },
    );
  }
  const next: Loading = { is: 'loading', mention, since: at, by: 'hover', point: state.pointer };
  return hasArrived ? open(state, next) : only({ ...state, coming: next });
}

const then = ({ state, commands }: CardStep, first: CardCommand): CardStep => ({
  state,
  commands: [first, ...commands],
});

function arrived(state: CardState, mention: number, at: number): CardStep {
  const { coming } = state;
  if (coming?.mention !== mention) return only(state);
  return coming.is === 'loading'
    ? open(state, coming)
    : waited({ ...state, coming: { ...coming, hasArrived: true } }, at);
}

/** A card that is asked for by hand or key opens as soon as its data is there. */
function ask(state: CardState, { mention, since, by, point }: Omit<Loading, 'is'>): CardStep {
  if (mention === state.shown?.mention) return only({ ...kept(state), coming: undefined });
  const pinned = state.pinned.find((card) => card.mention === mention);
  if (pinned) return only({ ...state, coming: undefined }, { type: 'focusCard', card: pinned.id });
  const coming: Loading = { is: 'loading', mention, since, by, point };
  return only({ ...state, coming, dismissed: undefined }, { type: 'askForEntry', mention });
}

function toggled(state: CardState, mention: number, at: number): CardStep {
  const { shown } = state;
  if (shown?.mention !== mention) return ask(state, { mention, since: at, by: 'keyboard', point: undefined });
  if (shown.by === 'keyboard') return dismiss(state, at);
  // The pointer brought it; who asks for it by keyboard wants to go into it.
  const held: Shown = { ...shown, by: 'keyboard', is: 'open' };
  return only({ ...state, shown: held }, { type: 'focusCard', card: shown.id });
}

function open(state: CardState, { mention, by, point }: Omit<Loading, 'is' | 'since'>): CardStep {
  const id = state.lastId + 1;
  const before: CardCommand[] = state.shown ? [{ type: 'closeCard', card: state.shown.id }] : [];
  const shown: Shown = { is: 'open', id, mention, by, since: 0 };
  return only({ ...state, lastId: id, coming: undefined, shown }, ...before, {
    type: 'openCard',
    card: id,
    mention,
    by,
    point,
  });
}

function close(state: CardState, at: number): CardStep {
  if (!state.shown) return only(state);
  return only({ ...state, shown: undefined, closedAt: at }, { type: 'closeCard', card: state.shown.id });
}

const dismiss = (state: CardState, at: number): CardStep =>
  close(
    { ...state, coming: undefined, dismissed: (state.shown ?? state.coming)?.mention ?? state.dismissed },
    at,
  );

/** Closes the top card. A pinned one is only meant where the reader is in it: elsewhere the key is the page's. */
const escaped = (state: CardState, focused: number | undefined, at: number): CardStep =>
  state.shown || focused === undefined ? dismiss(state, at) : unpin(state, focused);

function pin(state: CardState, id: number): CardStep {
  if (state.shown?.id !== id) return only(state);
  const pinned = [...state.pinned, state.shown];
  return only({ ...state, shown: undefined, pinned }, { type: 'pinCard', card: id });
}

function unpin(state: CardState, id: number): CardStep {
  const pinned = state.pinned.filter((card) => card.id !== id);
  if (pinned.length === state.pinned.length) return only(state);
  return only({ ...state, pinned }, { type: 'closeCard', card: id });
}
