/** The page brief: what a page refers to, as a text in Markdown that a reader can take along. */
import type { EntryView, FactView } from './pack/view.ts';
import type { Texts } from './texts.ts';

/** A page that refers to something. */
export interface BriefedPage {
  readonly title: string;
  /** How to cite it. */
  readonly citation: string;
}

/** An entry that the page refers to. */
export interface BriefedReference {
  readonly view: EntryView;
  readonly count: number;
  /** How to cite the entry. */
  readonly citation: string;
}

/**
 * What a page refers to, grouped by topic: each entry with its status, what the source argues of it and where, what has
 * happened since and by which source, how the argument has fared, and how to cite it.
 *
 * @param page undefined where it does not tell what it is
 * @param today the day of the brief, in words
 * @returns Markdown (CommonMark), in which nothing that the page says of itself is more than plain text
 */
export function briefOf(
  page: BriefedPage | undefined,
  references: readonly BriefedReference[],
  today: string,
  t: Texts,
): string {
  const topics = Map.groupBy(references, ({ view }) => view.topic);
  const sources = new Set(references.map(({ view }) => view.source.description));
  const terms = t('panel.terms', { count: references.length });
  return `${[
    `# ${page ? t('brief.title', { title: plain(page.title) }) : t('brief.untitled')}`,
    page && plain(page.citation),
    t('brief.about', { terms, date: today }),
    ...[...topics].flatMap(([topic, those]) => [
      `## ${plain(topic)}`,
      ...those.flatMap((reference) => partsOf(reference, t)),
    ]),
    '---',
    ...[...sources].map(plain),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function partsOf({ view, count, citation }: BriefedReference, t: Texts): (string | undefined | false)[] {
  const { analysis, asOf, atTheTime, gist, since, source, status, verdict } = view;
  const facts = [
    view.kind,
    status && [status.words, status.beginning].filter(Boolean).join(', '),
    t('panel.mentions', { count }),
  ];
  return [
    `### ${plain(view.title)}`,
    facts
      .filter((fact) => fact !== undefined)
      .map(plain)
      .join(' · '),
    gist && plain(gist),
    atTheTime?.words && `${t('entry.appeared', { when: atTheTime.when })} ${plain(atTheTime.words)}.`,
    `**${t('entry.argues')}** (${t('entry.inYear', { year: String(source.year) })})`,
    listOf(analysis.map(({ text, at }) => `${plain(text)} (${plain(at)})`)),
    `**${t('entry.sinceThen')}** (${t('entry.asOf', { date: asOf })})`,
    since.length > 0 ? listOf(since.map(factLine)) : t('entry.nothingLater'),
    verdict && `**${verdict.name}.** ${plain(verdict.why)}`,
    `${t('brief.cite')} ${plain(citation)}`,
  ];
}

const listOf = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const factLine = ({ when, text, source, url }: FactView): string =>
  `${when}: ${plain(text)} [${plain(source)}](${linked(url)})`;

/** Of an address, what would end a link in Markdown, as codes. */
const linked = (url: string): string => url.replace(/[()<>\s]/g, (sign) => `%${hexOf(sign)}`);

const hexOf = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase();

/** An address, without the full stop of the sentence that it ends. */
const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?])/;

/** A text that Markdown takes for nothing but that text, in one line; only addresses in it become links. */
export function plain(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? `<${part}>` : part.replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&')))
    .join('')
    .replace(/^(?:[#+=-]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** A name for the brief's file, from the page's title: letters, numbers and hyphens. */
export function briefFileName(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${slug || 'page-brief'}.md`;
}
