import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/browsers/find.ts';
import { BUILDS } from '../../scripts/builds.ts';
import { managedSchema } from '../../scripts/managed-schema.ts';
import { DEFAULT_SETTINGS, readPolicy, SETTING_KEYS } from '../../src/core/settings.ts';

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const CODE = /\.(?:js|html|css)$/;

const PAGE_SCRIPT = {
  matches: ['http://*/*', 'https://*/*'],
  js: ['page.js'],
  css: ['assets/highlights.css'],
  run_at: 'document_idle',
  all_frames: true,
  match_origin_as_fallback: true,
};

/** Whatever either build may ask of the browser or the reader. Another line here is a decision, not a detail. */
const SHARED = {
  manifest_version: 3,
  omnibox: { keyword: 'gloss' },
  action: { default_title: 'Policy Gloss', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  commands: {
    'next-mention': {
      description: '__MSG_manifest_nextMention__',
      suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' },
    },
    'previous-mention': {
      description: '__MSG_manifest_previousMention__',
      suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Comma' },
    },
    'toggle-card': {
      description: '__MSG_manifest_toggleCard__',
      suggested_key: { default: 'Alt+0', mac: 'MacCtrl+0' },
    },
  },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

const OWN = {
  chromium: {
    // `contextMenus` puts "Look up" into the menu of a selection, and shows no warning when it is installed.
    // `sidePanel`: the popup's button opens the panel beside the page; the browser warns of neither.
    permissions: ['storage', 'contextMenus', 'sidePanel'],
    side_panel: { default_path: 'sidepanel.html' },
    background: { service_worker: 'background.js' },
    content_scripts: [PAGE_SCRIPT],
    minimum_chrome_version: '129',
    storage: { managed_schema: 'managed-schema.json' },
  },
  firefox: {
    permissions: ['storage', 'contextMenus'],
    // Firefox would open it unasked when the extension is installed.
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: 'Policy Gloss',
      open_at_install: false,
    },
    background: { scripts: ['background.js'] },
    content_scripts: [{ ...PAGE_SCRIPT, css_origin: 'user' }],
    browser_specific_settings: {
      gecko: {
        id: 'policy-gloss@policy-gloss.example',
        strict_min_version: '149.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

/** What says who we are, and asks for nothing. */
const NAMING = ['name', 'description', 'version', 'icons', 'default_locale'];

describe.each(BROWSER_NAMES)('the build for %s', (name) => {
  const folder = BUILDS[name];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const code = files.filter((path) => CODE.test(path));

  test('asks for what is listed here, and for nothing else', () => {
    const manifest = JSON.parse(read(folder, 'manifest.json'));
    for (const key of NAMING) delete manifest[key];
    expect(manifest).toEqual({ ...SHARED, ...OWN[name] });
  });

  test('opens no file to web pages, and no door to other extensions', () => {
    const manifest = JSON.parse(read(folder, 'manifest.json'));
    for (const key of [
      'web_accessible_resources',
      'externally_connectable',
      'host_permissions',
      'optional_permissions',
      'sandbox',
    ])
      expect(manifest).not.toHaveProperty(key);
  });

  test('has no code that reaches the network, or makes code of text', () => {
    const DOORS =
      /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts\(|eval\(|new Function\b)/g;
    const found = code.flatMap((path) =>
      (read(folder, path).match(DOORS) ?? []).map((door) => `${path}: ${door}`),
    );
    expect(found).toEqual([]);
  });

  test('loads nothing in its pages but its own files', () => {
    for (const path of files.filter((file) => file.endsWith('.html'))) {
      const sources = [...read(folder, path).matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source]) => source);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/^\/(?!\/)/);
      expect(read(folder, path)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/);
    }
  });

  test('holds no file that is not code, style, icon or manifest', () => {
    const known =
      /^(?:THIRD-PARTY-LICENCES\.txt|manifest\.json|managed-schema\.json|_locales\/(?:en|ru)\/messages\.json|(?:background|page)\.js|(?:popup|sidepanel|options|library|read|welcome)\.html|icon\/[\w.]+|(?:assets|chunks)\/[\w.-]+\.(?:js|css))$/;
    expect(files.filter((path) => /\.\w+$/.test(path) && !known.test(path))).toEqual([]);
  });
});

describe('the schema of an organisation’s policy', () => {
  test('is in the package, and has every setting', () => {
    expect(JSON.parse(read(BUILDS.chromium, 'managed-schema.json'))).toEqual(managedSchema);
    expect(Object.keys(managedSchema.properties).sort()).toEqual([...SETTING_KEYS].sort());
  });

  test('allows what the extension takes', () => {
    for (const [key, { enum: choices, type }] of Object.entries(managedSchema.properties)) {
      const value = DEFAULT_SETTINGS[key as keyof typeof DEFAULT_SETTINGS];
      expect(type).toBe(Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value);
      for (const choice of choices ?? []) expect(readPolicy({ [key]: choice })).toEqual({ [key]: choice });
    }
  });
});
