// @vitest-environment jsdom
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Finder } from '../../src/core/match/finder.ts';
import { NOTHING_OFF } from '../../src/core/match/matcher.ts';
import { type Changes, observeChanges } from '../../src/page/changes.ts';
import { MentionTable } from '../../src/page/mentions.ts';
import { createReader } from '../../src/page/reader.ts';
import { pageFinderOf } from '../fixtures/find.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';

const local = pageFinderOf(
  packOf([entryOf('it', ['ABM Treaty', 'rogue state', { text: 'primacy', requires: ['Washington'] }])]),
);

/** As the background is: it takes a moment. */
const finder: Finder = {
  candidates: async (texts) => local.candidates(texts),
  find: async (question) => local.find(question),
};

const everything = (): Changes => ({ subtrees: new Set([document]), places: new Set() });

/** Reads the page, lets something happen to it, and reads what has changed: what is marked then. */
async function markedAfter(html: string, change: () => void): Promise<string[]> {
  const { table, read, marked } = open(html);
  await read(everything());
  expect(marked()).not.toEqual([]);
  const changed = new Promise<Changes>((resolve) => {
    const observer = observeChanges(async (changes) => {
      resolve(changes);
      return 0;
    });
    observer.observe(document);
    onTestFinished(observer.stop);
  });
  change();
  await read(await changed);
  for (const block of table.blocks()) for (const node of block.nodes) expect(node.isConnected).toBe(true);
  return marked();
}

/** @param onAsked happens to the page before it is told what it mentions. */
function open(html: string, onAsked = () => {}) {
  document.body.innerHTML = html;
  const table = new MentionTable();
  const sent: string[] = [];
  const pauses: number[] = [];
  let questions = 0;
  const reader = createReader({
    document,
    finder: {
      candidates(texts) {
        questions++;
        sent.push(...texts);
        return finder.candidates(texts);
      },
      async find(question) {
        onAsked();
        return finder.find(question);
      },
    },
    table,
    off: () => NOTHING_OFF,
    onShadowRoot: () => {},
    onPause: () => void pauses.push(table.inOrder().length),
  });

  async function read(changes: Changes): Promise<boolean> {
    const steps = reader.read(changes);
    for (let answer: unknown; ; ) {
      const { done, value } = steps.next(answer as never);
      if (done) return value as boolean;
      answer = await value;
    }
  }

  const marked = () =>
    table.inOrder().map(({ block, mention }) => block.text.slice(mention.start, mention.end));
  return { table, read, marked, sent, pauses, asked: () => questions };
}

const find = (selector: string) => document.querySelector(selector) as HTMLElement;

beforeEach(() => document.body.replaceChildren());

describe('what is marked after a change', () => {
  it('still is where only another part of the paragraph was replaced', async () => {
    const html = '<p>The ABM Treaty, read <span>3</span> times.</p>';
    expect(await markedAfter(html, () => find('span').replaceWith('4'))).toEqual(['ABM Treaty']);
  });

  it('still is where a footnote left the paragraph', async () => {
    const html = '<p>The ABM Treaty<sup><a>1</a></sup> and more.</p>';
    expect(await markedAfter(html, () => find('sup').remove())).toEqual(['ABM Treaty']);
  });

  it('is gone with its text, and new text is marked', async () => {
    const html = '<main><p>The ABM Treaty.</p></main>';
    expect(await markedAfter(html, () => (find('main').innerHTML = '<p>A rogue state.</p>'))).toEqual([
      'rogue state',
    ]);
  });

  it('is gone where the words were changed in place', async () => {
    const html = '<p>The ABM Treaty.</p>';
    expect(await markedAfter(html, () => ((find('p').firstChild as Text).data = 'The treaty.'))).toEqual([]);
  });

  it('is gone where a word came between', async () => {
    const html = '<p>The ABM <i></i>Treaty.</p>';
    expect(await markedAfter(html, () => find('i').append('or SALT '))).toEqual([]);
  });

  it('is gone where one came between, deep in inline elements, and back when that left', async () => {
    const html = '<p>A rogue state. The ABM <i><b></b></i>Treaty.</p>';
    expect(await markedAfter(html, () => find('b').append('or SALT '))).toEqual(['rogue state']);
    const parted = '<p>A rogue state. The ABM <i><b>or SALT </b></i>Treaty.</p>';
    expect(await markedAfter(parted, () => find('b').remove())).toEqual(['rogue state', 'ABM Treaty']);
  });

  it('is gone where its text was moved into code', async () => {
    const html = '<p>A rogue state.</p><p>The ABM Treaty.</p><code></code>';
    const move = () => find('code').append(find('p + p').firstChild as Text);
    expect(await markedAfter(html, move)).toEqual(['rogue state']);
  });

  it('joins what now stands side by side', async () => {
    const html = '<p>A rogue state. The ABM <b>or SALT </b>Treaty.</p>';
    expect(await markedAfter(html, () => find('b').remove())).toEqual(['rogue state', 'ABM Treaty']);
  });

  it('still is where a text was split', async () => {
    const html = '<p>The ABM Treaty.</p>';
    expect(await markedAfter(html, () => (find('p').firstChild as Text).splitText(6))).toEqual([
      'ABM Treaty',
    ]);
  });

  it('is gone where what stood hidden between its words is shown', async () => {
    const html = '<p>A rogue state.</p><p>The ABM <span hidden>or SALT </span>Treaty.</p>';
    expect(await markedAfter(html, () => (find('span').hidden = false))).toEqual(['rogue state']);
  });

  it('is gone where it was hidden, and comes with what is shown', async () => {
    const html = '<p>The ABM Treaty.</p><p hidden>A rogue state.</p>';
    const swap = () => {
      for (const { hidden } of [find('p')]) expect(hidden).toBe(false);
      find('p + p').hidden = false;
      find('p').hidden = true;
    };
    expect(await markedAfter(html, swap)).toEqual(['rogue state']);
  });
});

it('says so when what it was reading was taken away', async () => {
  const filler = `<p>${'Nothing here. '.repeat(10)}</p>`.repeat(1500);
  const { read } = open(`<main>${filler}</main><p>The ABM Treaty.</p>`);
  const isWhole = read(everything());
  await Promise.resolve();
  find('main').replaceChildren();
  expect(await isWhole).toBe(false);
});

describe('what the page changes while its text is looked through', () => {
  it.each([
    ['the words', () => ((find('b').firstChild as Text).data = 'The SALT')],
    ['the length of a part', () => ((find('b').firstChild as Text).data = 'ABM')],
    ['the place', () => find('p').remove()],
    ['a part of it', () => find('b').replaceWith('The ABM')],
  ])('is not marked where it stood: %s', async (_, change) => {
    const { read, marked } = open('<p><b>The ABM</b> Treaty.</p>', change);
    await read(everything());
    expect(marked()).toEqual([]);
  });

  it('stays marked where only something beside it changes', async () => {
    let count = 0;
    const tick = () => ((find('span').firstChild as Text).data = String(count++));
    const { read, marked } = open('<p>The ABM Treaty, read <span>0</span> times.</p>', tick);
    await read(everything());
    expect(marked()).toEqual(['ABM Treaty']);
    expect(count).toBeGreaterThan(0);
  });
});

it('gives the mentions of a long block in order, though some need what is around them', async () => {
  const long = 'Nothing here. '.repeat(700);
  const { read, marked } = open(`<p>Washington.</p><p>Its primacy. ${long} The ABM Treaty.</p>`);
  await read(everything());
  expect(marked()).toEqual(['primacy', 'ABM Treaty']);
});

it('asks once about many small changes', async () => {
  const { read, marked, asked } = open('<main></main>');
  const lines = Array.from({ length: 300 }, (_, at) => {
    const line = document.createElement('p');
    line.textContent = at % 100 === 0 ? 'The ABM Treaty.' : `Line ${at}.`;
    return line;
  });
  find('main').append(...lines);
  await read({ subtrees: new Set(lines), places: new Set() });
  expect(marked()).toEqual(['ABM Treaty', 'ABM Treaty', 'ABM Treaty']);
  expect(asked()).toBe(1);
});

it('asks nothing about white space that is put in between', async () => {
  const { read, asked } = open('<p>The ABM Treaty.</p>');
  await read(everything());
  const space = document.createTextNode('\n  ');
  find('p').after(space);
  await read({ subtrees: new Set([space]), places: new Set() });
  expect(asked()).toBe(1);
});

it('tells of what it found so far once for all that was looked through together', async () => {
  const { read, pauses } = open(Array.from({ length: 10 }, () => '<p>The ABM Treaty.</p>').join(''));
  await read(everything());
  expect(pauses).toEqual([10]);
});

it('asks about the prose of a shadow root, and not about its styles and scripts', async () => {
  const { read, sent } = open('<div></div>');
  const root = find('div').attachShadow({ mode: 'open' });
  root.innerHTML = '<style>p {}</style><p>The ABM Treaty.</p><script>x()</script><b hidden>y</b>';
  await read({ subtrees: new Set([root]), places: new Set() });
  expect(sent).toEqual(['The ABM Treaty.']);
});

describe('what somebody writes', () => {
  it.each([
    ['in an editor', '<div contenteditable>My ABM Treaty</div>'],
    ['in a text field', '<textarea>My ABM Treaty</textarea>'],
  ])('goes nowhere %s', async (_, html) => {
    const { read, sent } = open(`<p>A rogue state.</p>${html}`);
    await read(everything());
    expect(sent).toEqual(['A rogue state.']);
    const text = find('p + *').firstChild as Text;
    text.data = 'My own ABM Treaty';
    const line = document.createElement('b');
    line.textContent = 'The ABM Treaty again';
    find('p + *').append(line);
    await read({ subtrees: new Set([line]), places: new Set([text]) });
    await read({ subtrees: new Set([find('p + *')]), places: new Set() });
    expect(sent).toEqual(['A rogue state.']);
  });

  it.each([
    '<sup contenteditable>my ABM Treaty</sup>',
    '<div contenteditable><sup>my ABM Treaty</sup></div>',
  ])('goes nowhere in a note: %s', async (html) => {
    const { read, sent } = open(`<p>A rogue state.</p>${html}<sup>a note</sup>`);
    await read(everything());
    expect(sent).toEqual(['A rogue state.', 'a note']);
  });

  it('is not an island in an editor’s page that is only shown', async () => {
    const { read, marked } = open('<div contenteditable="false">The ABM Treaty.</div>');
    await read(everything());
    expect(marked()).toEqual(['ABM Treaty']);
  });
});
