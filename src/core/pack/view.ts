import { formatDate } from '../dates.ts';
import { type Texts, textsIn, type UiLanguage } from '../texts.ts';
import type { Entry, Fact, Language, Localized, Pack } from './schema.ts';
import { describeBeginning, describeStatus } from './status.ts';
import { type Then, thenOf } from './then.ts';

/**
 * An entry made ready to be shown: ids resolved and dates written out, so that whoever draws it, the page script above
 * all, needs neither the pack nor the code for that.
 */
export interface EntryView {
  readonly id: string;
  readonly title: string;
  /** A word for what kind of thing it is. */
  readonly kind: string;
  /** What it is, in a sentence. */
  readonly gist?: string;
  readonly topic: string;
  readonly status?: {
    readonly state: NonNullable<Entry['status']>['state'];
    readonly words: string;
    readonly beginning: string | undefined;
  };
  /** Each point with where in the source it stands, in words. */
  readonly analysis: readonly { readonly text: string; readonly at: string }[];
  readonly background: readonly FactView[];
  readonly since: readonly FactView[];
  /** The day on which the entry was last checked, in words. */
  readonly asOf: string;
  readonly verdict?: { readonly name: string; readonly why: string };
  readonly related: readonly EntryLink[];
  readonly confusedWith: readonly (EntryLink & { readonly difference: string })[];
  readonly source: { readonly description: string; readonly year: number };
  /** Of title, topic and other names; of the prose. */
  readonly language: UiLanguage;
  readonly proseLanguage: Language;
  /** Why the mention that it was opened from is one. */
  readonly why?: string;
  /** How things stood when the page that it was opened from was published. */
  readonly atTheTime?: ThenView;
}

export type ThenView = Omit<Then, 'last'> & { readonly last: FactView | undefined };

/** A fact, and its date in words. */
export type FactView = Fact & { readonly when: string };

export interface EntryLink {
  readonly id: string;
  readonly title: string;
}

export const nameIn = (name: Localized, language: UiLanguage): string => name[language] ?? name.en;

/** @param published the date of the page that the entry is met on, as `publishedOn` gives it */
export function viewOf(entry: Entry, pack: Pack, language: UiLanguage = 'en', published?: string): EntryView {
  const t = textsIn(language);
  const then = published === undefined ? undefined : thenOf(entry, published, t);
  const { status, verdict } = entry;
  const link = (id: string): EntryLink => {
    const other = pack.entries.find((one) => one.id === id);
    return { id, title: other ? nameIn(other.title, language) : id };
  };
  const topic = pack.topics.find(({ id }) => id === entry.topic);
  const dated = (fact: Fact): FactView => ({ ...fact, when: formatDate(fact.date, language) });
  return {
    id: entry.id,
    title: nameIn(entry.title, language),
    kind: t(`kind.${entry.kind}`),
    ...(entry.gist && { gist: entry.gist }),
    topic: topic ? nameIn(topic.title, language) : entry.topic,
    ...(status && {
      status: {
        state: status.state,
        words: describeStatus(status, entry.kind, t),
        beginning: describeBeginning(status, t),
      },
    }),
    analysis: entry.analysis.map(({ text, at }) => ({ text, at: locatorOf(at, pack, t) })),
    background: entry.background.map(dated),
    since: entry.since.map(dated),
    asOf: formatDate(entry.asOf, language),
    ...(verdict && { verdict: { name: t(`verdict.${verdict.is}`), why: verdict.why } }),
    related: entry.related.map(link),
    confusedWith: entry.confusedWith.map(({ entry: id, difference }) => ({ ...link(id), difference })),
    source: { description: nameIn(pack.source.description, language), year: pack.source.year },
    language,
    proseLanguage: pack.language,
    ...(then && { atTheTime: { ...then, last: then.last && dated(then.last) } }),
  };
}

export function locatorOf(at: string, pack: Pack, t: Texts): string {
  const [id, paragraph] = at.split('#');
  const section = pack.source.sections.find((one) => one.id === id)?.title ?? String(id);
  return t('entry.locator', { section, paragraph: String(paragraph) });
}
