import { type TextBlock, tidy } from './blocks.ts';
import { type Hyphenation, joinLines, wordsOf } from './hyphens.ts';
import { type Line, linesInOrder } from './pdf-columns.ts';
import { withoutMargins } from './pdf-margins.ts';
import { type PdfPage, segmentsOf } from './pdf-segments.ts';

/** Letters whose sizes differ by more than this share are of different kinds of text. */
const SAME_SIZE = 0.1;
/** Of the usual distance between lines: what is more parts paragraphs. */
const WIDE_GAP = 1.3;
/** In sizes: how far a paragraph's first line is indented at least. */
const INDENT = 0.8;
/** Of its column's width, how much a line lacks that ends a paragraph. */
const SHORT = 0.25;
/** Of the text's size: a heading is larger. It is shorter than this, in code units. */
const HEADING = { size: 1.12, length: 200 } as const;
/** How far back a paragraph may have been broken off by notes or a table, in blocks. */
const BROKEN_OFF = 6;

const ENDED = /[.!?…][»”’"')\]]*[\s⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u;
const LOWER = /^[«“"'(]*\p{Ll}/u;
const BULLET = /^[•‣▪●◦■–]\s+/u;

interface PlacedLine extends Line {
  readonly page: number;
}

interface Draft {
  readonly lines: PlacedLine[];
  readonly size: number;
}

/** The text of a PDF as headings and paragraphs, in reading order. */
export function blocksOfPdf(
  pages: readonly PdfPage[],
  isTermAcross: Hyphenation['isTermAcross'],
): TextBlock[] {
  const lines = withoutMargins(pages.map(segmentsOf)).flatMap((segments, at) =>
    linesInOrder(segments).map((line) => ({ ...line, page: at + 1 })),
  );
  const size = usualSize(lines);
  const words = wordsOf(lines.map(({ text }) => text));
  const hyphenation = { hasWord: (word: string) => words.has(word), isTermAcross };
  const drafts = draftsOf(lines, usualGap(lines, size) / size);
  const levels = headingLevels(drafts, size);
  const blocks = drafts.map((draft): TextBlock => {
    const text = tidy(
      draft.lines.map((line) => line.text).reduce((before, line) => joinLines(before, line, hyphenation)),
    );
    const page = draft.lines[0]?.page ?? 1;
    const level = text.length < HEADING.length ? levels.get(rounded(draft.size)) : undefined;
    return level ? { kind: 'heading', level, text, page } : { kind: 'paragraph', text, page };
  });
  return withLists(blocks);
}

/** How many letters a text has: a scanned one has none. */
export const lettersIn = (pages: readonly PdfPage[]): number =>
  pages.reduce(
    (sum, { items }) => sum + items.reduce((one, { str }) => one + (str.match(/\p{L}/gu)?.length ?? 0), 0),
    0,
  );

/** @param leading between a paragraph's baselines, in sizes. */
function draftsOf(lines: readonly PlacedLine[], leading: number): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | undefined;
  for (const line of lines) {
    const before = current?.lines.at(-1);
    if (!before || !goesOn(before, line, leading)) {
      current = LOWER.test(line.text) ? brokenOff(drafts, line) : undefined;
    }
    if (current) {
      current.lines.push(line);
      continue;
    }
    current = { lines: [line], size: line.size };
    drafts.push(current);
  }
  return drafts;
}

/** Whether two lines that follow each other are of one paragraph. */
function goesOn(before: PlacedLine, line: PlacedLine, leading: number): boolean {
  if (!isSameSize(before.size, line.size) || BULLET.test(line.text)) return false;
  const isEnded = ENDED.test(before.text);
  const isBelow = line.page === before.page && line.y > before.y && line.x < before.column.right;
  if (!isBelow) return !isEnded || LOWER.test(line.text);
  if (line.y - before.y > WIDE_GAP * leading * line.size) return false;
  const isIndented = line.x > before.x + INDENT * line.size && line.x > line.column.left + INDENT * line.size;
  const width = before.column.right - before.column.left;
  const isShort = before.right < before.column.right - SHORT * width;
  return !(isEnded && (isIndented || isShort));
}

/** The paragraph that a line goes on with, after notes or a table that came in between. */
const brokenOff = (drafts: readonly Draft[], { size, page }: PlacedLine): Draft | undefined =>
  drafts.slice(-BROKEN_OFF).findLast(({ lines, size: own }) => {
    const last = lines.at(-1);
    return last && page - last.page <= 1 && isSameSize(own, size) && !ENDED.test(last.text);
  });

const isSameSize = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE * Math.max(a, b);

const rounded = (size: number): number => Math.round(size * 2) / 2;

/** The size that most letters have. */
function usualSize(lines: readonly PlacedLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines)
    letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [10, 0])[0];
}

/** The median distance between the baselines of lines of the usual size. */
function usualGap(lines: readonly PlacedLine[], size: number): number {
  const gaps = lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      const isNext =
        before?.page === line.page && isSameSize(before.size, size) && isSameSize(line.size, size);
      const gap = isNext ? line.y - before.y : 0;
      return gap > 0 ? [gap] : [];
    })
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 1.2 * size;
}

/** The levels of the sizes that headings have: the largest is the highest. */
function headingLevels(drafts: readonly Draft[], size: number): Map<number, 2 | 3 | 4> {
  const sizes = drafts.map((draft) => rounded(draft.size)).filter((one) => one > HEADING.size * size);
  const ranked = [...new Set(sizes)].sort((a, b) => b - a);
  return new Map(ranked.map((one, rank) => [one, rank === 0 ? 2 : rank === 1 ? 3 : 4]));
}

/** Paragraphs that begin with bullets as lists. */
function withLists(blocks: readonly TextBlock[]): TextBlock[] {
  const done: TextBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !BULLET.test(block.text)) {
      done.push(block);
      continue;
    }
    const item = { text: block.text.replace(BULLET, ''), depth: 0 };
    const last = done.at(-1);
    if (last?.kind === 'list') done[done.length - 1] = { ...last, items: [...last.items, item] };
    else
      done.push({ kind: 'list', isOrdered: false, items: [item], ...(block.page && { page: block.page }) });
  }
  return done;
}
