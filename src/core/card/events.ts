/** What the card's state machine hears and says: events in the past tense, commands in the imperative. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a card was asked for. One that was asked for by hand or key does not depend on where the pointer is. */
export type Input = 'hover' | 'touch' | 'keyboard';

/** What the pointer is over: `card` is the one that is not pinned, `corridor` the safe way to it. */
export type Over = { readonly mention: number } | 'card' | 'corridor' | 'page';

export type CardEvent = {
  readonly at: number;
} /** The pointer moved, or the key by which the reader asks for cards went down or up where it rests. */ & (
  | {
      readonly type: 'pointerMoved';
      readonly point: Point;
      readonly over: Over;
      readonly isBusy: boolean;
      /** Whether that key is held; always, where the reader has chosen none. */
      readonly isAsking: boolean;
    }
  /** The pointer left the page or the window. */
  | { readonly type: 'pointerLeft' }
  /** A button or a finger went down, or text is being selected. */
  | { readonly type: 'pressed'; readonly isOutside: boolean }
  | { readonly type: 'scrolled' }
  /** A mention that is no control of the page's was clicked or tapped. */
  | {
      readonly type: 'tapped';
      readonly mention: number;
      readonly point: Point;
      readonly by: 'hover' | 'touch';
    }
  /** The reader asked by keyboard for the card of a mention, or to be rid of it. */
  | { readonly type: 'cardToggled'; readonly mention: number }
  /** What a mention's card says is there, or will never be. */
  | { readonly type: 'entryArrived'; readonly mention: number }
  /** `card` is the one that has the focus, if any has. */
  | { readonly type: 'escaped'; readonly card: number | undefined }
  | { readonly type: 'closeAsked'; readonly card: number }
  | { readonly type: 'pinAsked'; readonly card: number }
  /** The open card's mention was removed, or is out of sight. */
  | { readonly type: 'mentionLost' }
  /** A card opened in another frame of the page, or this page is no longer read. */
  | { readonly type: 'supplanted' }
  | { readonly type: 'timePassed' }
);

export type CardCommand =
  | { readonly type: 'askForEntry'; readonly mention: number }
  /**
   * `point` is where the mention was pointed at. A card that is made is not seen before it is opened, by the same number; until
   * then it goes when its mention is no longer the one whose card may come next.
   */
  | {
      readonly type: 'makeCard' | 'openCard';
      readonly card: number;
      readonly mention: number;
      readonly by: Input;
      readonly point: Point | undefined;
    }
  | { readonly type: 'pinCard'; readonly card: number }
  | { readonly type: 'focusCard'; readonly card: number }
  | { readonly type: 'closeCard'; readonly card: number };
