import { EXACT } from '../match/trie.ts';
import { STEM } from '../text/inflection.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** One form of an alias may not explode: `{a|b}{c|d}…` stands for at most this many. */
export const MOST_FORMS = 64;

const ALTERNATION = /\{([^{}]*)\}/;

/**
 * Expands `{a|b|}` into every text it stands for.
 * @throws {RangeError} on unbalanced braces, or more than {@link MOST_FORMS} texts.
 */
export function expandAlternation(text: string): string[] {
  let texts = [text];
  while (texts.some((one) => ALTERNATION.test(one))) {
    texts = texts.flatMap((one) => {
      const match = ALTERNATION.exec(one);
      if (!match) return [one];
      const [whole, choices = ''] = match;
      const before = one.slice(0, match.index);
      const after = one.slice(match.index + whole.length);
      return choices.split('|').map((choice) => before + choice + after);
    });
    if (texts.length > MOST_FORMS) {
      throw new RangeError(`expands to more than ${MOST_FORMS} forms; write two aliases`);
    }
  }
  if (texts.some((one) => /[{}]/.test(one))) throw new RangeError('a brace has no partner');
  return [...new Set(texts.map((one) => one.replace(/\s+/g, ' ').trim()))];
}

const isAcronym = (word: string) => /^\p{Lu}[\p{Lu}\p{N}]*\p{Lu}$/u.test(word);

/**
 * The words of a literal form, as keys of the matcher's trie.
 *
 * An acronym is never found in lower case ("WHO" is not "who"). Inside a longer form three
 * capitals or more are safe without their case ("abm treaty"); two are not ("let us decide").
 */
export function wordsOf(form: string, keepCase = false): string[] {
  const tokens = tokenize(form);
  const { words } = tokens;
  return words.flatMap((word, index) => {
    if (word === STEM) return [];
    const stem = words[index + 1] === STEM ? STEM : '';
    const { exact } = tokens.at(index) as Token;
    const isExact = keepCase || (isAcronym(exact) && (words.length === 1 || exact.length === 2));
    return [word + stem + (isExact ? EXACT + exact : '')];
  });
}
