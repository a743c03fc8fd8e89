import { createMatcher, type Matcher } from '../core/match/matcher.ts';
import { createPrefilter, type Prefilter } from '../core/match/prefilter.ts';
import type { Tables } from '../core/match/tables.ts';
import { createOnce } from '../core/once.ts';
import { loadSigns, loadTables } from './page-data.ts';

/** What finds mentions, each stage loaded when it is first needed, and what its numbers mean. */
export interface Finder {
  prefilter(): Promise<Prefilter>;
  /** Knows the whole of the packs: of use only where there is a text in which a mention may begin. */
  matcher(): Promise<Matcher>;
  /** The id of an entry that the matcher found. */
  idOf(entry: number): string;
  entryOf(id: string): number;
  /** The id of an entry's topic. */
  topicOf(entry: number): string;
}

/** @param id of the build whose packs these are. */
export function createFinder(id: string): Finder {
  const once = createOnce();
  let tables: Pick<Tables, 'entries' | 'topics' | 'topicOf'> = { entries: [], topics: [], topicOf: [] };
  return {
    prefilter: () => once('prefilter', async () => createPrefilter(await loadSigns(id))),
    matcher: () =>
      once('matcher', async () => {
        const loaded = await loadTables(id);
        tables = loaded;
        return createMatcher(loaded);
      }),
    idOf: (entry) => tables.entries[entry] ?? '',
    entryOf: (id) => tables.entries.indexOf(id),
    topicOf: (entry) => tables.topics[tables.topicOf[entry] ?? -1] ?? '',
  };
}
