/**
 * `npm start [-- --browser firefox]`: shows the built extension on the sample article. With a display it opens
 * a browser and leaves it to you; without one it rests the pointer on a term, and keeps a picture of the card.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { BROWSER_NAMES, type BrowserName, findBrowser } from './browsers/find.ts';
import { ensureBrowsers } from './browsers/install.ts';
import { type ExtendedBrowser, launch } from './browsers/launch.ts';
import {
  hover,
  linesOf,
  locate,
  poll,
  referencesOf,
  textsIn,
  waitForCard,
  waitForPaint,
} from './browsers/page.ts';
import { BUILDS } from './builds.ts';
import { readPacksOrExit } from './packs.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const PICTURE = join(ROOT, 'artifacts', 'card.png');
const TERM = 'ABM Treaty';

const { values } = parseArgs({ options: { browser: { type: 'string' } } });
const name = browserFor(values.browser);

try {
  const { [name]: program } = ensureBrowsers([name]);
  const server = await serve(join(ROOT, 'sample'));
  const isHeadless = !hasDisplay();
  const extended = await launch(name, {
    program,
    extension: BUILDS[name],
    isHeadless,
    isOffline: isHeadless,
  });
  const [page = await extended.browser.newPage()] = await extended.browser.pages();
  const show = isHeadless ? takePicture : leaveOpen;
  await show(extended, page, `${server.origin}/article.html`);
  if (extended.browser.connected) await extended.close();
  await server.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function browserFor(asked: string | undefined): BrowserName {
  if (asked === undefined) return BROWSER_NAMES.find((one) => findBrowser(one)) ?? 'chromium';
  const known = BROWSER_NAMES.find((one) => one === asked);
  if (known) return known;
  console.error(`--browser is ${BROWSER_NAMES.join(' or ')}`);
  process.exit(2);
}

function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return !CI && (process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY));
}

async function leaveOpen({ browser }: ExtendedBrowser, page: Page, address: string): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await page.goto(address);
  console.log(`The sample article is open in ${name}: ${address}
Rest the pointer on an underlined term. The button in the toolbar opens search and settings; it may be
behind the puzzle piece. Close the browser, or press Ctrl+C here, to stop.
${howToLoad()}`);
  await closed;
}

async function takePicture(extended: ExtendedBrowser, page: Page, address: string): Promise<void> {
  await page.setViewport({ width: 1200, height: 800, deviceScaleFactor: 2 });
  await page.goto(address);
  const loaded = performance.now();
  const frame = page.mainFrame();
  await waitForPaint(frame);
  const painted = performance.now();

  const text = (await textsIn(frame)).includes(TERM) ? TERM : ((await textsIn(frame))[0] as string);
  await locate({ frame, text });
  await hover({ frame, text });
  const rested = performance.now();
  const card = await waitForCard(extended, frame);
  const opened = performance.now();
  const lines = await linesOf(card);
  await card.evaluate(async (root) => {
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
  });
  mkdirSync(join(PICTURE, '..'), { recursive: true });
  await page.screenshot({ path: PICTURE });

  const popup = await extended.openPopup(page);
  const { value: references } = await poll(
    () => referencesOf(popup),
    (found) => found.length > 0,
  );
  const total = references.reduce((sum, { count }) => sum + count, 0);
  const titles = new Map(
    readPacksOrExit().flatMap(({ entries }) => entries.map(({ id, title }) => [id, title.en])),
  );

  console.log(`No display, so ${await extended.browser.version()} ran without one and read the sample article.

It mentions ${references.length} entries, ${total} times:
${references.map(({ entry, count }) => `  ${String(count).padStart(3)}  ${titles.get(entry) ?? entry}`).join('\n')}

The pointer rested on “${text}”, and its card opened:
${lines
  .slice(0, 8)
  .map((line) => `  | ${shortened(line)}`)
  .join('\n')}

The terms were marked ${Math.round(painted - loaded)} ms after the page had loaded, the card was there ${Math.round(opened - rested)} ms after the
pointer came to rest (300 ms of that is the delay that you can set).

A picture of it: ${relative(process.cwd(), PICTURE)}
${howToLoad()}`);
  const errors = await extended.ownErrors();
  if (errors.length > 0) throw new Error(`\nSomething went wrong in the extension:\n${errors.join('\n')}`);
}

function shortened(line: string): string {
  return line.length > 100 ? `${line.slice(0, line.lastIndexOf(' ', 100))} …` : line;
}

function howToLoad(): string {
  const [chromium, firefox] = [BUILDS.chromium, BUILDS.firefox].map((folder) =>
    relative(process.cwd(), folder),
  );
  return `
To have it in your own browser:
  Chrome, Edge, Chromium: open chrome://extensions, switch on Developer mode, Load unpacked, choose ${chromium}
  Firefox: open about:debugging#/runtime/this-firefox, Load Temporary Add-on, choose ${firefox}/manifest.json`;
}
