/** `npm run store:screenshots`: the pictures for the stores, 1280 by 800, of the built extension on the sample article. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from './browsers/install.ts';
import { type ExtendedBrowser, launch } from './browsers/launch.ts';
import { hover, locate, pause, waitForCard, waitForPaint } from './browsers/page.ts';
import { BUILDS } from './builds.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'store/screenshots');
const SIZE = { width: 1280, height: 800 };
const TERM = 'ABM Treaty';

const { chromium: program } = ensureBrowsers(['chromium']);
const server = await serve(join(ROOT, 'sample'));
const extended = await launch('chromium', {
  program,
  extension: BUILDS.chromium,
  isHeadless: true,
  isOffline: true,
});
mkdirSync(FOLDER, { recursive: true });
try {
  const article = await openArticle();
  await keep('1-card.png', await cardOn(article, 'light'));
  await keep('2-card-dark.png', await cardOn(article, 'dark'));
  await keep('3-popup.png', await popupOver(article, extended));
  await keep('4-settings.png', await settingsOf(extended));
} finally {
  await extended.close();
  await server.close();
}

async function openArticle(): Promise<Page> {
  const page = await extended.browser.newPage();
  await page.setViewport(SIZE);
  await page.goto(`${server.origin}/article.html`);
  await waitForPaint(page.mainFrame());
  return page;
}

async function cardOn(page: Page, scheme: 'light' | 'dark'): Promise<Uint8Array> {
  const frame = page.mainFrame();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.reload();
  await waitForPaint(frame);
  await locate({ frame, text: TERM });
  await hover({ frame, text: TERM });
  await waitForCard(extended, frame, (text) => text.includes(TERM));
  await pause(400);
  return page.screenshot();
}

/** A popup is a window of its own, of which no page's picture knows: the two are put together as they stand on a screen. */
async function popupOver(page: Page, { openPopup, browser }: ExtendedBrowser): Promise<Uint8Array> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.mouse.move(1270, 790);
  await page.reload();
  await waitForPaint(page.mainFrame());
  const behind = await page.screenshot({ encoding: 'base64' });
  const popup = await openPopup(page);
  await popup.waitForSelector('.rows');
  await pause(300);
  const app = await popup.$('body');
  const front = await app?.screenshot({ encoding: 'base64' });
  const stage = await browser.newPage();
  await stage.setViewport(SIZE);
  await stage.setContent(
    `<style>body { margin: 0; overflow: hidden } .front { position: fixed; top: 12px; right: 24px; border-radius: 8px; box-shadow: 0 8px 32px #0006 }</style>
     <img src="data:image/png;base64,${behind}"><img class="front" src="data:image/png;base64,${front}">`,
  );
  return stage.screenshot();
}

async function settingsOf({ openExtensionPage }: ExtendedBrowser): Promise<Uint8Array> {
  const page = await openExtensionPage('options.html');
  await page.setViewport(SIZE);
  await page.waitForSelector('#topic-military');
  return page.screenshot();
}

async function keep(name: string, picture: Uint8Array): Promise<void> {
  writeFileSync(join(FOLDER, name), picture);
  console.log(join('store/screenshots', name));
}
