import { wordsIn } from '../search/words.ts';
import { foldText } from '../text/fold.ts';
import { alignInOrder } from './align.ts';

/** As much of a pack's outline as a reader's own copy of the source is held against. */
export interface ExpectedSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: number;
  readonly gists?: readonly string[] | undefined;
}

export interface MatchedText {
  /** The text of each paragraph that was found, by its locator. */
  readonly paragraphs: ReadonlyMap<string, string>;
  /** What did not fit, section by section; nothing if the text is the source as we know it. */
  readonly misfits: readonly Misfit[];
}

export interface Misfit {
  readonly section: string;
  readonly isHeadingMissing: boolean;
  readonly expected: number;
  /** How many paragraphs stand below the heading; of a section without one, how many of its were recognised. */
  readonly found: number;
}

/**
 * Finds the source's paragraphs in a reader's copy of it, however that breaks its lines. Where a section has the number
 * of paragraphs that it should have, they are taken in order; where not, each is taken for the one whose gist it
 * resembles, if any.
 */
export function matchSource(text: string, sections: readonly ExpectedSection[]): MatchedText {
  const paragraphs = new Map<string, string>();
  const misfits: Misfit[] = [];
  for (const { lines, holds } of partsOf(text, sections)) {
    const [first] = holds;
    if (!first) continue;
    const expected = holds.reduce((sum, one) => sum + one.paragraphs, 0);
    const found = paragraphsOf(lines, expected);
    const isWhole = holds.length === 1 && found.length === expected;
    const places = holds.flatMap(({ id, paragraphs: count, gists }) =>
      Array.from({ length: count }, (_, at) => ({
        section: id,
        at: `${id}#${at + 1}`,
        gist: gists?.[at] ?? '',
      })),
    );
    const pairs = isWhole
      ? places.map((_, index) => index)
      : alignInOrder(
          places.map(({ gist }) => wordsIn(gist)),
          found.map(wordsIn),
        );
    for (const [index, match] of pairs.entries()) {
      const [place, matched] = [places[index], match === undefined ? undefined : found[match]];
      if (place && matched) paragraphs.set(place.at, matched);
    }
    if (isWhole) continue;
    for (const { id, paragraphs: count } of holds) {
      const isHeadingMissing = id !== first.id;
      const recognised = places.filter(({ section, at }) => section === id && paragraphs.has(at)).length;
      const isAlone = holds.length === 1;
      misfits.push({
        section: id,
        isHeadingMissing,
        expected: count,
        found: isAlone ? found.length : recognised,
      });
    }
  }
  return { paragraphs, misfits };
}

/** A heading's lines, and the sections that are in them: more than its own where the headings of those are missing. */
interface Part {
  readonly lines: string[];
  readonly holds: ExpectedSection[];
}

function partsOf(text: string, sections: readonly ExpectedSection[]): Part[] {
  const rest = [...sections];
  let part: Part = { lines: [], holds: rest.splice(0, 1) };
  const parts = [part];
  for (const line of linesOf(text)) {
    const found = rest.findIndex(({ title }) => foldLine(title) === foldLine(line));
    if (found < 0) {
      part.lines.push(line);
      // The first section may have a heading too, though its name is mostly ours.
      if (parts.length === 1 && foldLine(line) === foldLine(sections[0]?.title ?? '')) part.lines.length = 0;
    } else {
      part.holds.push(...rest.splice(0, found));
      part = { lines: [], holds: rest.splice(0, 1) };
      parts.push(part);
    }
  }
  part.holds.push(...rest);
  return parts;
}

const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n?|[\n\f\u2028\u2029]/);

/** A line as headings are compared: quotes, dashes, case and white space do not count. */
const foldLine = (line: string): string => wordsIn(foldText(line)).join(' ');

const BULLET = /^\s*(?:[•‣▪◦●·*]|[-–—])\s+/;

type Begins = (line: string, before: string) => boolean;

const atBlankLines: Begins = (line, before) => before.trim() === '' || BULLET.test(line);

/** Where there are no blank lines, first lines are set in; or nothing is wrapped, and each line is a paragraph. */
const WITHOUT_BLANK_LINES: readonly Begins[] = [
  (line) => BULLET.test(line) || /^(?:\t| {2,})\S/.test(line),
  () => true,
];

function paragraphsOf(lines: readonly string[], expected: number): string[] {
  const text = lines.join('\n').trim().split('\n');
  if (text.some((line) => line.trim() === '')) return split(text, atBlankLines);
  const ways = WITHOUT_BLANK_LINES.map((begins) => split(text, begins));
  const missing = (way: readonly string[]) => Math.abs(way.length - expected);
  return ways.reduce((best, way) => (missing(way) < missing(best) ? way : best));
}

function split(lines: readonly string[], begins: Begins): string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const last = paragraphs.at(-1);
    if (last === undefined || begins(line, lines[index - 1] ?? '')) paragraphs.push(tidy(line));
    else paragraphs[paragraphs.length - 1] = joined(last, tidy(line));
  });
  return paragraphs;
}

const tidy = (line: string): string => line.replace(BULLET, '').replace(/\s+/g, ' ').trim();

/** A word that a real hyphen ends at the end of a line goes on in the next one. */
const joined = (before: string, after: string): string =>
  /[\p{L}.]-$/u.test(before) && /^\p{L}/u.test(after) ? before + after : `${before} ${after}`;
