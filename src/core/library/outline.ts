import type { Entry, Pack } from '../pack/schema.ts';
import { type EntryLink, nameIn } from '../pack/view.ts';
import type { UiLanguage } from '../texts.ts';

/** The source as it is built: what each paragraph says, and which entries are about it. */
export interface OutlineSection {
  readonly id: string;
  /** As it stands in the source. */
  readonly title: string;
  readonly paragraphs: readonly OutlineParagraph[];
}

export interface OutlineParagraph {
  /** A locator, such as `washington#2`. */
  readonly at: string;
  /** Counted from 1 within the section. */
  readonly number: number;
  /** What it says, in our words. */
  readonly gist: string | undefined;
  readonly entries: readonly EntryLink[];
}

export function outlineOf(pack: Pack, language: UiLanguage): OutlineSection[] {
  const about = Map.groupBy(
    pack.entries.flatMap((entry) => locatorsOf(entry).map((at) => ({ at, entry }))),
    ({ at }) => at,
  );
  return pack.source.sections.map(({ id, title, paragraphs, gists }) => ({
    id,
    title,
    paragraphs: Array.from({ length: paragraphs }, (_, index) => {
      const at = `${id}#${index + 1}`;
      return {
        at,
        number: index + 1,
        gist: gists?.[index],
        entries: (about.get(at) ?? []).map(({ entry }) => ({
          id: entry.id,
          title: nameIn(entry.title, language),
        })),
      };
    }),
  }));
}

/** Where in the source an entry has its points from, each place once. */
export const locatorsOf = ({ analysis }: Pick<Entry, 'analysis'>): string[] => [
  ...new Set(analysis.map(({ at }) => at)),
];
