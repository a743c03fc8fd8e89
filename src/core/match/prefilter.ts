import { patternFor } from '../text/classes.ts';
import { foldWords } from '../text/fold.ts';
import { pluralsOf, STEM, stemsOf } from '../text/inflection.ts';
import { readLine, writeLines } from '../text/lines.ts';
import { closeAbbreviations, JOINT, wordPattern } from '../text/tokens.ts';
import { wordOf } from './trie.ts';

/** With which words aliases can begin. */
export interface Beginnings {
  /** These words, a space between them. */
  readonly words: string;
  /** The beginnings of those that are Russian stems, as long as {@link STEM_KEY} where they are. */
  readonly stemKeys: string;
  /** By each of these words, or stem with its `*`: what can follow it there, a space before and after each. */
  readonly followers: string;
}

/** Among what can follow a word: anything, or nothing, as the word alone is an alias. */
const ANYTHING = ' . ';

/** Between two texts over which no word goes on. */
const APART = '\0';

/** Stems are first looked up by so much of them: what stands in a text has one of many endings. */
const STEM_KEY = 4;

/** A word that is cut by inline elements is looked for over so many texts; a next word over twice as many. */
const MOST_PIECES = 4;

/** Lists the beginnings of forms, each given as its words' keys: done when the pack is built. */
export function beginningsOf(forms: Iterable<{ words: readonly string[] }>): Beginnings {
  const following = new Map<string, Set<string>>();
  for (const { words } of forms) {
    const [first = '', second, third] = withoutCommon(words.map(wordOf).filter(isWord));
    const followers = second === undefined ? ['.'] : inflected(second, third === undefined);
    for (const beginning of inflected(first, second === undefined)) {
      following.set(beginning, (following.get(beginning) ?? new Set()).union(new Set(followers)));
    }
  }
  const firsts = [...following.keys()];
  const stems = firsts.filter((first) => first.endsWith(STEM));
  return {
    words: firsts.filter((first) => !first.endsWith(STEM)).join(' '),
    stemKeys: [...new Set(stems.map((stem) => stem.slice(0, -STEM.length).slice(0, STEM_KEY)))].join(' '),
    followers: writeLines(
      new Map([...following].map(([first, followers]) => [first, ` ${[...followers].join(' ')} `])),
    ),
  };
}

// So common that looking at each costs more than they tell: an alias is looked for by what comes after them.
const COMMON =
  /^(?:an?|and|as|between|by|first|for|from|h(?:is|er)|in|is|its|most|new|not?|of|on(?:ly)?|or|our|own|the|their|to|what|who|with)$/;

function withoutCommon(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !COMMON.test(word));
  return first > 0 ? words.slice(first) : words;
}

const isWord = (word: string) => /^[\p{L}\p{N}\p{Pc}]/u.test(word);

const inflected = (word: string, isLast: boolean) =>
  isLast && !word.endsWith(STEM) ? [word, ...pluralsOf(word)] : [word];

/** Finds those of a document's texts, given in order and none empty, at whose words a mention may stand: their positions. */
export type Prefilter = (texts: readonly string[]) => number[];

/**
 * The first of two stages. Code runs cold on a page that loads, at about a microsecond for each word that it looks at,
 * while the browser's own code for strings, patterns and sets is native from the start: so that joins texts, folds them,
 * cuts them into words and finds those with which aliases begin, and our own code only looks at what follows these.
 * What it finds is a superset of where mentions are.
 */
export function createPrefilter(beginnings: Beginnings): Prefilter {
  const firstWords = new Set(beginnings.words.split(' '));
  const stemKeys = new Set(beginnings.stemKeys.split(' '));
  const followersOf = new Map<string, string>();

  /** What can follow a word in an alias, each between spaces; the empty text if none begins with it. */
  function followers(word: string): string {
    const known = followersOf.get(word);
    if (known !== undefined) return known;
    const names = [...(firstWords.has(word) ? [word] : []), ...(mayBeStem(word) ? stemsOf(word) : [])];
    const found = names.map((name) => readLine(beginnings.followers, name) ?? '').join('');
    followersOf.set(word, found);
    return found;
  }

  function mayBeStem(word: string): boolean {
    for (let length = Math.min(STEM_KEY, word.length); length > 0; length--) {
      if (stemKeys.has(word.slice(0, length))) return true;
    }
    return false;
  }

  function beginningsAmong(all: readonly string[]): Set<string> {
    const unique = new Set(all);
    const found = unique.intersection(firstWords);
    for (const word of unique) if (isCyrillic(word) && mayBeStem(word)) found.add(word);
    return found;
  }

  /** Whether the word at a position is the beginning of an alias, as far as the next one tells. */
  function beginsAt(all: readonly string[], at: number): boolean {
    const following = followers(all[at] as string);
    if (following === '' || following.includes(ANYTHING)) return following !== '';
    return positionsAfter(all, at).some((next) =>
      mayFollow(following, all[next] as string, all[next + 1] === JOINT),
    );
  }

  /** Whether the words on either side of a break between texts are pieces of one that an alias begins with. */
  function beginsInPieces(all: readonly string[], at: number): boolean {
    let word = all[at - 1] as string;
    for (let pieces = 1; pieces < MOST_PIECES && all[at] === JOINT; pieces++, at += 2) {
      word += all[at + 1];
      if (followers(word) !== '') return true;
    }
    return false;
  }

  return (texts) => {
    const all = wordsOf(texts);
    const places: number[] = [];
    for (const word of beginningsAmong(all)) {
      for (const at of positionsOf(word, all)) if (beginsAt(all, at)) places.push(at);
    }
    for (const at of positionsOf(JOINT, all)) if (beginsInPieces(all, at)) places.push(at - 1);
    if (places.length === 0) return places;
    // A page may have our marks in its text, and then nothing is told by counting them.
    const isSure = all.filter(isBreak).length < texts.length;
    return isSure ? textsAt(places, all) : [...texts.keys()];
  };
}

const isCyrillic = (word: string) => {
  const code = word.charCodeAt(0);
  return code >= 0x400 && code < 0x530;
};

function* positionsOf(word: string, all: readonly string[]): Generator<number> {
  for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) yield at;
}

/** Where the next word may be: what follows at the end of a text may be hidden, and the word that counts come later. */
function positionsAfter(all: readonly string[], at: number): number[] {
  if (!isBreak(all[at + 1])) return [at + 1];
  const positions: number[] = [];
  for (let next = at + 1; next < all.length && positions.length < MOST_PIECES * 2; next++) {
    if (isBreak(all[next]) && !isBreak(all[next + 1])) positions.push(next + 1);
  }
  return positions;
}

const isBreak = (word: string | undefined) => word === APART || word === JOINT || word === undefined;

/** Whether a word, or the rest of one that begins so, is among what can follow. */
function mayFollow(following: string, word: string, isCut: boolean): boolean {
  return (
    following.includes(isCut ? ` ${word}` : ` ${word} `) ||
    stemsOf(word).some((stem) => following.includes(` ${stem} `))
  );
}

/** The texts, by their positions, that the words at these positions stand in. */
function textsAt(places: readonly number[], all: readonly string[]): number[] {
  const found = new Set<number>();
  const wanted = new Set(places);
  const last = Math.max(...places);
  for (let at = 0, text = 0; at <= last; at++) {
    if (isBreak(all[at])) text++;
    else if (wanted.has(at)) found.add(text);
  }
  return [...found];
}

// ASCII and what typesetters add to it needs no folding but for case.
const FOREIGN = /[^\0-\x7f\u00a0\u00a7\u00ab\u00b0\u00b7\u00bb\u2010-\u2027\u2030-\u203a]/;
const wordOrBreak = patternFor((classes) => new RegExp(`${wordPattern(classes)}|[${APART}${JOINT}]`, 'gu'));
const PLAIN_WORD_OR_BREAK = new RegExp(`[a-z0-9_]+|[${APART}${JOINT}]`, 'g');

/** All words of the texts, folded, with a mark between two texts. */
function wordsOf(texts: readonly string[]): string[] {
  const parts: string[] = [];
  let before = '';
  for (const text of texts) {
    if (parts.length > 0) parts.push(mayJoin(before, text) ? JOINT : APART);
    parts.push(text);
    before = text;
  }
  const joined = closeAbbreviations(parts.join('')).toLowerCase();
  if (!FOREIGN.test(joined)) return joined.match(PLAIN_WORD_OR_BREAK) ?? [];
  return foldWords(joined.match(wordOrBreak(joined)) ?? []);
}

const mayJoin = (left: string, right: string) =>
  mayGoOn(left.charCodeAt(left.length - 1)) && mayGoOn(right.charCodeAt(0));

/** Letters and digits, and whatever is not ASCII. */
const mayGoOn = (code: number) =>
  code > 0x7f || (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a);
