/** What a page says of itself, as its author wrote it: to be read with care. */
export interface PageFacts {
  readonly title: string;
  /** The name of the site; empty where the page does not tell. */
  readonly site: string;
  /** Whoever wrote it; empty where the page does not tell. */
  readonly author: string;
  /** Of its text, as a language tag; empty where the page does not tell. */
  readonly language: string;
  /** Of its publication, the most trustworthy first. */
  readonly dates: readonly string[];
}
