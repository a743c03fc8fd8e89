/**
 * A piece of a card as plain data: text, or an element's name, attributes and children. The background draws cards
 * into this, so that no page carries what draws them; the page script builds the elements.
 */
export type Tree =
  | string
  | readonly [name: string, attributes: Readonly<Record<string, string>>, ...children: Tree[]];

/** What cards need beside entries: fetched once by a page, when its first card is about to open. */
export interface CardKit {
  /** The style sheet. */
  readonly style: string;
  /** What stands in the card while its entry is on the way. */
  readonly loading: CardPage;
  /** What stands in the card when no entry comes. */
  readonly failed: CardPage;
  /** Where a tour of the mentions has come to, with places for `{text}`, `{at}` and `{count}`. */
  readonly position: string;
}

/** What a card shows of an entry. */
export interface CardPage {
  /** Of the entry; empty where there is none. */
  readonly id: string;
  /** Title and controls; which of these can be used now, the card's class tells its style. */
  readonly header: Tree;
  readonly body: readonly Tree[];
  /** What the reader can do, below what there is to read. */
  readonly actions?: readonly Tree[];
  /** What takes the body's place once the entry is muted: on this site, and everywhere. */
  readonly muted?: readonly [here: Tree, everywhere: Tree];
}
