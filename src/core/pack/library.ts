import { type CslItem, entryItem, itemsOf } from '../cite/items.ts';
import type { PageFacts } from '../page-facts.ts';
import type { UiLanguage } from '../texts.ts';
import type { Entry, Pack } from './schema.ts';
import { type EntryView, viewOf } from './view.ts';

/** All entries of the packs that are installed, by id. */
export interface Library {
  /** @param published the date of the page that the entry is met on, as `publishedOn` gives it */
  view(id: string, published?: string): EntryView | undefined;
  /** What to cite for an entry that was met on a page. */
  cite(id: string, page: PageFacts, address: string, today: string): CslItem[] | undefined;
  /** What to cite for an entry alone. */
  citeEntry(id: string): CslItem[] | undefined;
}

export function createLibrary(packs: readonly Pack[], language: UiLanguage = 'en'): Library {
  const entries = new Map<string, { entry: Entry; pack: Pack }>(
    packs.flatMap((pack) => pack.entries.map((entry) => [entry.id, { entry, pack }])),
  );
  return {
    view(id, published) {
      const found = entries.get(id);
      return found && viewOf(found.entry, found.pack, language, published);
    },
    cite(id, page, address, today) {
      const found = entries.get(id);
      return found && itemsOf(page, address, found.entry, found.pack, today, language);
    },
    citeEntry(id) {
      const found = entries.get(id);
      return found && [entryItem(found.entry, found.pack, language)];
    },
  };
}
