import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FETCH = /@citation-js\/core\/lib-mjs\/util\/fetchFile\.js$/;
const DATA = /@citation-js\/plugin-csl\/lib-mjs\/(locales|styles)\.json$/;

/** Of each file of data, what we use; `formats.ts` brings the other styles. */
const KEPT: Record<string, string> = { locales: 'en-US', styles: 'apa' };

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
      const kept = KEPT[DATA.exec(path)?.[1] ?? ''];
      if (kept === undefined) return undefined;
      const { [kept]: value } = JSON.parse(readFileSync(id, 'utf8')) as Record<string, string>;
      // Vite's own plugin for JSON comes after this one.
      return JSON.stringify({ [kept]: value });
    },
  };
}
