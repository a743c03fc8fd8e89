import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, inject, test } from 'vitest';
import { type ExtendedBrowser, launch } from '../../scripts/browsers/launch.ts';
import { hover, isCardOpen, pause, poll, waitForCard, waitForPaint } from '../../scripts/browsers/page.ts';
import { BUILDS } from '../../scripts/builds.ts';
import { serve } from '../../scripts/serve.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(profile?: string): Promise<ExtendedBrowser> {
  const name = inject('browserName');
  const { [name]: program } = inject('programs');
  const extended = await launch(name, {
    program,
    extension: BUILDS[name],
    isHeadless: true,
    isOffline: true,
    ...(profile !== undefined && { profile }),
  });
  open.push(extended);
  return extended;
}

async function openSettings(extended: ExtendedBrowser): Promise<Page> {
  const page = await extended.openExtensionPage('options.html');
  await page.waitForSelector('#topic-military');
  return page;
}

const isOn = (settings: Page, topic: string) =>
  settings.$eval(`#topic-${topic}`, (box) => (box as HTMLInputElement).checked);

test('settings survive a restart of the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'policy-gloss-'));
  open.push({ close: async () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }) });
  const first = await start(profile);
  const before = await openSettings(first);
  await before.$eval('#topic-military', (box) => (box as HTMLInputElement).click());
  await before.waitForFunction(() => document.body.textContent.includes('Saved'));
  await first.close();

  const after = await openSettings(await start(profile));
  expect(await isOn(after, 'military')).toBe(false);
  expect(await isOn(after, 'regions')).toBe(true);
});

test('an update under an open page leaves no card behind, raises no error, and ends with a reload', async () => {
  const server = await serve(join(import.meta.dirname, '../pages'));
  const extended = await start();
  open.push(server);
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
    3000,
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
