import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveGallery } from '../../scripts/gallery.ts';
import type { Server } from '../../scripts/serve.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const ARTIFACTS = join(import.meta.dirname, '../../artifacts');
const isChromium = inject('browserName') === 'chromium';

let gallery: Server;

beforeAll(async () => {
  gallery = await serveGallery(join(ARTIFACTS, `gallery-${inject('browserName')}`));
}, 120_000);

afterAll(() => gallery?.close());

interface Found {
  readonly id: string;
  readonly impact: string;
  readonly at: string;
}

/** Of axe-core's rules, those whose answer another theme can change; all others see the same in each. */
const RULES_OF_THEME = ['color-contrast', 'link-in-text-block'];

/** Those whose answer other words can change: of how long they are, and whether they are there. */
const RULES_OF_WORDS = [
  'scrollable-region-focusable',
  'link-in-text-block',
  'button-name',
  'link-name',
  'label',
  'select-name',
  'image-alt',
  'svg-img-alt',
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'summary-name',
];

/** Those whose answer another engine can change: of how it lays out and paints. All others see one and the same DOM. */
const RULES_OF_ENGINE = [...RULES_OF_THEME, 'scrollable-region-focusable'];

/** What axe-core finds that would keep somebody from reading or doing something. */
async function seriousIn(page: Page, only?: readonly string[]): Promise<Found[]> {
  return page.evaluate(async (rules) => {
    const { axe: it } = window as unknown as { axe: typeof axe };
    // Each scene is a piece of a page, and no page of its own.
    const { violations } = await it.run(document, {
      rules: { region: { enabled: false } },
      ...(rules && { runOnly: [...rules] }),
      resultTypes: ['violations'],
      // Neither is in any scene.
      preload: false,
      iframes: false,
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
  const page = await reader.openTab();
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

/** Shows all scenes of a surface, and has none with what axe-core takes seriously, or wider than its window. */
async function expectUsable(
  page: Page,
  surface: string,
  what: string,
  only?: readonly string[],
): Promise<void> {
  let scene = 0;
  for (; await showScene(page, scene); scene++) {
    const name = `${inject('browserName')}-${surface}-${scene}-${what}` as const;
    const found = await seriousIn(page, only);
    if (found.length > 0) await takePicture(page, name);
    expect(found, name).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide, `${name}: pixels wider than its window`).toBeLessThanOrEqual(0);
  }
  expect(scene).toBeGreaterThan(1);
}

/** For whoever wants to see what was found. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = join(ARTIFACTS, 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}

const SURFACES = ['card', 'panel', 'side', 'options', 'library', 'welcome', 'read'];

describe.runIf(isChromium).each(SURFACES)('the %s', (surface) => {
  test.each([
    ['light', 'en', undefined],
    ['dark', 'en', RULES_OF_THEME],
    ['light', 'ru', RULES_OF_WORDS],
  ])(
    'has nothing that is hard to use in any state (%s, %s)',
    async (theme, language, only) => {
      const page = await openPlainPage(surface);
      await openSurface(page, surface, theme, language);
      await expectUsable(page, surface, `${theme}-${language}`, only);
    },
    90_000,
  );

  test('has nothing that is hard to use in forced colours', async () => {
    const page = await openPlainPage(surface);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await openSurface(page, surface, 'light', 'en');
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await expectUsable(page, surface, 'forced', RULES_OF_THEME);
    await session.detach();
  }, 90_000);
});

describe.skipIf(isChromium).each(SURFACES)('the %s', (surface) => {
  test('has nothing that is hard to use in another engine', async () => {
    const page = await openPlainPage(surface);
    await openSurface(page, surface, 'light', 'en');
    await expectUsable(page, surface, 'light-en', RULES_OF_ENGINE);
  }, 90_000);
});

test('the gallery shows every scene', async () => {
  const page = await reader.openTab();
  // Each scene was looked at by itself: here it is enough that they are all asked for.
  await page.evaluateOnNewDocument(() => {
    if (top !== window) stop();
  });
  await page.goto(`${gallery.origin}/index.html`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('iframe');
  expect(await page.$$eval('iframe', (frames) => frames.length)).toBeGreaterThan(15);
  await page.close();
});
