import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { BROWSER_NAMES } from '../../scripts/browsers/find.ts';
import { UNDERLINE_HIGHLIGHTS } from '../../scripts/browsers/names.ts';
import { pause, poll } from '../../scripts/browsers/page.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { prove, turns } from '../fixtures/proof.ts';
import { useReader } from './reader.ts';
import { expectUntouched, watchDocument } from './untouched.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '../shared/pages');
const saved = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];

/** Of the pages, each browser takes one in so many, and not those that the other takes; and all those compared below. */
const EACH = turns({ few: 4, all: 1 });
const OFFSET = BROWSER_NAMES.indexOf(inject('browserName'));
const files = saved.filter((_, index) => index % EACH === OFFSET % EACH);

/** How many of the pages with most mentions have to show exactly those that `scan` finds. */
const COMPARED = 10;

// Scripts of the page's own would change it under our eyes, and what lies on other hosts cannot be had anyway.
const INERT = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

interface Scanned {
  readonly file: string;
  readonly text: string;
  readonly entry: string;
}

if (saved.length === 0)
  test.skip('saved pages: there is no ../shared/pages beside the project', () => undefined);

describe.runIf(saved.length > 0)('on saved pages', () => {
  const reader = useReader();
  let server: Server;
  let scanned: Map<string, Scanned[]>;
  let [compared, changed] = [0, 0];

  beforeAll(async () => {
    [server, scanned] = await Promise.all([serve(FOLDER, { headers: INERT }), scan()]);
  }, 180_000);

  afterAll(async () => {
    prove(`corpus-${inject('browserName')}`, { count: compared, failures: changed });
    await server?.close();
  });

  /** Opens a page, and waits until all of it has been read: what was counted is what `scan` finds. */
  async function openRead(page: Page, file: string): Promise<Record<string, number>> {
    await page.goto(`${server.origin}/${file}`);
    const expected = countByEntry(scanned.get(file) ?? []);
    const { value: counted } = await poll(
      async () => countsOf(await reader.references()),
      (counts) => isSame(counts, expected),
      10_000,
    );
    expect(counted, file).toEqual(expected);
    return expected;
  }

  test.for(files)('%s is left as it is, and no card opens', async (file) => {
    compared++;
    onTestFailed(() => {
      changed++;
    });
    const page = await reader.openTab();
    const unwatch = await watchDocument(page);
    const expected = await openRead(page, file);
    await unwatch();
    if (Object.keys(expected).length === 0) await pause(150);

    await expectUntouched(page);
    expect(await page.$('policy-gloss-card')).toBeNull();
  });

  test('marks exactly what `scan --html` finds', { timeout: 180_000 }, async () => {
    // Once, and not for each page: a browser lets settings be saved 120 times a minute.
    await reader.choose({ density: 'every' });
    // Terms are painted within a screen of the viewport only. In so tall a one most pages need no scrolling, and
    // what they keep in boxes as tall as the viewport is all in view.
    const page = await reader.openTab();
    await page.setViewport({ width: 1200, height: 12_000 });
    const richest = [...scanned].sort(([, a], [, b]) => b.length - a.length).slice(0, COMPARED);
    expect(richest.length).toBeGreaterThan(0);
    for (const [file, mentions] of richest) {
      const unwatch = await watchDocument(page);
      await openRead(page, file);
      await unwatch();
      const expected = mentions.map(({ text }) => text).sort();
      const { value } = await poll(
        async () => (await page.evaluate(readWhileScrolling, UNDERLINE_HIGHLIGHTS, REST)).sort(),
        (texts) => texts.length === expected.length,
        4000,
      );
      expect(value, file).toEqual(expected);
      await expectUntouched(page);
    }
  });
});

/**
 * Milliseconds of rest at each stop on the way down. What comes near while one scrolls is marked 200 later, so whoever
 * goes from top to bottom and back in less may never see it.
 */
const REST = 250;

/** Runs in the page: the text of every mention that is marked at some point on the way from top to bottom. */
async function readWhileScrolling(names: readonly string[], rest: number): Promise<string[]> {
  const seen = new Map<Node, Map<number, string>>();
  for (let top = 0; top <= document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await new Promise((resolve) => setTimeout(resolve, rest));
    for (const name of names) {
      for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(name) ?? []) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const inNode = seen.get(startContainer) ?? new Map<number, string>();
        seen.set(startContainer, inNode.set(startOffset, range.toString()));
      }
    }
  }
  return [...seen.values()].flatMap((inNode) => [...inNode.values()]);
}

async function scan(): Promise<Map<string, Scanned[]>> {
  const args = ['scripts/scan.ts', '--html', ...saved.map((name) => join(FOLDER, name))];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 1e8 });
  const mentions = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Scanned);
  return Map.groupBy(mentions, ({ file }) => file.slice(FOLDER.length + 1));
}

const countsOf = (references: readonly { entry: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(references.map(({ entry, count }) => [entry, count]));

function countByEntry(mentions: readonly Scanned[]): Record<string, number> {
  const byEntry = Map.groupBy(mentions, ({ entry }) => entry);
  return Object.fromEntries([...byEntry].map(([entry, its]) => [entry, its.length]));
}

const isSame = (a: Record<string, number>, b: Record<string, number>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key]);
