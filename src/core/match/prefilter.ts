import { readLine } from '../text/lines.ts';
import { foldTexts, isLetter, joinPieces } from '../text/lookup.ts';
import { JOINT } from '../text/tokens.ts';

/** What forms are recognised by: each by one of its words, the least common. */
export interface Signs {
  /** A space between two; of Cyrillic words, what {@link cutStems} leaves. */
  readonly keys: string;
  /**
   * By each key, as {@link writeLines} has it, what else must be there: forms parted by {@link OR}, and of each its letters
   * without spaces, in stretches up to each stem, or after {@link SPELLED} the one word in its own case.
   */
  readonly forms: string;
}

export const OR = '|';
export const SPELLED = '=';

/** A word that is cut by inline elements is looked for over so many texts. */
const MOST_PIECES = 4;

/** Finds those of a document's texts, given in order and none empty, at whose words a mention may stand: their positions. */
export type Prefilter = (texts: readonly string[]) => number[];

/**
 * The first of two stages. Code runs cold on a page that loads, at about a microsecond for each word that it looks at,
 * while the browser's own code for strings, patterns and sets is native from the start: so that folds texts, cuts them into
 * words and intersects these with the keys of all forms, and our own code looks at the few words that are left, to see
 * if a form's letters stand in a row. That is a superset of where mentions are, and on most pages it is nothing.
 */
export function createPrefilter(signs: Signs): Prefilter {
  const keys = new Set(signs.keys.split(' '));

  return (texts) => {
    const { text, words, chains, ...whole } = foldTexts(texts);
    let letters: string | undefined;
    let cased: string | undefined;

    function stands(form: string): boolean {
      if (!form.startsWith(SPELLED)) {
        letters ??= whole.letters();
        for (const stretch of form.split(' ')) if (!letters.includes(stretch)) return false;
        return true;
      }
      cased ??= whole.cased();
      return cased.includes(form.slice(SPELLED.length));
    }

    const isSign = (key: string): boolean =>
      keys.has(key) && (readLine(signs.forms, key) ?? '').split(OR).some(stands);

    const places: number[] = [];
    for (const key of new Set(words).intersection(keys)) {
      if (isSign(key)) places.push(...placesOf(key, text).filter((at) => isWholeWord(text, at, key.length)));
    }
    for (const chain of new Set(chains)) {
      if (joinPieces(chain.split(JOINT), MOST_PIECES).some(isSign)) places.push(...placesOf(chain, text));
    }
    if (places.length === 0) return places;
    // A page may have our marks in its text, and then nothing is told by counting them.
    const isSure = text.split(JOINT).length === texts.length;
    return isSure ? textsAt(places, text) : [...texts.keys()];
  };
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

const isWholeWord = (text: string, at: number, length: number): boolean =>
  !isLetter(text[at - 1]) && !isLetter(text[at + length]);

/** The texts, by their positions, that these places are in. */
function textsAt(places: readonly number[], text: string): number[] {
  const found = new Set<number>();
  let from = 0;
  let breaks = 0;
  for (const place of places.toSorted((a, b) => a - b)) {
    breaks += text.slice(from, place).split(JOINT).length - 1;
    from = place;
    found.add(breaks);
  }
  return [...found];
}
