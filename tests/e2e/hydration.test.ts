import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement as preactElement } from 'preact';
import { useState as preactState } from 'preact/hooks';
import { renderToString as renderPreact } from 'preact-render-to-string';
import { createElement, useState } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hover, waitForCard, waitForPaint } from '../../scripts/browsers/page.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { articleOf, documentOf } from '../pages/hostile/hydration/article.ts';
import { useReader } from './reader.ts';

const SOURCES = join(import.meta.dirname, '../pages/hostile/hydration');
const reader = useReader();
let folder: string;
let server: Server;

const inRoot = (name: string, html: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>` +
  `<div id="root">${html}</div><script type="module" src="${name}.js"></script></html>`;

/** What each framework's server would send. */
const SERVED: Record<string, () => string> = {
  react: () =>
    inRoot('react', renderReact(createElement(articleOf(createElement as never, useState) as never))),
  whole: () => {
    const Article = articleOf(createElement as never, useState);
    return `<!doctype html>${renderReact(createElement(documentOf(createElement as never, Article) as never))}`;
  },
  preact: () =>
    inRoot(
      'preact',
      renderPreact(preactElement(articleOf(preactElement as never, preactState) as never, null)),
    ),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-gloss-hydration-'));
  for (const [name, html] of Object.entries(SERVED)) {
    // The frameworks' development builds: it is those that complain.
    await build({
      root: SOURCES,
      configFile: false,
      logLevel: 'error',
      mode: 'development',
      define: { 'process.env.NODE_ENV': '"development"' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        lib: { entry: join(SOURCES, `${name}.ts`), formats: ['es'], fileName: () => `${name}.js` },
      },
    });
    writeFileSync(join(folder, `${name}.html`), html());
  }
  server = await serve(folder);
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Hydrating extends Window {
  effects?: string[];
  hydrate?: () => void;
  isHydrated?: boolean;
}

describe.each(Object.keys(SERVED))('a page that %s brings to life', (name) => {
  test.each([false, true])('has nothing to complain of (with a card open: %s)', async (withCard) => {
    const page = await reader.visit(`${server.origin}/${name}.html`);
    const frame = page.mainFrame();
    const first = ['ABM Treaty', 'National Missile Defense'];
    await waitForPaint(frame, (texts) => texts.join() === first.join());
    if (withCard) {
      await hover({ frame, text: 'ABM Treaty' });
      await waitForCard(reader.extended, frame);
    }
    await page.evaluate(() => (window as Hydrating).hydrate?.());
    await page.waitForFunction(() => (window as Hydrating).isHydrated === true);
    expect(await page.evaluate(() => (window as Hydrating).effects)).toEqual([]);

    await page.$eval('#more', (button) => (button as HTMLElement).click());
    const texts = await waitForPaint(frame, (found) => found.length === 3);
    expect(texts.sort()).toEqual([...first, 'Jackson–Vanik amendment'].sort());
    expect(await page.evaluate(() => (window as Hydrating).effects)).toEqual([]);
  });
});
