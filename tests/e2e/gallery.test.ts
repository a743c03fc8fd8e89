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

/** Of axe-core's rules, those whose answer another theme can change; all others see the same in each. */
const RULES_OF_THEME = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds that would keep somebody from reading or doing something. */
async function seriousIn(page: Page, only?: readonly string[]): Promise<Found[]> {
  return page.evaluate(async (rules) => {
    const { axe: it } = window as unknown as { axe: typeof axe };
    // Each scene is a piece of a page, and no page of its own.
    const { violations } = await it.run(document, {
      rules: { region: { enabled: false } },
      ...(rules && { runOnly: [...rules] }),
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({
          id,
          impact: `${impact}: ${failureSummary}`,
          at: String(target),
        })),
      );
  }, only);
}

/** A page without marks of the extension itself, which runs here as well. */
async function openPlainPage(surface: string): Promise<Page> {
  await reader.choose({ where: 'only-on', sitesOnly: [] });
  const page = await reader.extended.browser.newPage();
  await page.setViewport(SIZES[surface] ?? null);
  return page;
}

/** Opens a surface, with axe-core in it: its scenes are then shown one after the other in the same document. */
async function openSurface(page: Page, surface: string, theme: string, language: string): Promise<void> {
  const asked = new URLSearchParams({ surface, scene: '0', theme, language });
  await page.goto(`${gallery.origin}/scene.html?${asked}`);
  // The answer of a script is sent back, and this one's would be axe itself.
  await page.evaluate(`${axe.source}; undefined`);
}

/** Shows a scene, and waits until nothing in it changes or moves any more; false if there is no such scene. */
const showScene = (page: Page, scene: number): Promise<boolean> =>
  page.evaluate(
    async (at, calm) => {
      let frames = 0;
      const observer = new MutationObserver(() => {
        frames = 0;
      });
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, everything);
      location.hash = at;
      for (; document.documentElement.dataset.ready !== at || frames < calm; frames++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const moving = document.getAnimations().filter(({ effect, playState }) => {
          return effect?.getComputedTiming().endTime !== Infinity && playState !== 'finished';
        });
        for (const animation of moving) animation.finish();
        await Promise.allSettled(moving.map(({ finished }) => finished));
        if (moving.length > 0) frames = 0;
      }
      observer.disconnect();
      return document.querySelector('#app')?.firstElementChild !== null;
    },
    String(scene),
    CALM,
  );

/** Frames without a change after which none is to come: components draw what their effects brought in one or two. */
const CALM = 4;

const SIZES: Record<string, { width: number; height: number }> = {
  card: { width: 720, height: 620 },
  panel: { width: 380, height: 560 },
  side: { width: 620, height: 800 },
  options: { width: 1000, height: 3600 },
  library: { width: 1200, height: 1000 },
  welcome: { width: 800, height: 1100 },
  read: { width: 1100, height: 760 },
};

describe.each(['card', 'panel', 'side', 'options', 'library', 'welcome', 'read'])('the %s', (surface) => {
  test.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ru'],
  ])(
    'has nothing that is hard to use in any state (%s, %s)',
    async (theme, language) => {
      const page = await openPlainPage(surface);
      await openSurface(page, surface, theme, language);
      let scene = 0;
      for (; await showScene(page, scene); scene++) {
        const name = `${inject('browserName')}-${surface}-${scene}-${theme}-${language}` as const;
        await page.screenshot({ path: join(PICTURES, `${name}.png`) as `${string}.png` });
        expect(await seriousIn(page, theme === 'dark' ? RULES_OF_THEME : undefined), name).toEqual([]);
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
      await openSurface(page, surface, 'light', 'en');
      for (let scene = 0; await showScene(page, scene); scene++) {
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        await page.screenshot({ path: join(PICTURES, `forced-${surface}-${scene}.png`) as `${string}.png` });
        expect(await seriousIn(page, RULES_OF_THEME), `${surface} ${scene}`).toEqual([]);
      }
    },
    90_000,
  );
});

test('the gallery shows every scene', async () => {
  const page = await reader.extended.browser.newPage();
  // Each scene was looked at by itself: here it is enough that they are all asked for.
  await page.goto(`${gallery.origin}/index.html`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('iframe');
  expect(await page.$$eval('iframe', (frames) => frames.length)).toBeGreaterThan(15);
});
