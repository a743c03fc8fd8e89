import { pluralsOf, STEM, singularsOf, stemsOf } from '../text/inflection.ts';
import { areAdjacent, type Token } from '../text/tokens.ts';

/**
 * Forms as a tree of their words, in plain JSON. A key is a word as folded; `us=US` asks for its case, and
 * `договор*` is a stem that takes any case ending. Under the empty key stand the numbers of what ends there,
 * in base 36; a word that only ends is that string itself.
 */
export type Trie = { readonly [word: string]: Trie | string };

/** Between a folded word and its spelling, where a form asks for its case. */
export const EXACT = '=';

const END = '';

/** A stretch of tokens that is a form of `target`. */
export interface Standing {
  readonly target: number;
  /** The position after its last token. */
  readonly to: number;
}

type Growing = { [word: string]: Growing | string };

/** Makes the tree of forms, each given as its words' keys: done when the pack is built. */
export function growTrie(forms: Iterable<{ words: readonly string[]; target: number }>): Trie {
  const root: Growing = {};
  for (const { words, target } of forms) {
    let node = root;
    for (const word of words) {
      const next = Object.hasOwn(node, word) ? node[word] : {};
      node = node[word] = typeof next === 'string' ? { [END]: next } : (next ?? {});
    }
    node[END] = [node[END], target.toString(36)].filter(Boolean).join(',');
  }
  return prune(root);
}

const prune = (node: Growing): Trie =>
  Object.fromEntries(
    Object.entries(node).map(([word, next]) => {
      if (typeof next === 'string') return [word, next];
      const only = Object.keys(next).length === 1 ? next[END] : undefined;
      return [word, typeof only === 'string' ? only : prune(next)];
    }),
  );

/**
 * The words by which a text's words are looked up before anything else is known of them: a form's first word,
 * folded, and its plurals if it is the only one.
 */
export function firstWordsOf(forms: Iterable<{ words: readonly string[] }>): Set<string> {
  const first = new Set<string>();
  for (const { words } of forms) {
    const [folded = ''] = (words[0] ?? '').split(EXACT);
    first.add(folded);
    if (words.length === 1 && !folded.endsWith(STEM))
      for (const plural of pluralsOf(folded)) first.add(plural);
  }
  return first;
}

const childOf = (node: Trie | string, key: string): Trie | string | undefined =>
  typeof node !== 'string' && Object.hasOwn(node, key) ? node[key] : undefined;

const endsOf = (node: Trie | string): number[] => {
  const ends = typeof node === 'string' ? node : childOf(node, END);
  return typeof ends === 'string' ? ends.split(',').map((end) => Number.parseInt(end, 36)) : [];
};

// Writers put a part of a set phrase in quotation marks: defining "terrorism", so-called "rogue" states.
const QUOTE = '"';

/** Every form that stands in a row in a text's tokens, the first word at `from`; quotation marks may stand in it. */
export function standingAt(trie: Trie, text: string, tokens: readonly Token[], from: number): Standing[] {
  const found: Standing[] = [];
  descend(trie, from);
  return found;

  function descend(node: Trie | string, at: number): void {
    const token = tokens[at];
    if (!token || (at > from && !areAdjacent(text, tokens[at - 1] as Token, token))) return;
    if (token.word === QUOTE && at > from) descend(node, at + 1);
    for (const key of keysOf(token)) {
      const child = childOf(node, key);
      if (child === undefined) continue;
      for (const target of endsOf(child)) found.push({ target, to: at + 1 });
      descend(child, at + 1);
    }
    for (const key of singularKeysOf(token)) {
      const child = childOf(node, key);
      if (child !== undefined) for (const target of endsOf(child)) found.push({ target, to: at + 1 });
    }
  }
}

/** The keys that a token answers to. */
function keysOf({ word, exact }: Token): string[] {
  const stems = stemsOf(word);
  const exactStems = stems.map((stem) => `${stem}${EXACT}${exact.slice(0, stem.length - STEM.length)}`);
  return [word, word + EXACT + exact, ...stems, ...exactStems];
}

/** The keys that a token answers to as the plural of a form's last word. */
function singularKeysOf({ word, exact }: Token): string[] {
  const singulars = singularsOf(word);
  if (singulars.length === 0) return singulars;
  return [...singulars, ...singularsOf(exact).map((singular) => singular.toLowerCase() + EXACT + singular)];
}
