import type { Pack } from '../../core/pack/schema.ts';
import { nameIn } from '../../core/pack/view.ts';
import type { UiLanguage } from '../../core/texts.ts';

/** A topic as the options page lists it. */
export interface ListedTopic {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** How many entries it has. */
  readonly size: number;
}

export const listTopics = (packs: readonly Pack[], language: UiLanguage = 'en'): ListedTopic[] =>
  packs.flatMap(({ topics, entries }) =>
    topics.map(({ id, title, about }) => ({
      id,
      title: nameIn(title, language),
      about: nameIn(about, language),
      size: entries.filter(({ topic }) => topic === id).length,
    })),
  );
