import type { Entry, Pack } from './schema.ts';
import { type EntryView, type UiLanguage, viewOf } from './view.ts';

/** All entries of the packs that are installed, by id. */
export interface Library {
  view(id: string): EntryView | undefined;
}

export function createLibrary(packs: readonly Pack[], language: UiLanguage = 'en'): Library {
  const entries = new Map<string, { entry: Entry; pack: Pack }>(
    packs.flatMap((pack) => pack.entries.map((entry) => [entry.id, { entry, pack }])),
  );
  return {
    view(id) {
      const found = entries.get(id);
      return found && viewOf(found.entry, found.pack, language);
    },
  };
}
