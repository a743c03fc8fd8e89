import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { heapOf } from '../../scripts/bench/devtools.ts';
import { type ExtendedBrowser, launch } from '../../scripts/browsers/launch.ts';
import { hover, pause, waitForPaint } from '../../scripts/browsers/page.ts';
import { BUILDS } from '../../scripts/builds.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { prove, turns } from '../fixtures/proof.ts';

const NAVIGATIONS = turns({ few: 60, all: 2000 });
const MUTATIONS = turns({ few: 20_000, all: 1_000_000 });
/** Of navigations, and of mutations, between two looks at the page. */
const [STEP, BATCH] = [20, 10_000];
/** Bytes. */
const MOST_GROWTH = 2_000_000;

/** What `endless.html` does when it is told to. */
interface Endless extends Window {
  navigate(count: number, readEach: number): Promise<void>;
  change(count: number): Promise<number>;
  rest(): Promise<void>;
}

/** What a page's process holds. */
interface Held {
  /** Bytes: of every script's world in it, the extension's too. */
  readonly heap: number;
  /** The DOM's, in a document or out of it. */
  readonly nodes: number;
  readonly listeners: number;
  /** Names of nodes in no document that some script's world still holds, with all that is below them. */
  readonly detached: readonly string[];
}

describe.skipIf(inject('browserName') === 'firefox')(
  'a page that lives long (seen by Chromium’s debugger)',
  () => {
    let extended: ExtendedBrowser;
    let server: Server;
    let page: Page;
    let session: CDPSession;

    beforeAll(async () => {
      const { chromium: program } = inject('programs');
      server = await serve(join(import.meta.dirname, '../pages'));
      // A debugger that listens to a page's scripts keeps what they threw and logged.
      extended = await launch('chromium', {
        program,
        extension: BUILDS.chromium,
        isHeadless: true,
        isOffline: true,
        isUnwatched: true,
      });
    });

    beforeEach(async () => {
      page = await extended.browser.newPage();
      await page.goto(`${server.origin}/endless.html`);
      session = await page.createCDPSession();
      await waitForPaint(page.mainFrame());
    });

    afterEach(() => page.close());

    afterAll(async () => {
      await Promise.all([extended?.close(), server?.close()]);
    });

    /** What is held once the page rests, and all that can be collected is. */
    async function held(): Promise<Held> {
      await page.keyboard.press('Escape');
      await page.mouse.move(1100, 700);
      await page.evaluate(() => (window as unknown as Endless).rest());
      await page.waitForFunction(() => document.querySelector('policy-gloss-card') === null);
      // Longer than anything of ours keeps a timer.
      await pause(2500);
      const heap = await heapOf(session);
      const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
      const { detachedNodes } = await session.send('DOM.getDetachedDomNodes');
      return { heap, nodes, listeners, detached: detachedNodes.map(({ treeNode }) => treeNode.nodeName) };
    }

    const navigate = (count: number) =>
      page.evaluate((times) => (window as unknown as Endless).navigate(times, 4), count);

    /** A look at the page between: a card, closed by the reader in one of two cases, by what comes next in the other. */
    async function openCard(isClosed: boolean): Promise<void> {
      await hover({ frame: page.mainFrame(), text: 'ABM Treaty' });
      // The page itself is asked: the debugger would hold on to whatever of the card it has seen.
      await page.waitForFunction(() => (document.querySelector('policy-gloss-card')?.clientHeight ?? 0) > 80);
      if (isClosed) await page.keyboard.press('Escape');
      else await page.mouse.move(1100, 700, { steps: 2 });
    }

    /** What came of it is written down also where it is too much. */
    function proveNoGrowth(name: string, count: number, before: Held, after: Held): void {
      const growth = after.heap - before.heap;
      const measured = `heap ${(growth / 1e6).toFixed(2)} MB after collection, ${after.nodes - before.nodes} nodes more`;
      prove(name, { count, failures: after.detached.length, measured });
      expect(growth).toBeLessThan(MOST_GROWTH);
      expect(after.detached).toEqual([]);
      expect(after.nodes).toBeLessThanOrEqual(before.nodes);
      expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    }

    test('keeps nothing of articles that it has left, over many navigations', {
      timeout: 900_000,
    }, async () => {
      await navigate(STEP);
      await openCard(true);
      const before = await held();
      for (let done = 0; done < NAVIGATIONS; done += STEP) {
        await navigate(STEP);
        await openCard((done / STEP) % 2 === 0);
      }
      proveNoGrowth('navigations-chromium', NAVIGATIONS, before, await held());
    });

    test('keeps nothing of what came and went, over many mutations', { timeout: 900_000 }, async () => {
      const change = (count: number) =>
        page.evaluate((times) => (window as unknown as Endless).change(times), count);
      await change(BATCH);
      await openCard(true);
      const before = await held();
      let done = 0;
      while (done < MUTATIONS) done += await change(BATCH);
      proveNoGrowth('mutations-chromium', done, before, await held());
    });
  },
);
