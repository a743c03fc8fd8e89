import type { CardKit, CardPage } from '../core/card/tree.ts';
import type { Answer, Question } from '../core/match/question.ts';
import type { Because } from '../core/pack/why.ts';
import type { AddressedFacts, PageFacts } from '../core/page-facts.ts';
import type { FramedReference, MentionPlace, Reference } from '../core/references.ts';

export type { FramedReference, Reference };

/** The document at the top of a tab. */
export interface PageIdentity {
  /** The empty text where there is none. */
  readonly site: string;
  /** A random name of its own, which tells it from the document that was there before it. */
  readonly page: string;
}

/** What pages and extension pages ask of the background: name, what is sent, what comes back. */
export interface BackgroundProtocol {
  /** A reader asked in a card for its entry in the library. Opens our own page, at an entry that there is. */
  openLibrary(message: { id: string }): void;
  /** A page wants to fill a card: what it says of its own date, and why its mention was marked, are told in it. */
  getCard(message: { id: string; because?: Because | undefined; dates: string[] }): CardPage | undefined;
  /** A reader wants to cite a page and an entry that it mentions. */
  getCitations(message: { id: string; page: PageFacts }): CardPage | undefined;
  /** A page is about to open its first card. What all cards need is no part of the page script, since most pages open none. */
  getCardKit(message: Record<string, never>): CardKit;
  /** Which of a page's texts a mention may stand in, by their positions. */
  findCandidates(message: { texts: readonly string[] }): readonly number[];
  /** What is mentioned in pieces of its text. */
  findMentions(message: Question): readonly Answer[];
  /** A frame's mentions are not what they were; `page` names the document at the top. True once that is kept. */
  referencesChanged(message: { page: string; references: Reference[] }): boolean;
  /** A frame opened a card: the tab's other frames close theirs. */
  cardOpened(message: { frame: string }): void;
  /** A frame inside a page asks which page that is, since the site's rule is the page's. */
  getPage(message: Record<string, never>): PageIdentity;
  /** The panel asks what the tab's frames mention, in order of appearance. Extension pages only. */
  getReferences(message: { tabId: number }): FramedReference[];
}

/** What the background asks of a library that is open. */
export interface LibraryProtocol {
  /** Show an entry; answers with the tab that it is in. */
  showEntry(message: { id: string }): { tab: number; window: number } | undefined;
}

/** What the background and the panel ask of a frame of a page. */
export interface PageProtocol {
  /** Another frame of the tab opened a card; `frame` is that frame's own random name. */
  closeCard(message: { frame: string }): void;
  /** Which page this is. */
  describePage(message: Record<string, never>): PageIdentity;
  /** What the page says of itself, for a reader who takes along what it refers to. */
  tellFacts(message: Record<string, never>): AddressedFacts;
  /**
   * Go to the next mention (1) or the one before (-1), from the page's edge or from where the reader is, or open or
   * close the card there (0); false if there is none.
   */
  followCommand(message: { way: 1 | 0 | -1; isFromEdge?: boolean }): boolean;
  /** Scroll to the next mention (1) of an entry or the one before (-1), and flash it; undefined if there is none any more. */
  showMention(message: { entry: string; way: 1 | -1 }): MentionPlace | undefined;
}
