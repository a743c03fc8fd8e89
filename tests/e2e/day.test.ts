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
import { prove, turns } from '../fixtures/proof.ts';
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

/** A tab in the background, as Firefox's stands in for a popup, takes no real clicks. */
const press = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).click());

/** Presses a checkbox or radio button, and waits until it stays as it is then. */
async function switchTo(page: Page, selector: string, isOn: boolean): Promise<void> {
  await press(page, selector);
  const read = () => page.$eval(selector, (input) => (input as HTMLInputElement).checked);
  const { isMet } = await poll(read, (is) => is === isOn);
  expect(isMet, `${selector} is ${isOn}`).toBe(true);
}

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

async function searchInPopup(extended: ExtendedBrowser, over: Page, query: string): Promise<void> {
  const popup = await extended.openPopup(over);
  await popup.waitForSelector('[role=combobox]');
  await popup.waitForSelector('input[role=switch]');
  await switchTo(popup, 'input[role=switch]', false);
  await switchTo(popup, 'input[role=switch]', true);
  // Not every page has anything in it.
  await press(popup, '.rows button.jump').catch(() => undefined);
  await popup.type('[role=combobox]', query);
  await pause(200);
  await popup.keyboard.press('Enter');
  await pause(150);
  await popup.close().catch(() => undefined);
}

async function changeSettings(extended: ExtendedBrowser): Promise<void> {
  const options = await extended.openExtensionPage('options.html');
  await options.waitForSelector('#topic-military');
  await switchTo(options, '#topic-military', false);
  await switchTo(options, '#density-every', true);
  await switchTo(options, '#underline-tint', true);
  await switchTo(options, '#where-only-on', true);
  await switchTo(options, '#where-everywhere-except', true);
  await switchTo(options, '#topic-military', true);
  await press(options, '#reset button');
  await options.waitForSelector('#underline-dotted:checked');
  await options.close();
}

test('a day of use asks the network for nothing but what the same browser asks for without the extension', {
  timeout: 900_000,
}, async () => {
  const addresses = addressesOf(VISITS);
  // Lives longer than the other, for browsers ask for things of their own as time goes by.
  const without = await startBrowsing(undefined);
  const { web, extended } = await startBrowsing(BUILDS[inject('browserName')]);
  const visitPlainly = async (address: string) => {
    const plain = await without.extended.browser.newPage();
    await plain.goto(address);
    await plain.close();
  };
  let cards = 0;
  for (const [turn, address] of addresses.entries()) {
    const plain = visitPlainly(address);
    const page = await extended.browser.newPage();
    await page.goto(address);
    if (await readPage(extended, page, turn)) cards++;
    if (turn % 5 === 0) await searchInPopup(extended, page, QUERIES[turn % QUERIES.length] as string);
    if (turn % 8 === 0) await changeSettings(extended);
    await page.close();
    await plain;
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
});
