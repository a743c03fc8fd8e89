/** What one does to a page with the extension in it, and reads off it: for the tests and for `npm start`. */
import type { Frame, Page } from 'puppeteer-core';
import type { CardRoot, ExtendedBrowser } from './launch.ts';
import { CARD, UNDERLINE_HIGHLIGHTS } from './names.ts';

/** Milliseconds in which anything that is waited for must come, on a machine that has much else to do, too. */
const PATIENCE = 15_000;

export interface PaintedMention {
  /** As the page has it, but for white space, of which any run is one space. */
  readonly text: string;
  readonly highlight: string;
}

/** Everything that is marked in a frame now, in the order in which it was painted. */
export const paintedIn = (frame: Frame): Promise<PaintedMention[]> =>
  frame.evaluate(
    (names) =>
      names.flatMap((highlight) =>
        [...(CSS.highlights.get(highlight) ?? [])].map((marked) => {
          const range = document.createRange();
          range.setStart(marked.startContainer, marked.startOffset);
          range.setEnd(marked.endContainer, marked.endOffset);
          return { text: range.toString().replace(/\s+/g, ' '), highlight };
        }),
      ),
    UNDERLINE_HIGHLIGHTS,
  );

export const textsIn = async (frame: Frame): Promise<string[]> =>
  (await paintedIn(frame)).map(({ text }) => text);

/** Waits until what is marked in a frame is as it should be; says what was there when it never was. */
export async function waitForPaint(
  frame: Frame,
  isReached: (texts: readonly string[]) => boolean = (texts) => texts.length > 0,
  timeout = PATIENCE,
): Promise<string[]> {
  const { value, isMet } = await poll(() => textsIn(frame), isReached, timeout);
  if (!isMet) throw new Error(`marked after ${timeout} ms: ${JSON.stringify(value)}`);
  return value;
}

/** Asks again and again until the answer will do, or one that was asked for when time was up will not either. */
export async function poll<Value>(
  ask: () => Promise<Value>,
  isReached: (value: Value) => boolean,
  timeout = PATIENCE,
): Promise<{ value: Value; isMet: boolean }> {
  const deadline = performance.now() + timeout;
  for (;;) {
    // An answer may take longer than there is time, and be about how things stood when there was some left.
    const isLast = performance.now() > deadline;
    const value = await ask();
    if (isReached(value)) return { value, isMet: true };
    if (isLast) return { value, isMet: false };
    await pause(25);
  }
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line of a mention: its middle, and how large it is. */
export interface Line extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly frame: Frame;
  readonly text: string;
  /** Of several marked mentions with the same text, which; counted from 0. */
  readonly index?: number;
  /** Of a mention that wraps, which line. */
  readonly line?: 'first' | 'last';
}

/** A marked mention's line in the page's viewport; scrolled to if it is out of view. */
export async function locate({ frame, text, index = 0, line: which = 'first' }: Spot): Promise<Line> {
  const found = await frame.evaluate(
    async (names, wanted, nth, end) => {
      const ranges = names
        .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
        .map((marked) => {
          const range = document.createRange();
          range.setStart(marked.startContainer, marked.startOffset);
          range.setEnd(marked.endContainer, marked.endOffset);
          return range;
        })
        .filter((range) => range.toString().replace(/\s+/g, ' ') === wanted)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[nth];
      if (!range) return undefined;
      const lineOf = () => [...range.getClientRects()].filter(({ width }) => width > 0).at(end);
      const isInView = (line: DOMRect) => line.top >= 0 && line.bottom <= innerHeight;
      const line = lineOf();
      if (line && !isInView(line)) {
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        // The scroll is told of with the next frame, and whoever waits for the pointer is disarmed by it.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      const { left, top, width, height } = lineOf() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2, width, height };
    },
    UNDERLINE_HIGHLIGHTS,
    text,
    index,
    which === 'first' ? 0 : -1,
  );
  if (!found)
    throw new Error(
      `no marked mention ${index} of ${JSON.stringify(text)}; marked: ${JSON.stringify(await textsIn(frame))}`,
    );
  const corner = await cornerOf(frame);
  return { ...found, x: corner.x + found.x, y: corner.y + found.y };
}

/** Where a frame's own viewport begins in the page's. */
async function cornerOf(frame: Frame): Promise<Point> {
  const parent = frame.parentFrame();
  const element = parent && (await frame.frameElement());
  if (!parent || !element) return { x: 0, y: 0 };
  const inner = await element.evaluate((iframe) => {
    const { left, top } = iframe.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(iframe);
    return {
      x: left + iframe.clientLeft + Number.parseFloat(paddingLeft),
      y: top + iframe.clientTop + Number.parseFloat(paddingTop),
    };
  });
  const outer = await cornerOf(parent);
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}

/** Moves the pointer on to a marked mention, as a hand does, and leaves it there. */
export async function hover(spot: Spot): Promise<Line> {
  // A scroll is told in the next frame; told after the pointer came to rest, it would disarm the card.
  await spot.frame.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const line = await locate(spot);
  await spot.frame.page().mouse.move(line.x, line.y, { steps: 4 });
  return line;
}

export async function waitForCard(
  extended: ExtendedBrowser,
  frame: Frame,
  isReady: (text: string) => boolean = (text) => text.trim() !== '',
  timeout = PATIENCE,
): Promise<CardRoot> {
  const { value, isMet } = await poll(
    async () => {
      const card = await extended.card(frame);
      return { card, text: card ? await textOf(card) : undefined };
    },
    ({ text }) => text !== undefined && isReady(text),
    timeout,
  );
  if (!isMet || !value.card) throw new Error(`the card after ${timeout} ms: ${value.text ?? 'none'}`);
  return value.card;
}

/** Clicks something in an open card with the mouse, as only a reader can. */
export async function clickInCard(card: CardRoot, frame: Frame, selector: string): Promise<void> {
  const { x, y } = await pointInCard(card, frame, selector);
  await frame.page().mouse.click(x, y);
}

/** The middle of something in an open card, in the page's viewport; scrolled to if it is out of the card's view. */
export async function pointInCard(card: CardRoot, frame: Frame, selector: string): Promise<Point> {
  const found = await card.evaluate((root, wanted) => {
    const element = root.querySelector(wanted);
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  if (!found) throw new Error(`no ${selector} in the card`);
  const corner = await cornerOf(frame);
  return { x: corner.x + found.x, y: corner.y + found.y };
}

/** The card's words as a reader sees them, a line a block. */
export const linesOf = (card: CardRoot): Promise<string[]> =>
  card.evaluate((root) => {
    const lines = new Map<Element, string>();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      let block = walker.currentNode.parentElement;
      if (!block?.checkVisibility()) continue;
      while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
        block = block.parentElement;
      lines.set(block, (lines.get(block) ?? '') + walker.currentNode.nodeValue);
    }
    return [...lines.values()].map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });

export const textOf = async (card: CardRoot): Promise<string> => (await linesOf(card)).join('\n');

/** Whether a card can be seen in a frame: without its style it is there, and hidden. */
export const isCardSeen = (frame: Frame): Promise<boolean> =>
  frame.evaluate((name) => {
    // A page may have clobbered the document's own.
    const card = Document.prototype.querySelector.call(document, name);
    return card !== null && getComputedStyle(card).visibility === 'visible';
  }, CARD);

export const isCardOpen = async (extended: ExtendedBrowser, frame: Frame): Promise<boolean> =>
  (await extended.card(frame)) !== undefined;

/** Writes settings as the extension's own pages do, from one of them: for what is no test of the settings page. */
export const store = (ownPage: Page, patch: Record<string, unknown>): Promise<void> =>
  ownPage.evaluate((values) => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    return (browser ?? chrome)?.storage.sync.set(values);
  }, patch);

/** All that the extension keeps: what lies in its stores. */
export const storedIn = (ownPage: Page): Promise<Record<string, unknown>> =>
  ownPage.evaluate(async () => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const { sync, local } = (browser ?? chrome)?.storage ?? {};
    return { sync: await sync?.get(), local: await local?.get() };
  });

/** As much of the extension's own world as is used here; Chromium has it under another name. */
interface ExtensionApi {
  readonly storage: Readonly<Record<'sync' | 'local', StorageArea>>;
  readonly tabs: { query(of: { active: boolean; currentWindow: boolean }): Promise<{ id?: number }[]> };
  readonly action: { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
  readonly runtime: { sendMessage(envelope: object): Promise<Reference[]> };
}

interface StorageArea {
  get(): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

export interface Reference {
  readonly entry: string;
  readonly count: number;
}

/** What the extension counts on the tab that the popup is open over, in order of appearance; frames added up. */
export async function referencesOf(popup: Page): Promise<Reference[]> {
  const framed = await popup.evaluate(async () => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const api = browser ?? chrome;
    const [tab] = (await api?.tabs.query({ active: true, currentWindow: true })) ?? [];
    return api?.runtime.sendMessage({ to: 'background', name: 'getReferences', message: { tabId: tab?.id } });
  });
  const counts = new Map<string, number>();
  for (const { entry, count } of framed ?? []) counts.set(entry, (counts.get(entry) ?? 0) + count);
  return [...counts].map(([entry, count]) => ({ entry, count }));
}

/** What the toolbar's button says on the tab that the popup is open over. */
export const badgeOf = (popup: Page): Promise<string | undefined> =>
  popup.evaluate(async () => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const api = browser ?? chrome;
    const [tab] = (await api?.tabs.query({ active: true, currentWindow: true })) ?? [];
    return api?.action.getBadgeText({ tabId: tab?.id });
  });
