import type { Mention, Off } from './matcher.ts';

/** A stretch of a block's text; `before` and `after` are what stands around it, once that was asked for. */
export interface Piece {
  readonly text: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What is to be looked through for mentions. */
export interface Question {
  readonly pieces: readonly Piece[];
  /** The page's text, its beginning at least, once that was asked for. */
  readonly page?: string | undefined;
  readonly off: Off;
}

/** The mentions in a piece, or what has to be known besides it to tell: most texts need neither. */
export type Answer = readonly Mention[] | 'around' | 'page';
