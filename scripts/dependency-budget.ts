/**
 * What the extension ships besides its own code, and why. Each package here is read by every reviewer and updated for
 * as long as we live, so another one needs a reason that stands here first.
 */
export const RUNTIME_DEPENDENCIES: Readonly<Record<string, string>> = {
  '@citation-js/core':
    'Citations, by those who know the styles. In the background alone, evaluated when first asked for; its network code is left out.',
  '@citation-js/plugin-bibtex':
    'Writes BibTeX, which has more rules for names and letters than one cares to write.',
  '@citation-js/plugin-csl': 'Chicago, APA and MLA through citeproc, the engine that Zotero and others use.',
  '@citation-js/plugin-ris': 'Writes RIS for the reference managers that take nothing else.',
  'fuse.js': 'Finds entries for queries that are spelled wrong. Never in the page script.',
  'pdfjs-dist':
    'Reads PDFs, which nobody should write anew; loaded by the page for any text alone, when a PDF is opened there.',
  preact:
    'Draws popup, panel and settings, and the card’s inside in the background. Never in the page script.',
  valibot: 'Checks packs and messages against schemas, which are also the types. Never in the page script.',
  'webextension-polyfill': 'One promise-based API for both browsers. The page script does without it.',
};

/** What these bring along into the builds. */
export const BROUGHT_ALONG: Readonly<Record<string, string>> = {
  '@citation-js/date': 'Of Citation.js itself: reads dates.',
  '@citation-js/name': 'Of Citation.js itself: reads names.',
  citeproc:
    'The engine of Citation Style Language (CPAL 1.0 or AGPL): under the CPAL, whose notice is in the licences.',
  moo: 'Cuts BibTeX into tokens; we write it only, so hardly any of it is built in.',
};

/** What they bring along and is never built in: `scripts/vite-trim-citations.ts` takes its place. */
export const LEFT_OUT: readonly string[] = ['node-fetch', 'sync-fetch'];
