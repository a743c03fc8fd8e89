import type { Forms } from './trie.ts';

/** How far from an alias a cue may stand: in its block, within {@link NEAR} code units, or within the page's first {@link PAGE}. */
export type Reach = 'block' | 'near' | 'page';

/** UTF-16 code units from its beginning that are looked through for a cue that may stand anywhere on a page. */
export const PAGE = 50_000;

/** UTF-16 code units on either side of an alias that count as near it. */
export const NEAR = 1000;

/** When an ambiguous alias counts; cue sets are given by their number. */
export interface Rule {
  /** For one of these, every cue set must have a cue within reach. Empty asks for nothing. */
  readonly requires: readonly (readonly number[])[];
  readonly reach: Reach;
  /** No cue of this set may be within `unlessReach`; -1 forbids nothing. */
  readonly unless: number;
  readonly unlessReach: Reach;
}

/**
 * What the matcher needs of the packs, as plain JSON: no prose, no titles. Entries, topics, aliases,
 * cues and rules are numbers, the positions in these lists.
 */
export interface Tables {
  readonly entries: readonly string[];
  readonly topics: readonly string[];
  /** The topic of each entry. */
  readonly topicOf: readonly number[];
  /** The entry of each alias. */
  readonly entryOf: readonly number[];
  /** The rule of each alias, or -1. */
  readonly ruleOf: readonly number[];
  readonly rules: readonly Rule[];
  /** Cues of which one suffices. */
  readonly cueSets: readonly (readonly number[])[];
  /**
   * By each cue, with a space between them, words of which one is in every text that the cue is in, as `foldTexts` has them; and by each
   * entry those of its plain names, the aliases without a rule. Most texts are soon done with by these.
   */
  readonly cueKeys: readonly string[];
  readonly nameKeys: readonly string[];
  /** The forms of aliases, by their number, and of cues, whose numbers follow the aliases'. */
  readonly forms: Forms;
}
