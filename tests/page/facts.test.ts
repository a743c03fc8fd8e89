// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { datesOf, factsOf } from '../../src/page/facts.ts';

const pageOf = (head: string, body = '') =>
  new DOMParser().parseFromString(
    `<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );

test('a page’s dates are those of its structured data, its metadata and its article, in this order', () => {
  const page = pageOf(
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2002-05-13T08:00:00Z"}</script>
     <meta property="article:published_time" content="2002-05-14"><meta name="parsely-pub-date" content="2002-05-15">
     <meta itemprop="datePublished" content="2002-05-16"><meta name="last-modified" content="2020-01-01">`,
    `<time datetime="2021-01-01">not the article’s</time><article><time datetime="2002-05-17">17 May</time></article>`,
  );
  expect(datesOf(page)).toEqual([
    '2002-05-13T08:00:00Z',
    '2002-05-14',
    '2002-05-15',
    '2002-05-16',
    '2002-05-17',
  ]);
});

test('a page that tells no date has none', () => {
  expect(
    datesOf(pageOf('<script type="application/ld+json">{"@type": "Thing"}</script>', '<p>2002</p>')),
  ).toEqual([]);
});

test('so many dates, and so much of each text, are enough', () => {
  const page = pageOf(
    `<title>${'t'.repeat(999)}</title>`,
    `<article>${`<time datetime="${'9'.repeat(999)}"></time>`.repeat(99)}</article>`,
  );
  const { title, dates } = factsOf(page);
  expect([title.length, dates.length, dates[0]?.length]).toEqual([300, 8, 300]);
});

test('what a page says of itself is its title, site, author and language', () => {
  const page = pageOf(
    '<title>A title</title><meta property="og:site_name" content="A site"><meta name="author" content="An author">',
  );
  expect(factsOf(page)).toMatchObject({
    title: 'A title',
    site: 'A site',
    author: 'An author',
    language: 'en-GB',
    dates: [],
  });
});
