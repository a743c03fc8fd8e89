import { createLibrary, type Library } from '../../core/pack/library.ts';
import type { Pack } from '../../core/pack/schema.ts';
import type { EntryView } from '../../core/pack/view.ts';
import { createSearch } from '../../core/search/search.ts';
import type { UiLanguage } from '../../core/texts.ts';

/** The entries as the popup needs them: how many, what each says, which resemble a query. */
export interface PopupLibrary extends Pick<Library, 'view'> {
  readonly size: number;
  /** Best first. */
  search(query: string): readonly EntryView[];
}

export function createPopupLibrary(packs: readonly Pack[], language: UiLanguage = 'en'): PopupLibrary {
  const entries = packs.flatMap((pack) => pack.entries);
  const library = createLibrary(packs, language);
  const index = createSearch(entries);
  return {
    size: entries.length,
    view: library.view,
    search: (query) => index.search(query).flatMap(({ entry }) => library.view(entry) ?? []),
  };
}
