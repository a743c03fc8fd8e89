import type { Entry, Pack } from '../pack/schema.ts';
import { nameIn } from '../pack/view.ts';
import type { PageFacts } from '../page-facts.ts';
import { publishedOn } from '../published.ts';
import { textsIn, type UiLanguage } from '../texts.ts';

/** As much of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types) as we write. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'entry-encyclopedia';
  readonly title: string;
  /** Styles set titles of other languages than English as they are. */
  readonly language?: string;
  readonly 'container-title'?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly URL?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly note?: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/**
 * The page on which an entry was met, and the entry: what a reader who quotes from either has to name. The source's
 * author is unknown, so none is given; the note says what the entry is about.
 *
 * @param address of the page, as the browser tells it
 * @param today as `2026-11-25`
 */
export function itemsOf(
  page: PageFacts,
  address: string,
  entry: Entry,
  pack: Pack,
  today: string,
  language: UiLanguage,
): CslItem[] {
  const published = publishedOn(page.dates, today);
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const site = page.site || url?.hostname.replace(/^www\./, '');
  return [
    {
      id: slugOf(site ?? 'page', published?.slice(0, 4)),
      type: 'webpage',
      title: page.title || address,
      ...(page.language && { language: page.language }),
      ...(site && { 'container-title': site }),
      ...(page.author && { author: [{ literal: page.author }] }),
      ...(published && { issued: dateOf(published) }),
      ...(isWeb && { URL: url.href }),
      accessed: dateOf(today),
    },
    entryItem(entry, pack, language),
  ];
}

/** An entry of the reference, whatever page it was met on. */
export const entryItem = (entry: Entry, pack: Pack, language: UiLanguage): CslItem => ({
  id: entry.id,
  type: 'entry-encyclopedia',
  title: nameIn(entry.title, language),
  language: entry.title[language] === undefined ? 'en' : language,
  'container-title': textsIn(language)('cite.version', {
    title: nameIn(pack.title, language),
    version: pack.version,
  }),
  publisher: 'Policy Gloss',
  issued: dateOf(entry.asOf),
  note: nameIn(pack.source.description, language),
});

const dateOf = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** What reference managers call the page. */
const slugOf = (site: string, year = '') =>
  `${site} ${year}`
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
