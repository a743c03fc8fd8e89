import type { Plugin } from 'vite';

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
      // Our own code sets no prototypes; citeproc, in the background, does. Bodies that are put in where they are
      // called repeat less well: 0.1 kB.
      if (isPageScript)
        Object.assign(build.terserOptions.compress as object, { unsafe_arrows: true, inline: 1 });
    },
    resolveId(source) {
      return isPageScript && source === 'webextension-polyfill' ? `\0${source}` : undefined;
    },
    load: (id) =>
      id === '\0webextension-polyfill' ? `export { browser as default } from '@wxt-dev/browser';` : undefined,
  };
}
