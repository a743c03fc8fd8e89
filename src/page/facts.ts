import type { PageFacts } from '../core/page-facts.ts';
import { attributeOf } from './dom.ts';

/** Of what a page says of itself, so many UTF-16 code units, and so many dates, are enough. */
const LONGEST = 300;
const MOST_DATES = 8;

const PUBLISHED = /"datePublished"\s*:\s*"([^"\\]{4,40})"/;

const META_DATES = [
  'article:published_time',
  'datePublished',
  'parsely-pub-date',
  'DC.date.issued',
  'DC.date',
  'dcterms.created',
  'citation_publication_date',
  'pubdate',
  'date',
];

/** What the document says of when it was published: structured data first, then metadata, then its own text. */
export function datesOf(document: Document): string[] {
  const dates: (string | null | undefined)[] = [];
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]'))
    dates.push(PUBLISHED.exec(textContent)?.[1]);
  for (const name of META_DATES) dates.push(metaOf(document, name));
  for (const time of document.querySelectorAll(
    'time[pubdate], article time[datetime], header time[datetime]',
  ))
    dates.push(attributeOf(time, 'datetime'));
  return dates
    .filter((date) => date !== null && date !== undefined && date !== '')
    .slice(0, MOST_DATES)
    .map((date) => (date as string).slice(0, LONGEST));
}

export const factsOf = (document: Document): PageFacts => ({
  title: (metaOf(document, 'og:title') || document.title).slice(0, LONGEST),
  url: location.href.slice(0, 2000),
  site: metaOf(document, 'og:site_name').slice(0, LONGEST),
  author: metaOf(document, 'author').slice(0, LONGEST),
  language: document.documentElement.lang.slice(0, 35),
  dates: datesOf(document),
});

function metaOf(document: Document, name: string): string {
  const meta = document.querySelector(
    `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
  );
  return (meta && attributeOf(meta, 'content')) ?? '';
}
