import { OR, type Signs, SPELLED } from '../match/prefilter.ts';
import { EXACT, wordOf } from '../match/trie.ts';
import { cutStems, pluralsOf, STEM } from '../text/inflection.ts';
import { writeLines } from '../text/lines.ts';
import { isCommon } from './common-words.ts';
import { RUSSIAN_ENDINGS } from './endings.ts';

/** Lists the signs of forms, each given as its words' keys. */
export function signsOf(forms: Iterable<{ words: readonly string[] }>): Signs {
  const all = [...forms].map(({ words }) => words.filter(isWord));
  const keysOf = chooseKeys(all);
  const formsOf = new Map<string, Set<string>>();
  for (const words of all) {
    const sign = signOf(words);
    for (const key of keysOf(words)) formsOf.set(key, (formsOf.get(key) ?? new Set()).add(sign));
  }
  return {
    keys: [...formsOf.keys()].join(' '),
    forms: writeLines(new Map([...formsOf].map(([key, signs]) => [key, shortest(signs).join(OR)]))),
  };
}

/** Groups of forms as `Tables` has them, by their numbers. */
export function keysOfGroups(groups: readonly (readonly (readonly string[])[])[]): string[] {
  const all = groups.map((forms) => forms.map((words) => words.filter(isWord)));
  const keysOf = chooseKeys(all.flat());
  return all.map((forms) => [...new Set(forms.flatMap(keysOf))].join(' '));
}

/** Of each form's words the least common, in all its inflected forms: of these, one is in every text that the form is in. */
function chooseKeys(all: readonly (readonly string[])[]): (words: readonly string[]) => string[] {
  const commonness = countWords(all.map((words) => words.map(wordOf)));
  return (words) => {
    const plain = words.map(wordOf);
    const [key = ''] = plain.toSorted((a, b) => commonness(a) - commonness(b));
    return (key === plain.at(-1) ? inflected(key) : [key]).flatMap(cutsOf);
  };
}

const isWord = (word: string) => /^[\p{L}\p{N}\p{Pc}]/u.test(word);

const inflected = (word: string) => (word.endsWith(STEM) ? [word] : [word, ...pluralsOf(word)]);

/** What {@link cutStems} makes of a word or, if it is a stem with its `*`, of its case forms. */
function cutsOf(word: string): string[] {
  if (!word.endsWith(STEM)) return [cutStems(word)];
  const stem = word.slice(0, -STEM.length);
  return [...new Set(['', ...RUSSIAN_ENDINGS].map((ending) => cutStems(stem + ending)))];
}

const CAPITALISED = /^[A-Z][A-Za-z\d_]*$/;

/** What is in any text that a form stands in, however it is inflected there. */
function signOf(words: readonly string[]): string {
  const spelling = words.length === 1 ? (words[0]?.split(EXACT, 2)[1] ?? '') : '';
  if (CAPITALISED.test(spelling)) return SPELLED + spelling.replace(/y$/, '');
  return words
    .map(wordOf)
    .join('')
    .split(STEM)
    .map((stretch, at, all) => (at === all.length - 1 ? stretch.replace(/y$/, '') : stretch))
    .filter(Boolean)
    .join(' ');
}

/** Without those that others are a part of. */
function shortest(signs: Iterable<string>): string[] {
  const all = [...signs];
  return all.filter((sign) => !all.some((other) => other !== sign && sign.includes(other)));
}

/** How common words are: those of everyday English first, then those of many forms, and the short ones. */
function countWords(forms: readonly (readonly string[])[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of forms) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => (isCommon(word) ? 100 : 0) + Math.log(counts.get(word) ?? 1) - word.length / 2;
}
