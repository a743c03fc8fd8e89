import type { EntryView } from './pack/view.ts';
import type { EntrySearch } from './search/search.ts';

/** More code units than this are no term: they are a text to be read. */
const LONGEST_TERM = 100;
/** How well an entry must fit if it is to be opened at once, and by how much better than the next; or if it is alone. */
const CLEAR = { score: 0.9, lead: 0.05, alone: 0.8 } as const;

/** Where a selection is looked up. */
export type Destination =
  | { readonly is: 'entry'; readonly id: string }
  | { readonly is: 'search'; readonly query: string }
  | { readonly is: 'text'; readonly text: string };

/** Where to look up what a reader selected: the one entry that it means, or all that it may, or the terms that are in it. */
export function destinationOf(selection: string, { search }: EntrySearch): Destination {
  const text = selection.trim();
  if (text.length > LONGEST_TERM) return { is: 'text', text };
  const query = text.replace(/\s+/g, ' ');
  const [first, second] = search(query, 2);
  const isClear = second
    ? first && first.score >= CLEAR.score && first.score - second.score >= CLEAR.lead
    : first && first.score >= CLEAR.alone;
  return first && isClear ? { is: 'entry', id: first.entry } : { is: 'search', query };
}

/** The library's own address for that. */
export const addressInLibrary = (destination: Exclude<Destination, { is: 'text' }>): string =>
  destination.is === 'entry'
    ? `library.html#entry/${destination.id}`
    : `library.html#entries?q=${encodeURIComponent(destination.query)}`;

/** An entry as the address bar suggests it. */
export interface Suggestion {
  /** What stands in the address bar when it is chosen. */
  readonly content: string;
  readonly title: string;
  readonly claim: string;
}

/** As many as an address bar has room for. */
const MOST_SUGGESTIONS = 6;

/** Best first. */
export const suggestionsFor = (
  query: string,
  { search }: EntrySearch,
  view: (id: string) => EntryView | undefined,
): Suggestion[] =>
  search(query.trim(), MOST_SUGGESTIONS).flatMap(({ entry }) => {
    const found = view(entry);
    return found
      ? [{ content: found.title, title: found.title, claim: found.gist ?? found.analysis[0]?.text ?? '' }]
      : [];
  });

/** What a line of the address bar says, where it is plain text. */
export const asPlain = ({ title, claim }: Omit<Suggestion, 'content'>): string =>
  [title, claim].filter(Boolean).join(' – ');

/** The same where it is XML, as in Chromium (developer.chrome.com/docs/extensions/reference/api/omnibox). */
export const asXml = ({ title, claim }: Omit<Suggestion, 'content'>): string =>
  [`<match>${escapeXml(title)}</match>`, claim && `<dim>${escapeXml(claim)}</dim>`]
    .filter(Boolean)
    .join(' – ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 has no way to write most control characters, nor half a surrogate pair. */
const escapeXml = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').replace(/[&<>"']/g, (one) => ENTITIES[one] ?? '');
