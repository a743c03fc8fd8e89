import { minify } from 'terser';
import type { Plugin } from 'vite';

// Our own code sets no prototypes; citeproc, in the background, does. Bodies that are put in where they are called
// repeat less well: 0.1 kB.
const TIGHT = {
  ecma: 2020,
  compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, inline: 1 },
} as const;

/**
 * Gives the page script the browser's own `browser` or `chrome` object for webextension-polyfill: the script uses
 * nothing that Chromium 129 lacks, and the polyfill would be 3 kB (gzip) of every page's load. All else keeps it.
 */
export function nativeBrowserInPageScript(): Plugin {
  let isPageScript = false;
  return {
    name: 'policy-gloss:native-browser',
    enforce: 'pre',
    configResolved({ build }) {
      isPageScript = build.lib !== false && /page\.ts$/.test(String(build.lib?.entry));
      if (isPageScript) Object.assign(build.terserOptions.compress as object, TIGHT.compress);
    },
    resolveId(source) {
      return isPageScript && source === 'webextension-polyfill' ? `\0${source}` : undefined;
    },
    load: (id) =>
      id === '\0webextension-polyfill' ? `export { browser as default } from '@wxt-dev/browser';` : undefined,
    // What was inlined the first time can be named and folded better the second: 0.15 kB (gzip).
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (!isPageScript || chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, TIGHT);
        chunk.code = code ?? chunk.code;
      }
    },
  };
}
