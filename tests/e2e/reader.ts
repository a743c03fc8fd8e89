import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';
import { type ExtendedBrowser, launch } from '../../scripts/browsers/launch.ts';
import { poll, type Reference, referencesOf, store, storedIn } from '../../scripts/browsers/page.ts';
import { BUILDS } from '../../scripts/builds.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Somebody with a browser and the extension in it. After each test their tabs are closed and their settings reset. */
export interface Reader {
  readonly extended: ExtendedBrowser;
  /** A tab in front, for whatever address: the first of a test may have shown another test's pages. */
  openTab(): Promise<Page>;
  /** Opens one of the pages in `tests/pages`, or `sample/article.html`, or what is at an address, in such a tab. */
  visit(path: string): Promise<Page>;
  addressOf(path: string): string;
  /** Changes settings without the settings page. */
  choose(settings: Partial<Settings>): Promise<void>;
  /** What the extension counts on the tab in front. */
  references(): Promise<Reference[]>;
  /** All that the extension keeps for the reader, in every store that lasts. */
  stored(): Promise<Record<string, unknown>>;
}

interface Running {
  readonly extended: ExtendedBrowser;
  /** One of the extension's own pages, from which settings are changed. */
  readonly desk: Page;
  readonly pages: Server;
  readonly sample: Server;
  /** How many of the extension's errors were told of. */
  errorsBefore: number;
  /** A tab that a test left as it had found it: to open one takes as long as all that most tests do in it. */
  spareTab?: Page;
  /** The tabs of the test that runs now. */
  tabs: Page[];
}

// One browser serves all files of a worker, and ends with it: each test leaves it as it was, and a start takes seconds.
let running: Promise<Running> | undefined;

async function start(): Promise<Running> {
  const name = inject('browserName');
  const { [name]: program } = inject('programs');
  const [extended, pages, sample] = await Promise.all([
    launch(name, { program, extension: BUILDS[name], isHeadless: true, isOffline: true }),
    serve(join(ROOT, 'tests/pages')),
    serve(join(ROOT, 'sample')),
  ]);
  const desk = await extended.openExtensionPage('options.html');
  return { extended, desk, pages, sample, errorsBefore: 0, tabs: [] };
}

/** Keeps the first of a test's tabs for the next test, and closes all other pages. */
async function tidy(run: Running, hasFailed: boolean): Promise<void> {
  const { extended, desk, tabs } = run;
  const [tab] = hasFailed ? [] : tabs.splice(0);
  run.tabs = [];
  const isAsFound = tab !== undefined && !tab.isClosed() && (await putBack(tab));
  if (isAsFound) run.spareTab = tab;
  const kept = [desk, run.spareTab];
  const others = (await extended.browser.pages()).filter((page) => !kept.includes(page));
  for (const page of others) await page.close();
}

/** Takes the pointer off a tab, with no button down; false if the tab is not to be used any more. */
async function putBack(tab: Page): Promise<boolean> {
  if (viewportOf(tab) !== FIRST_VIEWPORTS.get(tab)) return false;
  try {
    await tab.mouse.reset();
    await tab.mouse.move(1, 1);
    return true;
  } catch {
    return false;
  }
}

/** What viewport a tab had when it was opened. */
const FIRST_VIEWPORTS = new WeakMap<Page, string>();
const viewportOf = (tab: Page): string => JSON.stringify(tab.viewport());

/** Resets what a test changed of the settings. */
async function reset(desk: Page): Promise<void> {
  const { sync } = await storedIn(desk);
  if (JSON.stringify({ ...DEFAULT_SETTINGS, ...(sync ?? {}) }) !== JSON.stringify(DEFAULT_SETTINGS))
    await store(desk, DEFAULT_SETTINGS);
}

export function useReader(): Reader {
  let run: Running;

  beforeAll(async () => {
    running ??= start();
    run = await running;
  });

  afterEach(async ({ task }) => {
    const { extended, desk } = run;
    await tidy(run, task.result?.state === 'fail');
    await reset(desk);
    const errors = (await extended.ownErrors()).slice(run.errorsBefore);
    run.errorsBefore += errors.length;
    expect(errors, 'errors of the extension itself').toEqual([]);
  });

  async function openTab(): Promise<Page> {
    const spare = run.spareTab;
    delete run.spareTab;
    const tab = spare ?? (await run.extended.browser.newPage());
    if (spare) await tab.bringToFront();
    else FIRST_VIEWPORTS.set(tab, viewportOf(tab));
    run.tabs.push(tab);
    return tab;
  }

  function addressOf(path: string): string {
    if (URL.canParse(path)) return path;
    return path.startsWith('sample/')
      ? `${run.sample.origin}/${path.slice('sample/'.length)}`
      : `${run.pages.origin}/${path}`;
  }

  return {
    get extended() {
      return run.extended;
    },
    addressOf,
    openTab,
    async visit(path) {
      const page = await openTab();
      await page.goto(addressOf(path));
      return page;
    },
    choose: (settings) => store(run.desk, settings),
    references: () => referencesOf(run.desk),
    stored: () => storedIn(run.desk),
  };
}

/** A page's frame, once it is there, by a part of its address. */
export async function frameOf(page: Page, part: string): Promise<Frame> {
  const find = async () => page.frames().find((frame) => frame.url().includes(part));
  const { value } = await poll(find, (frame) => frame !== undefined);
  if (!value) throw new Error(`no frame ${part}`);
  return value;
}

/** As a reader reads it: one kind of space and dash, and nothing that cannot be seen. */
export const plain = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ');
