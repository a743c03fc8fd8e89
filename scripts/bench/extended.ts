/** The built extension in a browser, beside the same browser without it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find.ts';
import { type ExtendedBrowser, launch } from '../browsers/launch.ts';
import { pause, store, waitForPaint } from '../browsers/page.ts';
import { BUILDS } from '../builds.ts';
import { launchPlain } from './browsers.ts';
import type { Workbench } from './workbench.ts';

const isBuilt = new Set<BrowserName>();

/** Builds the extension as the sources are now, and starts a browser with it. */
export async function launchExtended(bench: Workbench, name: BrowserName): Promise<ExtendedBrowser> {
  buildOnce(name);
  return launch(name, {
    program: bench.program(name),
    extension: BUILDS[name],
    isHeadless: true,
    isOffline: true,
    isUnwatched: true,
  });
}

/** Builds the extension for a browser, the first time it is asked to: an old build would be measured for a new one. */
export function buildOnce(name: BrowserName): void {
  if (isBuilt.has(name)) return;
  isBuilt.add(name);
  const wxt = join(import.meta.dirname, '../../node_modules/wxt/bin/wxt.mjs');
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
}

/** A page with the extension, whose every mention counts, and the same page without. */
export interface Pair {
  readonly withUs: Page;
  readonly without: Page;
}

/** Opens a page in both browsers, and waits until everything that is in view is marked. */
export async function withPair<Result>(
  bench: Workbench,
  name: BrowserName,
  address: string,
  use: (pair: Pair) => Promise<Result>,
): Promise<Result> {
  const extended = await launchExtended(bench, name);
  const plain = await launchPlain(name, bench.program(name));
  try {
    await markEverything(extended);
    return await use({
      withUs: await openMarked(extended, address),
      without: await openSettled(plain, address),
    });
  } finally {
    await Promise.all([extended.close(), plain.close()]);
  }
}

/** Has every mention marked, and not the first of a section only. */
export async function markEverything(extended: ExtendedBrowser): Promise<void> {
  const desk = await extended.openExtensionPage('options.html');
  await store(desk, { density: 'every' });
  await desk.close();
}

/** Opens a page that has mentions in view, and waits until they are marked. */
export async function openMarked({ browser }: ExtendedBrowser, address: string): Promise<Page> {
  const page = await openSettled(browser, address);
  await waitForPaint(page.mainFrame(), undefined, 20_000);
  await pause(500);
  return page;
}

export async function openSettled(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  await pause(500);
  return page;
}
