import { defineConfig, type ResolvedPublicFile } from 'wxt';
import { managedSchema } from './scripts/managed-schema.ts';
import { thirdPartyLicences } from './scripts/release/licences.ts';
import { packs } from './scripts/vite-packs.ts';
import { tightenPageScript } from './scripts/vite-page-script.ts';
import { trimCitations } from './scripts/vite-trim-citations.ts';
import { trimPdf } from './scripts/vite-trim-pdf.ts';

// `::highlight` with underlines (Firefox 149), `scheduler.yield` (Chrome 129): web-features, November 2026.
const CHROME = '129';
const FIREFOX = '149';

const MANAGED_SCHEMA = 'managed-schema.json';

const EVERY_PAGE = ['http://*/*', 'https://*/*'];

/**
 * Leaves to the browser's own `_locales` what the manifest says: pages have the other texts in their code, and Chromium takes
 * no extension with a name like "in-force" in there.
 */
function keepManifestTexts(file: ResolvedPublicFile): void {
  if (!file.relativeDest.startsWith('_locales') || !('contents' in file)) return;
  const texts = Object.entries(JSON.parse(file.contents)).filter(([name]) => name.startsWith('manifest_'));
  file.contents = JSON.stringify(Object.fromEntries(texts));
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    // The modules are set up by then, and what they add comes before this.
    ready: (wxt) => void wxt.hooks.hook('build:publicAssets', (_, files) => files.forEach(keepManifestTexts)),
    'build:publicAssets'(wxt, files) {
      files.push({ relativeDest: 'THIRD-PARTY-LICENCES.txt', contents: thirdPartyLicences() });
      if (wxt.config.browser === 'firefox') return;
      files.push({ relativeDest: MANAGED_SCHEMA, contents: `${JSON.stringify(managedSchema, null, 2)}\n` });
    },
  },
  vite: () => ({
    plugins: [packs(), tightenPageScript(), trimCitations(), trimPdf()],
    // The manifest's own minimum versions: nothing is rewritten for older browsers.
    build: {
      // These browsers preload modules themselves, and the stand-in would be our only call of `fetch`.
      modulePreload: { polyfill: false },
      target: [`chrome${CHROME}`, `firefox${FIREFOX}`],
    },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    // The menu of a selection asks for a permission that shows no warning.
    permissions: ['storage', 'contextMenus'],
    omnibox: { keyword: 'gloss' },
    action: { default_title: '__MSG_manifest_name__' },
    // Neither browser, and no system that it runs on, has these keys; on macOS, Option would write characters.
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' },
        description: '__MSG_manifest_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Comma' },
        description: '__MSG_manifest_previousMention__',
      },
      'toggle-card': {
        suggested_key: { default: 'Alt+0', mac: 'MacCtrl+0' },
        description: '__MSG_manifest_toggleCard__',
      },
    },
    // The page script is named here and not a WXT content script, because WXT's context listens to
    // events that a page can forge and tells the page the extension's id (seen in 0.21.4; look again in May 2027).
    content_scripts: [
      {
        matches: EVERY_PAGE,
        js: ['page.js'],
        css: ['assets/highlights.css'],
        // Else Firefox paints nothing in shadow trees: there, a document's highlight styles hold for its own text alone
        // (https://bugzilla.mozilla.org/show_bug.cgi?id=1868009; look again in May 2027). A user's styles hold everywhere.
        ...(browser === 'firefox' && { css_origin: 'user' }),
        run_at: 'document_idle',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'policy-gloss@policy-gloss.example',
              strict_min_version: `${FIREFOX}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: CHROME, storage: { managed_schema: MANAGED_SCHEMA } }),
  }),
});
