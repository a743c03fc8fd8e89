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

/** Code units that are looked over for all signs together: some 50 ms of the browser's own work. */
const MOST_LOOKED = 500_000_000;
/** A word that is cut by inline elements is looked for over so many texts. */
const MOST_PIECES = 4;

/** Finds those of a document's texts, given in order and none empty, at whose words a mention may stand: their positions. */
export type Prefilter = (texts: readonly string[]) => number[];

/**
 * The first of two stages. A background that was just started runs cold, at about a microsecond for each word that it looks
 * at, while the browser's own code for strings, patterns and sets is native from the start: so that folds texts, cuts them
 * into words and intersects these with the keys of all forms, and our own code looks at the few words that are left, to see
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

    const isSign = remember(
      (key: string): boolean => keys.has(key) && (readLine(signs.forms, key) ?? '').split(OR).some(stands),
    );
    const hasSign = remember((chain: string) => joinPieces(chain.split(JOINT), MOST_PIECES).some(isSign));

    const among = new Set(words).intersection(keys);
    // Each is looked for in the whole text: in a long one made of terms, that would be more than to read it.
    if (among.size * text.length > MOST_LOOKED) return [...texts.keys()];
    const places: number[] = [];
    for (const key of among) {
      if (isSign(key)) places.push(...placesOf(key, text).filter((at) => isWholeWord(text, at, key.length)));
    }
    for (const { chain, at } of chains) if (hasSign(chain)) places.push(at);
    if (places.length === 0) return places;
    // A page may have our marks in its text, and then nothing is told by counting them.
    const isSure = text.split(JOINT).length === texts.length;
    return isSure ? textsAt(places, text) : [...texts.keys()];
  };
}

function remember<Value>(tell: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, tell(key));
    return known.get(key) as Value;
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
