import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, expect, inject, test } from 'vitest';
import { type ExtendedBrowser, launch } from '../../scripts/browsers/launch.ts';
import {
  hover,
  isCardOpen,
  pause,
  poll,
  referencesOf,
  storedIn,
  waitForCard,
  waitForPaint,
} from '../../scripts/browsers/page.ts';
import { BUILDS } from '../../scripts/builds.ts';
import { serve } from '../../scripts/serve.ts';
import { prove, turns } from '../fixtures/proof.ts';

const WORKER_KILLS = turns({ few: 5, all: 1000 });
const RELOADS = turns({ few: 1, all: 100 });
const TABS = 20;

const profile = mkdtempSync(join(tmpdir(), 'policy-gloss-'));
/** The browser that runs now: a start takes seconds. */
let running: ExtendedBrowser | undefined;
const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close().catch(() => undefined);
});

afterAll(async () => {
  await running?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<ExtendedBrowser> {
  const name = inject('browserName');
  const { [name]: program } = inject('programs');
  running = await launch(name, {
    program,
    extension: BUILDS[name],
    isHeadless: true,
    isOffline: true,
    profile,
  });
  return running;
}

async function servePages(): Promise<string> {
  const server = await serve(join(import.meta.dirname, '../pages'));
  open.push(server);
  return server.origin;
}

/** Ends the background as the browser does when it has been idle, or when memory is short. */
async function killWorker({ browser }: ExtendedBrowser, session: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  session.removeAllListeners();
  // Puppeteer has new workers wait for a debugger, and does not let go of one that it knew before.
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.createCDPSession();
  worker?.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
}

test('a background that is killed again and again loses nothing, and is not missed', {
  timeout: 3_600_000,
}, async ({ skip }) => {
  skip(inject('browserName') === 'firefox', 'Nothing outside Firefox can end its background alone');
  const extended = running ?? (await start());
  const origin = await servePages();
  const desk = await extended.openExtensionPage('popup.html');
  const session = await desk.createCDPSession();
  await session.send('ServiceWorker.enable');
  const page = await extended.browser.newPage();
  open.push(desk, page);
  await page.goto(`${origin}/tall.html`);
  const frame = page.mainFrame();
  await waitForPaint(frame);
  const isCounted = async () =>
    (
      await poll(
        () => referencesOf(desk),
        (found) => found.length > 0,
      )
    ).isMet;
  expect(await isCounted()).toBe(true);
  const stored = await storedIn(desk);
  for (let kill = 0; kill < WORKER_KILLS; kill++) {
    await killWorker(extended, session);
    if (kill % 2 === 0) await page.reload();
    await waitForPaint(frame);
    await hover({ frame, text: 'ABM Treaty' });
    await waitForCard(extended, frame);
    expect(await isCounted()).toBe(true);
    await page.keyboard.press('Escape');
    await page.mouse.move(1100, 780);
  }
  expect(await storedIn(desk)).toEqual(stored);
  expect(await extended.ownErrors()).toEqual([]);
  prove('worker-kills-chromium', { count: WORKER_KILLS, failures: 0 });
});

test('an extension that is reloaded under twenty tabs leaves no card and no error in them', {
  timeout: 3_600_000,
}, async () => {
  const extended = running ?? (await start());
  const origin = await servePages();
  const pages: Page[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await extended.browser.newPage();
    await page.goto(`${origin}/tall.html`);
    pages.push(page);
    open.push(page);
  }
  for (let reload = 0; reload < RELOADS; reload++) {
    const [front] = pages.slice(-1) as [Page];
    await front.bringToFront();
    const [first] = await waitForPaint(front.mainFrame());
    await hover({ frame: front.mainFrame(), text: first as string });
    await waitForCard(extended, front.mainFrame());
    await extended.browser.installExtension(BUILDS[extended.name]);
    await pause(200);
    for (const page of pages) {
      // Whatever the old script listens to tells it that it is alone.
      await page.evaluate(() => document.body.append(' and more'));
    }
    await front.mouse.move(1100, 700, { steps: 3 });
    const cards = () => Promise.all(pages.map((page) => isCardOpen(extended, page.mainFrame())));
    const { value } = await poll(cards, (all) => !all.includes(true));
    expect(value).not.toContain(true);
    await Promise.all(pages.map((page) => page.reload()));
  }
  expect(await extended.ownErrors()).toEqual([]);
  prove(`reloads-${extended.name}`, { count: RELOADS, failures: 0 });
});

test('a browser that is killed keeps what it said was saved', { timeout: 120_000 }, async () => {
  const first = running ?? (await start());
  const before = await first.openExtensionPage('options.html');
  await before.waitForSelector('#topic-military');
  await before.$eval('#topic-military', (box) => (box as HTMLInputElement).click());
  await before.waitForFunction(() => document.body.textContent.includes('Saved'));
  const stored = await storedIn(before);
  // As a machine's owner does it: nothing in the browser has time to put anything in order.
  await pause(inject('browserName') === 'firefox' ? 1000 : 100);
  const program = first.browser.process();
  const ended = new Promise((resolve) => program?.once('exit', resolve));
  program?.kill('SIGKILL');
  await ended;
  await pause(500);

  const second = await start();
  const after = await second.openExtensionPage('options.html');
  await after.waitForSelector('#topic-military');
  expect(await storedIn(after)).toEqual(stored);
  expect(await after.$eval('#topic-military', (box) => (box as HTMLInputElement).checked)).toBe(false);
});
