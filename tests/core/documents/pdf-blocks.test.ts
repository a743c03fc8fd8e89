import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { packFolders, readPack } from '../../../scripts/packs.ts';
import type { TextBlock } from '../../../src/core/documents/blocks.ts';
import { blocksOfPdf, lettersIn } from '../../../src/core/documents/pdf-blocks.ts';
import type { Matrix, PdfItem, PdfPage } from '../../../src/core/documents/pdf-segments.ts';
import { createMatcher } from '../../../src/core/match/matcher.ts';
import { compile } from '../../../src/core/pack/compile.ts';
import { makePaper, PAPER, pagesOfPaper, TEXT, TITLE } from '../../fixtures/paper/paper.ts';

const VIEW: Matrix = [1, 0, 0, -1, 0, 800];

/** A page of text set by hand: each item at a place from the lower left corner, letters half as wide as high. */
const page = (...items: [text: string, x: number, y: number, size?: number][]): PdfPage => ({
  width: 600,
  height: 800,
  view: VIEW,
  items: items.map(
    ([str, x, y, size = 10]): PdfItem => ({
      str,
      transform: [size, 0, 0, size, x, y],
      width: str.length * size * 0.5,
    }),
  ),
});

const read = (...pages: PdfPage[]) => blocksOfPdf(pages, () => false);
const textsOf = (blocks: readonly TextBlock[]) =>
  blocks.map((block) => ('text' in block ? block.text : block.kind));

describe('the text of a PDF', () => {
  it('puts pieces of a line together, with spaces where there is room for one', () => {
    expect(
      textsOf(read(page(['The ', 50, 700], ['ABM', 70, 700], ['Trea', 90, 700], ['ty', 110, 700]))),
    ).toEqual(['The ABM Treaty']);
  });

  it('opens ligatures, and changes no other letter', () => {
    expect(textsOf(read(page(['The ﬁrst ﬂaw of diﬀerent oﬃces: H₂O, ½, №', 50, 700])))).toEqual([
      'The first flaw of different offices: H₂O, ½, №',
    ]);
  });

  it('keeps the number of a note out of the word that it stands at', () => {
    const blocks = read(page(['The ABM Treaty', 50, 700], ['12', 120, 704, 6], ['was signed.', 129, 700]));
    expect(textsOf(blocks)).toEqual(['The ABM Treaty ¹² was signed.']);
  });

  it('leaves out running heads and page numbers, and joins what they part', () => {
    const paper = (number: number, ...lines: [string, string]) =>
      page(
        ['Some Institute', 50, 770, 8],
        [`Paper ${number}`, 500, 770, 8],
        [lines[0], 50, 700],
        [lines[1], 50, 688],
        [`– ${number} –`, 300, 30, 8],
      );
    const blocks = read(
      paper(1, 'It began in the year', 'in which the long trea-'),
      paper(2, 'ty was signed, and so', 'it went on and on.'),
    );
    expect(textsOf(blocks)).toEqual([
      'It began in the year in which the long treaty was signed, and so it went on and on.',
    ]);
  });

  it('parts paragraphs at gaps, at indents after an end, and where the size changes', () => {
    const blocks = read(
      page(
        ['Why It Matters', 50, 740, 16],
        ['One line of text that is rather long, and one', 50, 700],
        ['more of it that ends here, and fills the line.', 50, 688],
        ['A second one that begins with an indent, and', 65, 676],
        ['goes on to a second line of its own, so far.', 50, 664],
        ['A third after a gap, which has but one line.', 50, 640],
        ['1. A note.', 50, 600, 7],
      ),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(textsOf(blocks).map((text) => text.split(' ')[0])).toEqual(['Why', 'One', 'A', 'A', '1.']);
  });

  it('goes on with a paragraph that notes at the foot of a page part', () => {
    const blocks = read(
      page(['A paragraph that begins on one page and', 50, 700], ['1. A note at its foot.', 50, 100, 7]),
      page(['ends on the next.', 50, 700]),
    );
    expect(textsOf(blocks)).toEqual([
      'A paragraph that begins on one page and ends on the next.',
      '1. A note at its foot.',
    ]);
  });

  it('makes a list of lines with bullets', () => {
    const blocks = read(page(['We ask for:', 50, 700], ['• trust,', 60, 688], ['• time.', 60, 676]));
    expect(blocks[1]).toMatchObject({ kind: 'list', items: [{ text: 'trust,' }, { text: 'time.' }] });
  });

  it('reads columns one after the other, below what runs across them, whatever was drawn first', () => {
    const column = (x: number, ...lines: string[]) =>
      lines.map((line, at): [string, number, number] => [line, x, 690 - 12 * at]);
    const blocks = read(
      page(
        ...column(
          320,
          'right one is as long as left,',
          'right two is as long as it,',
          'right three ends it.',
          'Right four.',
        ),
        ...column(
          50,
          'Left one goes on to the next',
          'left two goes on to the next',
          'left three goes on and on',
          'left four goes on to the',
        ),
        ['A title that runs across both of the columns of the page', 60, 750, 16],
      ),
    );
    expect(textsOf(blocks).join(' / ')).toMatch(
      /^A title .* \/ Left one .* left four goes on to the right one .* right three ends it\./,
    );
  });

  it('does not take a table’s columns for columns of prose', () => {
    const row = (y: number, ...cells: string[]) =>
      cells.map((cell, at): [string, number, number] => [cell, 50 + 130 * at, y]);
    const rows = [
      row(700, 'Year', 'Side', 'Heads', 'Carriers'),
      row(688, '1991', 'U.S.', '9000', '1200'),
      row(676, '2002', 'U.S.', '6000', '900'),
      row(664, '2011', 'U.S.', '1550', '700'),
    ];
    expect(textsOf(read(page(...rows.flat()))).join(' ')).toContain('1991 U.S. 9000 1200 2002 U.S.');
  });

  it('leaves out stamps along the margin', () => {
    const stamp = { str: 'Draft', transform: [0, 10, -10, 0, 20, 300], width: 30 };
    const { items, ...rest } = page(['Text.', 50, 700]);
    expect(textsOf(read({ ...rest, items: [...items, stamp] }))).toEqual(['Text.']);
  });

  it('is nothing where pages are pictures', () => {
    expect(lettersIn([page(), page([' ', 50, 700])])).toBe(0);
    expect(read(page())).toEqual([]);
  });
});

describe('the paper that was made for the tests', () => {
  const { tables } = compile(packFolders().map(readPack));
  const matcher = createMatcher(tables);
  let pages: PdfPage[] = [];
  let blocks: TextBlock[] = [];

  const mentionsIn = (texts: readonly string[]) =>
    texts.flatMap((text) =>
      matcher
        .find(text, { surroundings: { before: () => '', after: () => '', page: () => texts.join(' ') } })
        .map(({ start, end, entry }) => `${entry}: ${text.slice(start, end)}`),
    );

  beforeAll(async () => {
    const task = getDocument({ data: new Uint8Array(readFileSync(PAPER)), verbosity: 0 });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      const one = await document.getPage(number);
      const { width, height, transform } = one.getViewport({ scale: 1 });
      const { items } = await one.getTextContent({ disableNormalization: true });
      pages = [...pages, { width, height, view: transform as unknown as Matrix, items: items as PdfItem[] }];
    }
    await task.destroy();
    const isTermAcross = (text: string, at: number) =>
      matcher.find(text).some(({ start, end }) => start < at && at < end);
    blocks = blocksOfPdf(pages, isTermAcross);
  });

  it('is what its script makes', () => {
    expect(readFileSync(PAPER).equals(makePaper())).toBe(true);
  });

  it('has three pages, two columns, ligatures, and words that lines part', () => {
    expect(pages).toHaveLength(3);
    const drawn = pagesOfPaper();
    for (const one of drawn.slice(0, 2)) {
      const prose = one.filter(({ size }) => size === 10);
      expect(new Set(prose.map(({ x }) => x < 150)).size).toBe(2);
    }
    const lines = drawn.flat().map(({ text }) => text);
    expect(lines.filter((line) => /[ﬁﬂ]/.test(line)).length).toBeGreaterThan(3);
    expect(lines.filter((line) => /\p{Ll}-$/u.test(line)).length).toBeGreaterThan(5);
    expect(lines.some((line) => line.endsWith('Jackson-'))).toBe(true);
  });

  it('reads as its text does, paragraph by paragraph', () => {
    expect(textsOf(blocks)).toEqual([TITLE, ...TEXT]);
  });

  it('has the mentions that its text has', () => {
    const found = mentionsIn(textsOf(blocks));
    expect(found).toEqual(mentionsIn([TITLE, ...TEXT]));
    expect(found.length).toBeGreaterThan(12);
    expect(found).toContain('jackson-vanik: Jackson-Vanik amendment');
  });
});
