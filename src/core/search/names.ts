import type { Pack } from '../pack/schema.ts';
import { nameIn } from '../pack/view.ts';
import type { UiLanguage } from '../texts.ts';
import { createSearch } from './search.ts';

/** Entries by name, for lists of them. */
export interface EntryNames {
  /** Undefined if no pack has the entry. */
  titleOf(id: string, language: UiLanguage): string | undefined;
  /** The entries that resemble a query, best first. */
  search(query: string, language: UiLanguage): { id: string; title: string }[];
}

export function createEntryNames(packs: readonly Pack[]): EntryNames {
  const entries = packs.flatMap((pack) => pack.entries);
  const titles = new Map(entries.map(({ id, title }) => [id, title]));
  const index = createSearch(entries);
  const titleOf = (id: string, language: UiLanguage) => {
    const title = titles.get(id);
    return title && nameIn(title, language);
  };
  return {
    titleOf,
    search: (query, language) =>
      index.search(query).map(({ entry: id }) => ({ id, title: titleOf(id, language) ?? id })),
  };
}
