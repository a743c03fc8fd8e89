import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILES = /pdfjs-dist\/legacy\/build\/(pdf|pdf\.worker)\.mjs$/;

/** A call of the browser's own `fetch`, and not of a method that happens to be called so. */
const FETCH = /(=\s*(?:await\s+)?|return )fetch\(/g;
/** pdf.js' own methods of that name, which look things up in a file: under another name, what is left can be searched. */
const METHOD = /(\.|^\s+(?:async )?)fetch\(/gm;

/** Ways out that are never taken, by file: what stands there, and what takes its place. */
const WAYS_OUT: Readonly<Record<string, readonly (readonly [code: string, instead: string])[]>> = {
  pdf: [
    ['new XMLHttpRequest()', 'noNetwork()'],
    ['XMLHttpRequest.DONE', '4'],
    // A worker of its own, which the pages' Trusted Types refuse: it reads in the page's own thread.
    ['await import(', 'await noNetwork('],
    ["Function('return this')()", 'globalThis'],
  ],
  'pdf.worker': [
    ['new XMLHttpRequest()', 'noNetwork()'],
    // Decoders of images in WebAssembly, of which text needs none.
    ['await import(', 'await noNetwork('],
    ["Function('return this')()", 'globalThis'],
  ],
};

const NO_NETWORK = "\nfunction noNetwork() { throw new Error('no network'); }\n";

/**
 * Takes out of pdf.js its ways to the network and to code that is made of text: it is handed a file's bytes and asked for
 * the text in them, and there is nothing else that it has to do.
 */
export function trimPdf(): Plugin {
  return {
    name: 'policy-gloss:trim-pdf',
    enforce: 'pre',
    load(id) {
      const name = FILES.exec(id.replaceAll('\\', '/'))?.[1];
      if (name === undefined) return undefined;
      let text = readFileSync(id, 'utf8');
      if (!FETCH.test(text)) throw new Error(`${name}: there is no fetch any more`);
      text = text.replace(FETCH, '$1noNetwork(').replace(METHOD, '$1fetchObject(');
      for (const [code, instead] of WAYS_OUT[name] ?? []) {
        // A new version is to be looked through anew.
        if (!text.includes(code)) throw new Error(`${name}: there is no ${code} any more`);
        text = text.replaceAll(code, instead);
      }
      return text + NO_NETWORK;
    },
  };
}
