import {
  locatorsOf,
  type OutlineParagraph,
  type OutlineSection,
  outlineOf,
} from '../../core/library/outline.ts';
import type { ConceptMap } from '../../core/map/map.ts';
import { createLibrary, type Library } from '../../core/pack/library.ts';
import type { Entry, Pack } from '../../core/pack/schema.ts';
import { type EntryLink, type EntryView, nameIn } from '../../core/pack/view.ts';
import { createSearch } from '../../core/search/search.ts';
import type { UiLanguage } from '../../core/texts.ts';
import { yearOf } from '../../core/timeline/axis.ts';
import { eventsOf, type TimelineEvent } from '../../core/timeline/events.ts';

export interface TopicModel {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Which of the topics' colours is its own, from 1 to 9. */
  readonly colour: number;
  readonly entries: readonly EntryView[];
}

/** A source, and what its paragraphs say. */
export interface SourceModel {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly year: number;
  /** When it was written, in years: 2003.75. */
  readonly from: number;
  readonly to: number;
  readonly sections: readonly OutlineSection[];
  readonly expected: Pack['source']['sections'];
}

/** Where in a source an entry has a point from. */
export type Place = OutlineParagraph & { readonly section: string };

/** All that the library shows, in one language. */
export interface LibraryModel extends Pick<Library, 'view' | 'citeEntry'> {
  readonly language: UiLanguage;
  readonly topics: readonly TopicModel[];
  readonly size: number;
  readonly sources: readonly SourceModel[];
  readonly events: readonly TimelineEvent[];
  readonly map: ConceptMap;
  topicOf(id: string): TopicModel | undefined;
  titleOf(id: string): string;
  placesOf(id: string): readonly Place[];
  /** The entries before and after one. */
  around(id: string): { readonly previous: EntryLink | undefined; readonly next: EntryLink | undefined };
  /** Best first. */
  search(query: string): readonly EntryView[];
}

const COLOURS = 9;

export function createLibraryModel(
  packs: readonly Pack[],
  map: ConceptMap,
  language: UiLanguage = 'en',
): LibraryModel {
  const { view, citeEntry } = createLibrary(packs, language);
  const entries = packs.flatMap((pack) => pack.entries);
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  const index = createSearch(entries);
  const sources = packs.map((pack) => sourceOf(pack, language));
  const topics = packs
    .flatMap((pack) => pack.topics)
    .map(({ id, title, about }, at) => ({
      id,
      title: nameIn(title, language),
      about: nameIn(about, language),
      colour: (at % COLOURS) + 1,
      entries: entries.flatMap((entry) => (entry.topic === id ? (view(entry.id) ?? []) : [])),
    }));
  const link = (entry: Entry | undefined): EntryLink | undefined =>
    entry && { id: entry.id, title: nameIn(entry.title, language) };

  return {
    language,
    view,
    citeEntry,
    topics,
    size: entries.length,
    sources,
    events: eventsOf(packs),
    map,
    topicOf: (id) => topics.find((topic) => topic.id === byId.get(id)?.topic),
    titleOf: (id) => link(byId.get(id))?.title ?? id,
    placesOf(id) {
      const entry = byId.get(id);
      const at = entry ? locatorsOf(entry) : [];
      return sources
        .flatMap(({ sections }) => sections)
        .flatMap(({ title, paragraphs }) => paragraphs.map((one) => ({ ...one, section: title })))
        .filter((one) => at.includes(one.at) && one.entries.some((other) => other.id === id));
    },
    around(id) {
      const at = entries.findIndex((entry) => entry.id === id);
      return { previous: link(entries[at - 1]), next: at < 0 ? undefined : link(entries[at + 1]) };
    },
    search: (query) => index.search(query).flatMap(({ entry }) => view(entry) ?? []),
  };
}

function sourceOf(pack: Pack, language: UiLanguage): SourceModel {
  const { description, year, written, sections } = pack.source;
  return {
    title: nameIn(pack.title, language),
    description: nameIn(description, language),
    language: pack.language,
    year,
    from: written ? Math.floor(yearOf(written.from) * 12) / 12 : year,
    to: written ? Math.ceil(yearOf(written.to) * 12) / 12 : year + 1,
    sections: outlineOf(pack, language),
    expected: sections,
  };
}
