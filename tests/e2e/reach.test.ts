import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNDERLINE_HIGHLIGHTS } from '../../scripts/browsers/names.ts';
import {
  hover,
  isCardOpen,
  linesOf,
  pause,
  poll,
  type Spot,
  textsIn,
  waitForCard,
} from '../../scripts/browsers/page.ts';
import { type Server, serve } from '../../scripts/serve.ts';
import { plain, useReader } from './reader.ts';

const FOLDER = join(import.meta.dirname, '../pages');

const reader = useReader();
let elsewhere: Server;
let inPieces: Server;

beforeAll(async () => {
  [elsewhere, inPieces] = await Promise.all([
    serve(FOLDER),
    serve(FOLDER, { pieces: { mark: '<!-- pause -->', gap: 200 } }),
  ]);
});

afterAll(async () => {
  await Promise.all([elsewhere?.close(), inPieces?.close()]);
});

/** What is to be seen at some point of a page's life. */
interface Sight {
  /** What somebody, or the page itself, does before. */
  readonly after?: (page: Page) => Promise<unknown>;
  /** Everything that is marked in the page, in any order. */
  readonly marks?: readonly string[];
  /** The same in frames, each by its title. */
  readonly frames?: Readonly<Record<string, readonly string[]>>;
  /** Terms at which a card opens, each with the card's title. */
  readonly cards?: readonly (Omit<Spot, 'frame'> & { readonly title: string })[];
}

interface Case {
  readonly address?: () => string;
  readonly sights: readonly Sight[];
}

const click = (selector: string) => (page: Page) => page.click(selector);

const scroll = (selector: string) => (page: Page) =>
  page.$eval(selector, (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));

const ABM = 'ABM Treaty';
const NMD = 'National Missile Defense';
const VANIK = 'Jackson-Vanik amendment';
const DUMA = 'State Duma';
const ROGUES = 'rogue states';
const STRIKE = 'preemptive strike';

const CASES: Readonly<Record<string, Case>> = {
  bidi: {
    sights: [
      {
        marks: [ABM, VANIK, NMD, ROGUES, STRIKE, 'Государственной думе'],
        cards: [
          { text: ABM, title: 'ABM Treaty' },
          { text: NMD, title: 'National Missile Defense' },
        ],
      },
    ],
  },
  columns: {
    sights: [
      {
        marks: ['junior partner', 'Anti-Ballistic Missile Treaty'],
        cards: [
          { text: 'junior partner', title: 'Junior partner' },
          { text: 'Anti-Ballistic Missile Treaty', title: 'ABM Treaty' },
          { text: 'Anti-Ballistic Missile Treaty', line: 'last', title: 'ABM Treaty' },
        ],
      },
    ],
  },
  'content-visibility': {
    sights: [{ marks: [ABM] }, { after: scroll('#end'), marks: [DUMA] }],
  },
  'design-mode': {
    sights: [
      { marks: [ABM], frames: { 'The letter': [], 'The answer': [ROGUES] } },
      { after: click('#edit'), frames: { 'The answer': [] } },
      { after: click('#done'), frames: { 'The answer': [ROGUES] } },
    ],
  },
  details: {
    sights: [
      { marks: [ABM] },
      {
        after: click('#second summary'),
        marks: [ABM, STRIKE, ROGUES],
        cards: [{ text: STRIKE, title: 'Preemptive strike' }],
      },
    ],
  },
  'display-contents': {
    sights: [{ marks: [DUMA, ABM, ROGUES, 'Central Asia'], cards: [{ text: DUMA, title: 'State Duma' }] }],
  },
  'first-letter': {
    sights: [
      {
        marks: [ABM, NMD, 'Jackson-Vanik', 'Congress'],
        cards: [
          { text: ABM, title: 'ABM Treaty' },
          { text: NMD, title: 'National Missile Defense' },
          { text: NMD, line: 'last', title: 'National Missile Defense' },
          { text: 'Jackson–Vanik', title: 'Jackson–Vanik amendment' },
        ],
      },
    ],
  },
  frames: {
    address: () => `${reader.addressOf('reach/frames.html')}?elsewhere=${elsewhere.origin}`,
    sights: [
      {
        marks: [VANIK],
        frames: {
          'Same origin': [NMD],
          'Another origin': [NMD],
          Sandboxed: [NMD],
          'A blob': [DUMA],
          Written: [ROGUES],
          Nested: ['Minatom'],
          'In a frame': [NMD],
        },
      },
    ],
  },
  lists: {
    sights: [{ marks: [ABM, ROGUES, STRIKE, VANIK, DUMA, 'Central Asia', 'Minatom'] }],
  },
  pieces: {
    address: () => `${inPieces.origin}/reach/pieces.html`,
    sights: [{ marks: [ABM, NMD, VANIK] }],
  },
  rewritten: {
    sights: [
      { marks: [ABM] },
      {
        after: click('#rewrite'),
        marks: [VANIK],
        cards: [{ text: 'Jackson–Vanik amendment', title: 'Jackson–Vanik amendment' }],
      },
    ],
  },
  ruby: {
    sights: [
      {
        // Each word under an annotation is marked by itself.
        marks: [ABM, 'National', ' Missile', ' Defense', 'rogue', ' states'],
        cards: [
          { text: ABM, title: 'ABM Treaty' },
          { text: ' Missile', title: 'National Missile Defense' },
        ],
      },
    ],
  },
  scrollers: {
    sights: [
      { marks: [ABM] },
      {
        after: scroll('#deep'),
        marks: [NMD, ROGUES],
        cards: [{ text: NMD, title: 'National Missile Defense' }],
      },
      {
        after: scroll('#right'),
        marks: [NMD, 'Central Asia'],
        cards: [{ text: 'Central Asia', title: 'Central Asia' }],
      },
    ],
  },
  shadow: {
    sights: [
      {
        marks: ['Minatom', ABM, VANIK, ROGUES, NMD],
        cards: [
          { text: ABM, title: 'ABM Treaty' },
          { text: ROGUES, title: 'Rogue states' },
        ],
      },
    ],
  },
  'shadow-late': {
    sights: [
      { marks: [ABM, DUMA] },
      { marks: [ABM, DUMA, NMD, VANIK, ROGUES], cards: [{ text: ROGUES, title: 'Rogue states' }] },
    ],
  },
  tables: {
    sights: [{ marks: [VANIK, DUMA, ABM, 'Camp David'], cards: [{ text: ABM, title: 'ABM Treaty' }] }],
  },
  'tall-block': {
    sights: [
      { marks: [ABM] },
      {
        after: (page) => page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' })),
        marks: [ABM],
      },
    ],
  },
  translated: {
    sights: [
      { marks: ['Договор по ПРО', 'Государственной думе', 'Поправка Джексона - Вэника'] },
      {
        after: click('#translate'),
        marks: [ABM, DUMA, 'junior partner', VANIK],
        cards: [{ text: 'junior partner', title: 'Junior partner' }],
      },
      {
        after: click('#restore'),
        marks: ['Договор по ПРО', 'Государственной думе', 'Поправка Джексона - Вэника'],
      },
    ],
  },
  vertical: {
    sights: [
      {
        marks: [ABM, VANIK, 'Minatom', NMD, ROGUES],
        cards: [
          { text: ABM, title: 'ABM Treaty' },
          { text: 'Minatom', title: 'Ministry of Atomic Energy (Minatom)' },
          { text: NMD, line: 'last', title: 'National Missile Defense' },
          { text: ROGUES, title: 'Rogue states' },
        ],
      },
    ],
  },
};

test('every page has its case', () => {
  const pages = readdirSync(join(FOLDER, 'reach')).filter((file) => file.endsWith('.html'));
  const cases = Object.keys(CASES).map((name) => `${name}.html`);
  expect(cases.sort()).toEqual(pages.filter((file) => file !== 'framed.html').sort());
});

test.for(Object.entries(CASES))('%s', async ([name, { address, sights }]) => {
  const page = await reader.visit(address?.() ?? `reach/${name}.html`);
  for (const { after, marks, frames = {}, cards = [] } of sights) {
    await after?.(page);
    if (marks) await expectMarks(page.mainFrame(), marks);
    for (const [title, theirs] of Object.entries(frames))
      await expectMarks(await frameTitled(page, title), theirs);
    for (const { title, ...spot } of cards) await expectCard({ frame: page.mainFrame(), ...spot }, title);
  }
});

async function expectMarks(frame: Frame, marks: readonly string[]): Promise<void> {
  const expected = [...marks].sort();
  const read = async () => (await textsIn(frame)).map(plain).sort();
  await poll(read, (texts) => texts.join() === expected.join());
  // Nothing else comes later.
  await pause(250);
  expect(await read()).toEqual(expected);
  expect(await unpaintedIn(frame), 'marked, but with no style of ours').toEqual([]);
}

/** What is marked where our styles do not reach, so that nobody sees it. */
const unpaintedIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(
    (names) =>
      names.flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])]
          .map(({ startContainer }) => startContainer)
          .filter(({ parentElement }) => {
            const style = parentElement && getComputedStyle(parentElement, `::highlight(${name})`);
            return style?.textDecorationLine !== 'underline';
          })
          .map((node) => node.textContent ?? ''),
      ),
    UNDERLINE_HIGHLIGHTS,
  );

async function frameTitled(page: Page, title: string): Promise<Frame> {
  for (const frame of page.frames()) {
    const element = frame.parentFrame() && (await frame.frameElement());
    if ((await element?.evaluate((iframe) => iframe.getAttribute('title'))) === title) return frame;
  }
  throw new Error(`no frame ${title}`);
}

/** CSS pixels within which a card is beside its mention's line: it lies beyond the mention's other lines, too. */
const GAP = 80;

/** A card opens at a mention, beside it and not over it. */
async function expectCard(spot: Spot, title: string): Promise<void> {
  const line = await hover(spot);
  const card = await waitForCard(reader.extended, spot.frame, (text) => text.includes('The essay argues'));
  expect((await linesOf(card))[0]).toBe(title);
  const box = await spot.frame.evaluate(async () => {
    // A card gets its place in the frame in which it is first painted.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const box = document.querySelector('policy-gloss-card')?.getBoundingClientRect();
    return { left: box?.left ?? 0, top: box?.top ?? 0, right: box?.right ?? 0, bottom: box?.bottom ?? 0 };
  });
  const across = Math.max(box.left - line.x, line.x - box.right) - line.width / 2;
  const along = Math.max(box.top - line.y, line.y - box.bottom) - line.height / 2;
  const gap = Math.max(across, along);
  expect(gap, `from the line to the card, ${JSON.stringify({ line, box })}`).toBeGreaterThanOrEqual(0);
  expect(gap, `from the line to the card, ${JSON.stringify({ line, box })}`).toBeLessThan(GAP);
  await spot.frame.page().keyboard.press('Escape');
  await spot.frame.page().mouse.move(1, 1);
  // What is hovered over next has a card of its own.
  const isOpen = () => isCardOpen(reader.extended, spot.frame);
  expect((await poll(isOpen, (open) => !open)).isMet).toBe(true);
}
