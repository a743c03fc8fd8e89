import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, inject, test } from 'vitest';
import { type ExtendedBrowser, launch } from '../../scripts/browsers/launch.ts';
import { hover, isCardOpen, pause, poll, waitForCard, waitForPaint } from '../../scripts/browsers/page.ts';
import { BUILDS } from '../../scripts/builds.ts';
import { serve } from '../../scripts/serve.ts';

const profile = mkdtempSync(join(tmpdir(), 'policy-gloss-'));
/** The browser that runs now: a start takes seconds. */
let running: ExtendedBrowser | undefined;

afterAll(async () => {
  await running?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
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

async function openSettings(extended: ExtendedBrowser): Promise<Page> {
  const page = await extended.openExtensionPage('options.html');
  await page.waitForSelector('#topic-resources');
  return page;
}

const isOn = (settings: Page, topic: string) =>
  settings.$eval(`#topic-${topic}`, (box) => (box as HTMLInputElement).checked);

test('settings survive a restart of the browser', { timeout: 120_000 }, async () => {
  const first = await start();
  const before = await openSettings(first);
  await before.$eval('#topic-resources', (box) => (box as HTMLInputElement).click());
  await before.waitForFunction(() => document.body.textContent.includes('Saved'));
  await first.close();

  const after = await openSettings(await start());
  expect(await isOn(after, 'resources')).toBe(false);
  expect(await isOn(after, 'regions')).toBe(true);
  await after.close();
});

test('an update under an open page leaves no card behind, raises no error, and ends with a reload', async ({
  onTestFinished,
}) => {
  const server = await serve(join(import.meta.dirname, '../pages'));
  onTestFinished(() => server.close());
  const extended = running ?? (await start());
  const page = await extended.browser.newPage();
  await page.goto(`${server.origin}/tall.html`);
  const frame = page.mainFrame();
  await waitForPaint(frame);
  await hover({ frame, text: 'ABM Treaty' });
  await waitForCard(extended, frame);

  await extended.browser.installExtension(BUILDS[extended.name]);
  await pause(300);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.move(width - 20, height - 20, { steps: 3 });
  const { value: isStillOpen } = await poll(
    () => isCardOpen(extended, frame),
    (isOpen) => !isOpen,
  );
  expect(isStillOpen).toBe(false);
  // Firefox runs the new page script in open tabs, Chromium does not; of the old one nothing is left in either.
  expect(await page.evaluate(() => CSS.highlights.has('policy-gloss-open'))).toBe(false);
  await page.evaluate(() => document.body.append('National Missile Defense'));

  await page.reload();
  await waitForPaint(frame);
  await hover({ frame, text: 'ABM Treaty' });
  await waitForCard(extended, frame);
  expect(await extended.ownErrors()).toEqual([]);
});
