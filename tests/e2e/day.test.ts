import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, inject, test } from 'vitest';
import { type CardRoot, type ExtendedBrowser, launch } from '../../scripts/browsers/launch.ts';
import {
  clickInCard,
  hover,
  isCardOpen,
  pause,
  poll,
  textsIn,
  waitForCard,
} from '../../scripts/browsers/page.ts';
import { BUILDS } from '../../scripts/builds.ts';
import { isProving, prove, turns } from '../fixtures/proof.ts';
import { startWeb, type Web } from '../fixtures/web.ts';

/** Pages that are read; of a day, of many readers. */
const VISITS = turns({ few: 8, all: 60 });

const PAGES = join(import.meta.dirname, '../pages');
const SITES = ['daily', 'review', 'archive', 'forum', 'letters'];
const QUERIES = ['jakson vanick', 'treaty', 'nuclear', 'zzqxwv', 'Думa', 'missile defense'];

const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close().catch(() => undefined);
});

/** The pages of a reader's day, on several sites, the same ones each day. */
function addressesOf(count: number): string[] {
  const names = ['', 'card/', 'reach/'].flatMap((folder) =>
    readdirSync(join(PAGES, folder))
      .filter((name) => name.endsWith('.html'))
      .map((name) => folder + name),
  );
  return Array.from({ length: count }, (_, turn) => {
    const [site, name] = [SITES[turn % SITES.length], names[(turn * 7) % names.length]];
    return `http://${site}.example/${name}`;
  });
}

async function startBrowser(web: Web, extension: string | undefined): Promise<ExtendedBrowser> {
  const name = inject('browserName');
  const { [name]: program } = inject('programs');
  const extended = await launch(name, {
    program,
    extension,
    isHeadless: true,
    isOffline: true,
    proxyPort: web.port,
  });
  open.push(extended);
  return extended;
}

interface Browsing {
  readonly web: Web;
  readonly extended: ExtendedBrowser;
}

async function startBrowsing(extension: string | undefined): Promise<Browsing> {
  const web = await startWeb(PAGES);
  open.push(web);
  return { web, extended: await startBrowser(web, extension) };
}

/** What pages ask for; of icons, browsers ask when they like. */
const isOfPages = (request: string) => /\.example\//.test(request) && !request.endsWith('/favicon.ico');

/** The hosts that were asked for anything else, in whatever way. */
const otherHostsIn = (requests: readonly string[]): Set<string> =>
  new Set(
    requests
      .filter((request) => !/\.example\//.test(request))
      .map((request) => request.replace(/^\w+ (?:\w+:\/\/)?([^/:]*).*/, '$1')),
  );

const press = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

/** What a reader does with an open card, one way or another. */
const DEEDS: readonly ((card: CardRoot, page: Page, extended: ExtendedBrowser) => Promise<unknown>)[] = [
  async (card, page, extended) => {
    await clickInCard(card, page.mainFrame(), '[data-do=Cite]');
    const cited = await waitForCard(extended, page.mainFrame(), (text) => text.includes('BibTeX'), 10_000);
    await clickInCard(cited, page.mainFrame(), '[aria-label="Copy MLA"]');
  },
  async (card, page, extended) => {
    await clickInCard(card, page.mainFrame(), '[data-do=MuteHere]');
    const muted = await waitForCard(extended, page.mainFrame(), (text) => text.includes('No longer marked'));
    await clickInCard(muted, page.mainFrame(), '[data-do=Undo]');
  },
  async (card, page) => {
    await clickInCard(card, page.mainFrame(), '[data-do=Pin]');
    await clickInCard(card, page.mainFrame(), '[data-do=Close]');
  },
  async (card, page) => {
    await clickInCard(card, page.mainFrame(), '[data-do=Open]').catch(() => undefined);
    await pause(200);
  },
  async (_, page, extended) => {
    await extended.runCommand('next-mention', page);
    await extended.runCommand('toggle-card', page);
    await pause(300);
  },
];

async function readPage(extended: ExtendedBrowser, page: Page, turn: number): Promise<boolean> {
  const frame = page.mainFrame();
  const { value: texts } = await poll(
    () => textsIn(frame),
    (found) => found.length > 0,
    1500,
  );
  const [first] = texts;
  if (first === undefined) return false;
  // Some pages take away what was marked, or lay something over it.
  const line = await hover({ frame, text: first }).catch(() => undefined);
  const { isMet } = await poll(() => isCardOpen(extended, frame), Boolean, 1500);
  if (!line || !isMet) return false;
  const card = await waitForCard(extended, frame);
  await DEEDS[turn % DEEDS.length]?.(card, page, extended);
  await page.keyboard.press('Escape');
  return true;
}

async function searchInPopup(extended: ExtendedBrowser, over: Page, turn: number): Promise<void> {
  const popup = await extended.openPopup(over);
  await popup.waitForSelector('[role=combobox]', { timeout: 5000 });
  await popup.type('[role=combobox]', QUERIES[turn % QUERIES.length] as string);
  await pause(200);
  await popup.keyboard.press('Enter');
  await press(popup, '.rows button.jump');
  await press(popup, 'input[role=switch]');
  await pause(150);
  await press(popup, 'input[role=switch]');
  await pause(150);
  await popup.close().catch(() => undefined);
}

async function changeSettings(extended: ExtendedBrowser): Promise<void> {
  const options = await extended.openExtensionPage('options.html');
  await options.waitForSelector('#topic-military');
  const controls = ['#topic-military', '#density-every', '.chip:last-child input', '#where-only-on'];
  for (const control of [...controls, '#where-everywhere-except', '#topic-military']) {
    await press(options, control);
    await pause(80);
  }
  await press(options, 'main > section:last-of-type button');
  await pause(150);
  await options.close();
}

// Not proven in Firefox: there, in this test alone, a card opens on one page of nine, and why is not known yet (28 November
// 2026). `npm run prove -- day` tries it, and fails.
const isUnproven = inject('browserName') === 'firefox' && !isProving;

test.skipIf(isUnproven)(
  'a day of use asks the network for nothing but what the same browser asks for without the extension',
  {
    timeout: 900_000,
  },
  async () => {
    const addresses = addressesOf(VISITS);
    // Lives longer than the other, for browsers ask for things of their own as time goes by.
    const without = await startBrowsing(undefined);
    const { web, extended } = await startBrowsing(BUILDS[inject('browserName')]);
    let cards = 0;
    for (const [turn, address] of addresses.entries()) {
      const page = await extended.browser.newPage();
      await page.goto(address);
      if (await readPage(extended, page, turn)) cards++;
      if (turn % 5 === 0) await searchInPopup(extended, page, turn);
      if (turn % 8 === 0) await changeSettings(extended);
      await page.close();
      const plain = await without.extended.browser.newPage();
      await plain.goto(address);
      await plain.close();
    }
    // Whatever is put off is asked for by now, and what is asked for when somebody updates.
    await extended.browser.installExtension(BUILDS[extended.name]);
    await pause(3000);
    expect(await extended.ownErrors()).toEqual([]);
    await extended.close();
    await pause(2000);

    expect(cards).toBeGreaterThan(VISITS / 3);
    const [ours, plain] = [web.requests, without.web.requests];
    expect(ours.filter(isOfPages).sort()).toEqual(plain.filter(isOfPages).sort());
    expect(ours.filter(isOfPages).length).toBeGreaterThanOrEqual(VISITS);
    expect([...otherHostsIn(ours).difference(otherHostsIn(plain))]).toEqual([]);
    prove(`day-${extended.name}`, {
      count: ours.length,
      failures: 0,
      measured: `${VISITS} pages read, ${cards} cards`,
    });
  },
);
