/** A page as pdf.js reads it, as far as we do: lengths are in points of 1/72 inch. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** From the page's own space to one whose y grows downwards from the upper edge: `viewport.transform`. */
  readonly view: Matrix;
  readonly items: readonly PdfItem[];
}

/** A stretch of text that was drawn in one go: words, a line, or one letter. */
export interface PdfItem {
  readonly str: string;
  /** From the text's own space to the page's. */
  readonly transform: readonly number[];
  readonly width: number;
}

/** As PDF and canvas have it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Text that stands side by side on one line, with no more than a space in between. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline, from the page's upper edge. */
  readonly y: number;
  /** Of the letters: the font's own. */
  readonly size: number;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: Segment[];
}

/** How far a baseline may be off that of its line, in sizes: notes' numbers are raised. */
const SAME_LINE = 0.45;
/** In sizes: from here on a gap is a space; and from here on it may be one between columns. */
const SPACE = 0.12;
const COLUMN_GAP = 1;
/** Of a line's size: what is smaller and raised by so much is the number of a note. */
const NOTE = { size: 0.8, raise: 0.15 } as const;

const LIGATURES = /[\ufb00-\ufb06]/g;
const UNPRINTABLE = /[\p{Cc}\ufffe\uffff]/gu;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const THIN_SPACE = '\u2009';

/** The segments of a page's upright text, in no order that means anything. */
export const segmentsOf = (page: PdfPage): Segment[] => rowsOf(piecesOf(page)).flatMap(segmentsInRow);

function piecesOf({ items, view }: PdfPage): Segment[] {
  return items.flatMap(({ str, transform, width }) => {
    const [a, b, c, d, x, y] = multiply(view, transform);
    // Stamps along the margin, and drafts' marks across the page.
    const isUpright = a > 0 && Math.abs(b) < 0.1 * a;
    const text = str.replace(LIGATURES, (one) => one.normalize('NFKC')).replace(UNPRINTABLE, '');
    const size = Math.hypot(c, d);
    return isUpright && size > 0 && text !== '' ? [{ text, x, right: x + width, y, size }] : [];
  });
}

function multiply([a, b, c, d, e, f]: Matrix, other: readonly number[]): Matrix {
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = other;
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

/** Puts pieces on the same line together; the largest come first, since theirs is the line that others stand on. */
function rowsOf(pieces: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  const bySize = pieces.toSorted((a, b) => b.size - a.size || a.y - b.y);
  for (const piece of bySize) {
    const near = rows.filter((row) => Math.abs(row.y - piece.y) <= SAME_LINE * row.size);
    const [row] = near.sort((a, b) => Math.abs(a.y - piece.y) - Math.abs(b.y - piece.y));
    if (row) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows;
}

function segmentsInRow(row: Row): Segment[] {
  const segments: Segment[] = [];
  let isSpaced = false;
  for (const piece of row.pieces.toSorted((a, b) => a.x - b.x)) {
    if (piece.text.trim() === '') {
      isSpaced = true;
      continue;
    }
    const before = segments.at(-1);
    const gap = before ? piece.x - before.right : Number.POSITIVE_INFINITY;
    if (before && isDrawnAgain(before, piece)) continue;
    if (!before || gap > COLUMN_GAP * Math.max(before.size, piece.size)) segments.push(piece);
    else {
      const space = isSpaced || gap > SPACE * piece.size ? ' ' : '';
      segments[segments.length - 1] = {
        ...before,
        text: isNote(piece, row) ? before.text + raised(piece.text) : before.text + space + piece.text,
        right: Math.max(before.right, piece.right),
        // Of the longer part, since that is what the line is made of.
        ...(piece.text.length > before.text.length && { y: piece.y, size: piece.size }),
      };
    }
    isSpaced = false;
  }
  return segments;
}

/** Bold letters are sometimes made by drawing them twice. */
const isDrawnAgain = (before: Segment, piece: Segment): boolean =>
  piece.x < before.right - piece.size / 2 && before.text.endsWith(piece.text);

const isNote = (piece: Segment, { y, size }: Row): boolean =>
  piece.size < NOTE.size * size && piece.y < y - NOTE.raise * size && /^\s*\d{1,3}\s*$/.test(piece.text);

/** The number of a note, so that it does not become part of the word before it. */
const raised = (text: string): string =>
  THIN_SPACE + text.trim().replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
