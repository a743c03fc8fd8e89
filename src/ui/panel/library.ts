import { createLibrary, type Library } from '../../core/pack/library.ts';
import type { Pack } from '../../core/pack/schema.ts';
import type { EntryView } from '../../core/pack/view.ts';
import { createSearch, type EntrySearch } from '../../core/search/search.ts';
import type { UiLanguage } from '../../core/texts.ts';

/** The entries as the panel needs them: how many, what each says, which resemble a query. */
export interface PanelLibrary extends Library {
  readonly size: number;
  /** Best first. */
  search(query: string): readonly EntryView[];
}

/** The packs' entries in whatever language they are asked for. */
export interface PanelLibraries {
  in(language: UiLanguage): PanelLibrary;
  /** Makes ready for the first search, which would otherwise wait for it. */
  warmUp(): void;
}

export function createPanelLibraries(packs: readonly Pack[]): PanelLibraries {
  const entries = packs.flatMap((pack) => pack.entries);
  let index: EntrySearch | undefined;
  const search = () => {
    index ??= createSearch(entries);
    return index;
  };
  return {
    in(language) {
      const library = createLibrary(packs, language);
      return {
        ...library,
        size: entries.length,
        search: (query) =>
          search()
            .search(query)
            .flatMap(({ entry }) => library.view(entry) ?? []),
      };
    },
    warmUp: () => void search(),
  };
}
