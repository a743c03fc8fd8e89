import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveGallery } from '../../scripts/gallery.ts';
import type { Server } from '../../scripts/serve.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const PICTURES = join(import.meta.dirname, '../../artifacts/pictures');

let gallery: Server;

beforeAll(async () => {
  gallery = await serveGallery();
  mkdirSync(PICTURES, { recursive: true });
}, 120_000);

afterAll(() => gallery?.close());

interface Found {
  readonly id: string;
  readonly impact: string;
  readonly at: string;
}

/** What axe-core finds that would keep somebody from reading or doing something. */
async function seriousIn(page: Page): Promise<Found[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: it } = window as unknown as { axe: typeof axe };
    // Each scene is a piece of a page, and no page of its own.
    const { violations } = await it.run(document, { rules: { region: { enabled: false } } });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({
          id,
          impact: `${impact}: ${failureSummary}`,
          at: String(target),
        })),
      );
  });
}

/** A page without marks of the extension itself, which runs here as well. */
async function openPlainPage(surface: string): Promise<Page> {
  await reader.choose({ where: 'only-on', sitesOnly: [] });
  const page = await reader.extended.browser.newPage();
  await page.setViewport(SIZES[surface] ?? null);
  return page;
}

async function visitScene(
  page: Page,
  surface: string,
  scene: number,
  theme: string,
  language: string,
): Promise<boolean> {
  const asked = new URLSearchParams({ surface, scene: String(scene), theme, language });
  await page.goto(`${gallery.origin}/scene.html?${asked}`);
  await page.waitForSelector('[data-ready]');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => document.querySelector('#app')?.firstElementChild !== null);
}

const SIZES: Record<string, { width: number; height: number }> = {
  card: { width: 720, height: 620 },
  popup: { width: 380, height: 560 },
  options: { width: 900, height: 1400 },
  library: { width: 1200, height: 1000 },
};

describe.each(['card', 'popup', 'options', 'library'])('the %s', (surface) => {
  test.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ru'],
  ])(
    'has nothing that is hard to use in any state (%s, %s)',
    async (theme, language) => {
      const page = await openPlainPage(surface);
      let scene = 0;
      for (; await visitScene(page, surface, scene, theme, language); scene++) {
        const name = `${inject('browserName')}-${surface}-${scene}-${theme}-${language}` as const;
        await page.screenshot({ path: join(PICTURES, `${name}.png`) as `${string}.png` });
        expect(await seriousIn(page), name).toEqual([]);
      }
      expect(scene).toBeGreaterThan(1);
    },
    90_000,
  );

  test.runIf(inject('browserName') === 'chromium')(
    'has nothing that is hard to use in forced colours',
    async () => {
      const page = await openPlainPage(surface);
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      for (let scene = 0; await visitScene(page, surface, scene, 'light', 'en'); scene++) {
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        await page.screenshot({ path: join(PICTURES, `forced-${surface}-${scene}.png`) as `${string}.png` });
        expect(await seriousIn(page), `${surface} ${scene}`).toEqual([]);
      }
    },
    90_000,
  );
});

test('the gallery shows every scene', async () => {
  const page = await reader.extended.browser.newPage();
  await page.goto(`${gallery.origin}/index.html`);
  await page.waitForSelector('iframe');
  expect(await page.$$eval('iframe', (frames) => frames.length)).toBeGreaterThan(15);
});
