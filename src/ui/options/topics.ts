import type { Pack } from '../../core/pack/schema.ts';
import { nameIn } from '../../core/pack/view.ts';
import type { UiLanguage } from '../../core/texts.ts';

/** So many titles tell what a topic is about, and fit in a line or two. */
const MOST_EXAMPLES = 5;

/** A topic as the options page lists it. */
export interface ListedTopic {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** How many entries it has. */
  readonly size: number;
  /** The titles of some of them. */
  readonly examples: readonly string[];
}

export const listTopics = (packs: readonly Pack[], language: UiLanguage = 'en'): ListedTopic[] =>
  packs.flatMap(({ topics, entries }) =>
    topics.map(({ id, title, about }) => {
      const its = entries.filter(({ topic }) => topic === id);
      return {
        id,
        title: nameIn(title, language),
        about: nameIn(about, language),
        size: its.length,
        examples: its.slice(0, MOST_EXAMPLES).map((entry) => nameIn(entry.title, language)),
      };
    }),
  );
