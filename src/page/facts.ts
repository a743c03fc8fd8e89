import type { PageFacts } from '../core/page-facts.ts';

/** Of what a page says of itself, so many UTF-16 code units, and so many dates, are enough. */
const LONGEST = 300;
const MOST_DATES = 8;

const PUBLISHED = /"datePublished"\s*:\s*"([^"\\]{4,40})"/;

// Structured data and metadata stand in a page's head, and so before what its text says.
const DATED =
  'script[type$="ld+json"],meta[property$=published_time],meta:is([name$=date i],[itemprop=datePublished]),article time[datetime]';

/** What the document says of when it was published. */
export const datesOf = (document: Document): string[] =>
  [...document.querySelectorAll<HTMLMetaElement & HTMLTimeElement>(DATED)]
    .map(
      ({ content, dateTime, textContent }) => content || dateTime || PUBLISHED.exec(textContent)?.[1] || '',
    )
    .filter(Boolean)
    .slice(0, MOST_DATES)
    .map(cut);

export function factsOf(document: Document): PageFacts {
  const meta = (of: string) => cut(document.querySelector<HTMLMetaElement>(`meta[${of}]`)?.content ?? '');
  return {
    title: cut(document.title),
    site: meta('property="og:site_name"'),
    author: meta('name=author'),
    language: cut(document.documentElement.lang),
    dates: datesOf(document),
  };
}

const cut = (text: string) => text.slice(0, LONGEST);
