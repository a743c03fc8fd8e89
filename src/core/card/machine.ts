/**
 * The whole life of the card as one pure state machine: what happened goes in as events in the past tense,
 * what to do comes out as commands. Time is in milliseconds of any steady clock and only ever comes in with
 * an event, so tests use a made-up one. A mention is whatever number the caller knows it by.
 */

/** The card's data is asked for after this much rest, so that it is there when the card opens. */
export const ASK_AFTER = 100;
/** Rest before a card opens while another is open, or was under {@link RECENTLY} ago. */
export const QUICK_DELAY = 100;
export const RECENTLY = 400;
/** How long a card stays after the pointer left both it and its mention. */
export const GRACE = 300;
/** A pointer that moved less than this many CSS pixels is at rest: hands tremble. */
export const TREMOR = 6;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pointer is over; `corridor` is the safe way from the mention to its open card. */
export type Over = { readonly mention: number } | 'card' | 'corridor' | 'page';

export type CardEvent = { readonly at: number } & (
  | { readonly type: 'pointerMoved'; readonly point: Point; readonly over: Over; readonly isBusy: boolean }
  /** The pointer left the page or the window. */
  | { readonly type: 'pointerLeft' }
  /** A button went down, or text is being selected. */
  | { readonly type: 'pressed' }
  | { readonly type: 'scrolled' }
  | { readonly type: 'tapped'; readonly mention: number }
  | { readonly type: 'escaped' }
  | { readonly type: 'closeAsked' }
  /** The open card's mention was removed, or is out of sight. */
  | { readonly type: 'mentionLost' }
  | { readonly type: 'timePassed' }
);

export type CardCommand =
  | { readonly type: 'askForEntry'; readonly mention: number }
  | { readonly type: 'openCard'; readonly mention: number }
  | { readonly type: 'closeCard' };

interface Dwell {
  readonly mention: number;
  readonly since: number;
  readonly around: Point;
  readonly delay: number;
  readonly hasAsked: boolean;
}

interface OpenCard {
  readonly mention: number;
  /** When the pointer left both mention and card; undefined while it is on either. */
  readonly leftAt: number | undefined;
}

export interface CardState {
  /** Scrolling disarms until the pointer moves again. */
  readonly isArmed: boolean;
  readonly pointer: Point | undefined;
  readonly dwell: Dwell | undefined;
  readonly open: OpenCard | undefined;
  readonly closedAt: number;
  /** The mention whose card the reader sent away: it stays away until the pointer has left the mention. */
  readonly dismissed: number | undefined;
}

export const INITIAL: CardState = {
  isArmed: true,
  pointer: undefined,
  dwell: undefined,
  open: undefined,
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
  switch (event.type) {
    case 'pointerMoved':
      return only(moved(state, event, delay));
    case 'pointerLeft':
      return only(left({ ...state, dwell: undefined, pointer: undefined, dismissed: undefined }, event.at));
    case 'pressed':
      return only({ ...state, dwell: undefined });
    case 'scrolled':
      return only({ ...state, dwell: undefined, isArmed: false });
    case 'tapped':
      if (event.mention === state.open?.mention) return only(state);
      return open({ ...state, dwell: undefined }, event.mention, [
        { type: 'askForEntry', mention: event.mention },
      ]);
    case 'escaped':
    case 'closeAsked':
      return close({ ...state, dismissed: state.open?.mention ?? state.dwell?.mention }, event.at);
    case 'mentionLost':
      return close(state, event.at);
    case 'timePassed':
      return waited(state, event.at);
  }
}

/** When the machine next wants to hear that time has passed; undefined if it waits for nothing. */
export function wakeAt({ dwell, open }: CardState): number | undefined {
  const times: number[] = [];
  if (dwell) times.push(dwell.since + (dwell.hasAsked ? dwell.delay : Math.min(ASK_AFTER, dwell.delay)));
  if (open?.leftAt !== undefined) times.push(open.leftAt + GRACE);
  return times.length > 0 ? Math.min(...times) : undefined;
}

type Moved = Extract<CardEvent, { type: 'pointerMoved' }>;

function moved(state: CardState, { at, point, over, isBusy }: Moved, delay: number): CardState {
  // Browsers repeat the last move after a scroll, from the very same spot.
  const hasMoved = !state.pointer || state.pointer.x !== point.x || state.pointer.y !== point.y;
  const mention = typeof over === 'object' ? over.mention : undefined;
  const dismissed = mention === state.dismissed ? mention : undefined;
  const next = { ...state, pointer: point, isArmed: state.isArmed || hasMoved, dismissed };
  const isWithCard =
    over === 'card' || over === 'corridor' || (mention !== undefined && mention === state.open?.mention);
  const held = isWithCard ? kept(next) : left(next, at);
  const isUnwanted = mention === dismissed || mention === state.open?.mention;
  if (mention === undefined || isUnwanted || isBusy || !next.isArmed) {
    return { ...held, dwell: undefined };
  }
  return { ...held, dwell: dwellOn(held, mention, point, at, delay) };
}

const kept = (state: CardState): CardState =>
  state.open ? { ...state, open: { ...state.open, leftAt: undefined } } : state;

const left = (state: CardState, at: number): CardState =>
  state.open ? { ...state, open: { ...state.open, leftAt: state.open.leftAt ?? at } } : state;

function dwellOn(state: CardState, mention: number, point: Point, at: number, delay: number): Dwell {
  const { dwell, open, closedAt } = state;
  const isSame = dwell?.mention === mention;
  if (isSame && distance(dwell.around, point) <= TREMOR) return dwell;
  const isQuick = open !== undefined || at - closedAt < RECENTLY;
  return {
    mention,
    since: at,
    around: point,
    delay: isQuick ? Math.min(QUICK_DELAY, delay) : delay,
    hasAsked: isSame && dwell.hasAsked,
  };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function waited(state: CardState, at: number): CardStep {
  const { dwell } = state;
  const commands: CardCommand[] = [];
  if (dwell && !dwell.hasAsked && at >= dwell.since + Math.min(ASK_AFTER, dwell.delay)) {
    commands.push({ type: 'askForEntry', mention: dwell.mention });
    state = { ...state, dwell: { ...dwell, hasAsked: true } };
  }
  if (dwell && at >= dwell.since + dwell.delay)
    return open({ ...state, dwell: undefined }, dwell.mention, commands);
  if (state.open?.leftAt !== undefined && at >= state.open.leftAt + GRACE) {
    const closed = close(state, at);
    return { state: { ...closed.state, dwell: state.dwell }, commands: [...commands, ...closed.commands] };
  }
  return { state, commands };
}

const open = (state: CardState, mention: number, before: CardCommand[]): CardStep => ({
  state: { ...state, open: { mention, leftAt: undefined } },
  commands: [...before, { type: 'openCard', mention }],
});

function close(state: CardState, at: number): CardStep {
  if (!state.open) return only({ ...state, dwell: undefined });
  return only({ ...state, open: undefined, dwell: undefined, closedAt: at }, { type: 'closeCard' });
}
