import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, describe, expect, onTestFailed, test } from 'vitest';
import { hover, isCardOpen, pause, poll, textsIn, waitForCard } from '../../scripts/browsers/page.ts';
import { prove } from '../fixtures/proof.ts';
import { useReader } from './reader.ts';

const reader = useReader();
let [tried, failed] = [0, 0];

/** Also where what fails is noticed only when the test is over. */
function count(): void {
  tried++;
  onTestFailed(() => {
    failed++;
  });
}

const FOLDER = join(import.meta.dirname, '../pages/hostile');
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** What a page says of itself, in `meta` elements, to whoever tests it. */
interface Expectations {
  /** The texts that must be marked, and no others. */
  readonly marks: readonly string[];
  /** Whether a card opens over the first mark: it must, cannot, or may. */
  readonly card: 'opens' | 'none' | 'any';
  /** Whether the page changes itself, so that only what it tells of us counts. */
  readonly moves: boolean;
  /** Milliseconds in which the marks must be there. */
  readonly patience: number;
  /** Milliseconds in which the page tries something before a hand comes. */
  readonly waits: number;
}

interface Watched extends Window {
  /** What the page noticed of us, as far as it looks. */
  effects?: string[];
  /** What the browser told the page. */
  troubles?: string[];
  html?: () => string;
  before?: string;
  changes?: number;
  untouched?: boolean;
}

/** Runs in the page before anything of its own: keeps what the document was, and what is told about it. */
function watchDocument(): void {
  const watched = window as Watched;
  const Observer = MutationObserver;
  const root = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get;
  const html = () => root?.call(document).outerHTML as string;
  watched.html = html;
  watched.troubles = [];
  const tell = (text: string) => watched.troubles?.push(text);
  addEventListener('error', ({ message }) => tell(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => tell(`rejection: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
    if (/-extension/.test(sourceFile)) tell(`violation: ${violatedDirective}`);
  });
  addEventListener('DOMContentLoaded', () => {
    watched.before = html();
    watched.changes = 0;
    new Observer((records) => {
      watched.changes = (watched.changes ?? 0) + records.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

const expectationsOf = (frame: Frame): Promise<Expectations> =>
  frame.evaluate(() => {
    // A page may have clobbered the document's own.
    const find = Document.prototype.querySelector.bind(document) as ParentNode['querySelector'];
    const meta = (name: string) => find<HTMLMetaElement>(`meta[name=${name}]`)?.content;
    return {
      marks: (meta('marks') ?? '').split('|').filter(Boolean),
      card: (meta('card') ?? 'opens') as 'opens' | 'none' | 'any',
      moves: meta('moves') === 'yes',
      patience: Number(meta('patience') ?? 15_000),
      waits: Number(meta('waits') ?? 0),
    };
  });

const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ')).sort();

async function visitWatched(path: string): Promise<Page> {
  const page = await reader.openTab();
  const { identifier } = await page.evaluateOnNewDocument(watchDocument);
  await page.goto(reader.addressOf(path));
  await page.removeScriptToEvaluateOnNewDocument(identifier);
  return page;
}

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { html, before, changes, effects, troubles } = window as Watched;
    const isSame = html?.() === before;
    return { isSame, changes, effects: effects ?? [], troubles: troubles ?? [] };
  });

/** Opens the card over a mark and closes it again. */
async function openAndClose(page: Page, text: string, isSure: boolean): Promise<void> {
  const frame = page.mainFrame();
  await hover({ frame, text });
  if (isSure) await waitForCard(reader.extended, frame, (words) => words.trim() !== '', 10_000);
  else await pause(900);
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 790);
  const isOpen = () => isCardOpen(reader.extended, frame);
  const { value } = await poll(isOpen, (open) => !open);
  expect(value, 'the card is closed').toBe(false);
}

afterAll(() => prove(`hostile-${reader.extended.name}`, { count: tried, failures: failed }));

describe('a hostile page', () => {
  test.for(pages)('%s is left as it is, and is read like any other', { timeout: 60_000 }, async (name) => {
    count();
    await reader.choose({ density: 'every' });
    const stored = await reader.stored();
    const page = await visitWatched(`hostile/${name}`);
    const frame = page.mainFrame();
    const { marks, card, moves, patience, waits } = await expectationsOf(frame);
    const wanted = plain(marks);
    const isReached = (texts: readonly string[]) => plain(texts).join('|') === wanted.join('|');
    const { value } = await poll(() => textsIn(frame), isReached, patience);
    expect(plain(value)).toEqual(wanted);
    await pause(wanted.length > 0 ? waits : 500);

    const before = await stateOf(page);
    if (!moves) expect(before).toMatchObject({ isSame: true, changes: 0 });
    await page.evaluate(() => {
      (window as Watched).untouched = false;
    });
    const [first] = value;
    if (first !== undefined) await openAndClose(page, first, card === 'opens');
    const after = await stateOf(page);
    if (!moves && card === 'opens') expect(after.isSame, 'outerHTML is what it was').toBe(true);
    expect(after.effects).toEqual([]);
    expect(after.troubles).toEqual([]);
    expect(await reader.stored()).toEqual(stored);
  });

  test.for(['document.svg', 'document.xml'])('%s is not read at all', async (name) => {
    const page = await visitWatched(`hostile/${name}`);
    await pause(500);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('marks the frames that have no origin too', async () => {
    const page = await visitWatched('hostile/sandboxed-frames.html');
    const inFrames = async () => {
      const texts = await Promise.all(page.frames().map((frame) => textsIn(frame).catch(() => [])));
      return texts.flat().filter((text) => text === 'National Missile Defense').length;
    };
    expect((await poll(inFrames, (count) => count === 5, 15_000)).value).toBe(5);
  });

  test('shows no marks on paper', async ({ skip }) => {
    skip(reader.extended.name === 'firefox', 'WebDriver cannot make Firefox lay out for print');
    const page = await visitWatched('hostile/printing.html');
    const { isMet } = await poll(
      () => textsIn(page.mainFrame()),
      (texts) => texts.length > 0,
    );
    expect(isMet).toBe(true);
    const line = () =>
      page.$eval('p', (p) => getComputedStyle(p, '::highlight(policy-gloss-dotted)').textDecorationLine);
    expect(await line()).toBe('underline');
    await page.emulateMediaType('print');
    expect(await line()).toBe('none');
    await page.emulateMediaType();
  });
});

describe('a page that jacks clicks', () => {
  const variants = Array.from({ length: 12 }, (_, index) => index + 1);

  test.for(variants)('in way %d changes nothing that the extension keeps', async (variant) => {
    count();
    const page = await visitWatched(`hostile/clickjacking.html?${variant}`);
    const stored = await reader.stored();
    const frame = variant === 10 ? await innerFrameOf(page) : page.mainFrame();
    const marked = await poll(
      () => textsIn(frame),
      (texts) => texts.length > 0,
    );
    expect(marked.isMet).toBe(true);
    await hover({ frame, text: 'ABM Treaty' });
    await poll(
      () => isCardOpen(reader.extended, frame),
      (open) => open,
      1500,
    );
    await pause(150);
    for (const { x, y } of await controlsIn(frame)) await page.mouse.click(x, y).catch(() => undefined);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pause(150);
    expect(await reader.stored()).toEqual(stored);
  });
});

async function innerFrameOf(page: Page): Promise<Frame> {
  const { value } = await poll(
    async () => page.frames().find((frame) => frame !== page.mainFrame()),
    (frame) => frame !== undefined,
  );
  return value as Frame;
}

/** The middles of the open card's controls that lie in the viewport; links, which only lead away, left out. */
async function controlsIn(frame: Frame): Promise<{ x: number; y: number }[]> {
  const card = await reader.extended.card(frame).catch(() => undefined);
  const points = await card?.evaluate((root) =>
    [...root.querySelectorAll('button, summary, input, [role=button], [role=menuitem]')].map((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  return (points ?? []).filter(({ x, y }) => x > 0 && y > 0 && x < 1200 && y < 800);
}
