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
  /** Opens one of the pages in `tests/pages`, or `sample/article.html`, or what is at an address. */
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
  return { extended, desk, pages, sample, errorsBefore: 0 };
}

export function useReader(): Reader {
  let run: Running;

  beforeAll(async () => {
    running ??= start();
    run = await running;
  });

  afterEach(async () => {
    const { extended, desk } = run;
    for (const page of await extended.browser.pages()) if (page !== desk) await page.close();
    await store(desk, DEFAULT_SETTINGS);
    const errors = (await extended.ownErrors()).slice(run.errorsBefore);
    run.errorsBefore += errors.length;
    expect(errors, 'errors of the extension itself').toEqual([]);
  });

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
    async visit(path) {
      const page = await run.extended.browser.newPage();
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
