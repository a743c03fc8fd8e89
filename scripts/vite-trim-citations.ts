import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FETCH = /@citation-js\/core\/lib-mjs\/util\/fetchFile\.js$/;
const DATA = /@citation-js\/plugin-csl\/lib-mjs\/(locales|styles)\.json$/;

/** Of each file of data, what we use; `formats.ts` brings the other styles. */
const KEPT: Record<string, string> = { locales: 'en-US', styles: 'apa' };

/** Ways out that are never taken: by a part of the file's path, what stands there and what takes its place. */
const WAYS_OUT: readonly (readonly [file: RegExp, code: string, instead: string])[] = [
  // To read XML where there is no DOMParser: styles and languages come to it as JSON.
  [/\/citeproc\/citeproc_commonjs\.js$/, '"undefined" != typeof XMLHttpRequest', 'false'],
  // To give an element where there is a document: we ask for text.
  [/@citation-js\/core\/lib-mjs\/Cite\/get\.js$/, 'tmp.innerHTML = result', 'tmp.textContent = result'],
];

const NO_NETWORK = `
export default function fetchFile() { throw new Error('no network'); }
export { fetchFile };
export const fetchFileAsync = async () => fetchFile();
export const setUserAgent = () => undefined;`;

/**
 * Takes out of Citation.js what we have no use for: it can fetch what it is asked to cite, while we hand it all it
 * needs and make no request of our own; and it brings languages and styles that nobody can choose here (0.3 MB).
 */
export function trimCitations(): Plugin {
  return {
    name: 'policy-gloss:trim-citations',
    enforce: 'pre',
    load(id) {
      const path = id.replaceAll('\\', '/');
      if (FETCH.test(path)) return NO_NETWORK;
      const way = WAYS_OUT.find(([file]) => file.test(path));
      if (way) return closed(readFileSync(id, 'utf8'), way[1], way[2]);
      const kept = KEPT[DATA.exec(path)?.[1] ?? ''];
      if (kept === undefined) return undefined;
      const { [kept]: value } = JSON.parse(readFileSync(id, 'utf8')) as Record<string, string>;
      // Vite's own plugin for JSON comes after this one.
      return JSON.stringify({ [kept]: value });
    },
  };
}

/** @throws if the code does not stand there any more: a new version is to be looked through anew. */
function closed(text: string, code: string, instead: string): string {
  if (!text.includes(code)) throw new Error(`citations: there is no ${code} any more`);
  return text.replaceAll(code, instead);
}
