/** One piece of a text that is to be read, as plain text: whoever shows it makes the elements. */
export type TextBlock = {
  /** Of a document in pages: the number of the one that the block begins on, from 1. */
  readonly page?: number;
} & (
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote' | 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly hasHead: boolean; readonly rows: readonly (readonly string[])[] }
);

export interface ListItem {
  readonly text: string;
  /** How many lists it is in besides this one. */
  readonly depth: number;
}

/** A text that is ready to be read. */
export interface ReadableText {
  /** What it calls itself; the empty text if it does not say. */
  readonly title: string;
  /** Its language as it says itself (BCP 47), where it does. */
  readonly language?: string;
  readonly blocks: readonly TextBlock[];
}

/** Any run of white space as one space, and none at the ends. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
