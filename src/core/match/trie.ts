import { isCyrillic, pluralsOf, STEM, singularGuesses, stemsOf } from '../text/inflection.ts';
import { readLine, writeLines } from '../text/lines.ts';
import { areAdjacent, type Token, type Tokens } from '../text/tokens.ts';

/**
 * Forms as a tree of their words, in plain JSON. A key is a word as folded; `us=US` asks for its case, and
 * `договор*` is a stem that takes any case ending. Under the empty key stand the numbers of what ends there,
 * in base 36; a word that only ends is that string itself.
 */
type Tree = { readonly [word: string]: Tree | string };

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

// Of no prototype: a word may be called `__proto__`.
const emptyNode = (): Growing => Object.create(null);

/** Forms as they are kept. */
export interface Forms {
  /** The keys of first words, and all but Russian words that answer to them, a space between two. */
  readonly heads: string;
  /** The branch of each, in JSON, as {@link writeLines} has it. */
  readonly branches: string;
}

/** Without what a key says of the word's case. */
export const wordOf = (key: string): string => key.split(EXACT, 1)[0] as string;

/**
 * Makes the tree of forms, each given as its words' keys: done when the pack is built. It is written as lines, a branch for
 * each first word, since texts need few of them.
 */
export function growTrie(forms: Iterable<{ words: readonly string[]; target: number }>): Forms {
  const root = emptyNode();
  for (const { words, target } of forms) {
    let node = root;
    for (const word of words) {
      const next = Object.hasOwn(node, word) ? node[word] : undefined;
      const child = typeof next === 'object' ? next : emptyNode();
      if (typeof next === 'string') child[END] = next;
      node = node[word] = child;
    }
    node[END] = [node[END], target.toString(36)].filter(Boolean).join(',');
  }
  const branches = Object.entries(prune(root));
  return {
    heads: [...new Set(branches.flatMap(([key, branch]) => [key, ...beginningsOf(key, branch)]))].join(' '),
    branches: writeLines(new Map(branches.map(([word, branch]) => [word, JSON.stringify(branch)]))),
  };
}

/** The words that a form may begin with, by its first word's key. */
function beginningsOf(key: string, branch: Tree | string): string[] {
  const word = wordOf(key);
  return endsOf(branch).length > 0 ? [word, ...pluralsOf(word)] : [word];
}

const prune = (node: Growing): Tree =>
  Object.fromEntries(
    Object.entries(node).map(([word, next]) => {
      if (typeof next === 'string') return [word, next];
      const only = Object.keys(next).length === 1 ? next[END] : undefined;
      return [word, typeof only === 'string' ? only : prune(next)];
    }),
  );

type BranchOf = (word: string) => Tree | string | undefined;

/** The tree of forms at work. */
export interface Trie {
  /** Those of a text's words with which a form may begin: most are none. */
  readonly headsAmong: (words: readonly string[]) => ReadonlySet<string>;
  /** The branch of a first word. */
  readonly branchOf: BranchOf;
}

/** Reads what {@link growTrie} wrote, each branch when it is first asked for. */
export function readTrie({ heads, branches }: Forms): Trie {
  const keys = new Set(heads.split(' '));
  const read = new Map<string, Tree | string | undefined>();
  const headsAmong = (words: readonly string[]) => {
    const all = new Set(words);
    return all.intersection(keys).union(new Set(words.filter(isCyrillic)));
  };
  const branchOf = (word: string) => {
    if (!keys.has(word)) return undefined;
    if (read.has(word)) return read.get(word);
    const line = readLine(branches, word);
    const branch: Tree | string | undefined = line === undefined ? undefined : JSON.parse(line);
    read.set(word, branch);
    return branch;
  };
  return { headsAmong, branchOf };
}

const childOf = (node: Tree | string, key: string): Tree | string | undefined =>
  typeof node === 'object' && Object.hasOwn(node, key) ? (node[key] ?? undefined) : undefined;

const endsOf = (node: Tree | string): number[] => {
  const ends = typeof node === 'string' ? node : childOf(node, END);
  return typeof ends === 'string' ? ends.split(',').map((end) => Number.parseInt(end, 36)) : [];
};

// Writers put a part of a set phrase in quotation marks: defining "terrorism", so-called "rogue" states.
const QUOTE = '"';

/** Every form that stands in a row in a text's tokens, the first word at `from`; quotation marks may stand in it. */
export function standingAt({ branchOf }: Trie, text: string, tokens: Tokens, from: number): Standing[] {
  const found: Standing[] = [];
  descend(branchOf, from);
  return found;

  function descend(branchOf: BranchOf, at: number): void {
    const token = tokens.at(at);
    if (!token || (at > from && !areAdjacent(text, tokens.at(at - 1) as Token, token))) return;
    if (token.word === QUOTE && at > from) descend(branchOf, at + 1);
    for (const key of keysOf(token)) {
      const child = branchOf(key);
      if (child === undefined) continue;
      end(child, at);
      descend((word) => childOf(child, word), at + 1);
    }
    for (const { word, key } of singularsOf(token)) {
      const child = branchOf(key);
      if (child !== undefined && pluralsOf(word).includes(token.word)) end(child, at);
    }
  }

  function end(node: Tree | string, at: number): void {
    for (const target of endsOf(node)) found.push({ target, to: at + 1 });
  }
}

/** The keys that a token answers to. */
function keysOf({ word, exact }: Token): string[] {
  const stems = stemsOf(word);
  const exactStems = stems.map((stem) => `${stem}${EXACT}${exact.slice(0, stem.length - STEM.length)}`);
  return [word, word + EXACT + exact, ...stems, ...exactStems];
}

/** The words, and their keys, whose plural a token may be as the last word of a form. */
function singularsOf({ word, exact }: Token): { word: string; key: string }[] {
  return singularGuesses(word).flatMap((singular, at) => [
    { word: singular, key: singular },
    { word: singular, key: singular + EXACT + singularGuesses(exact)[at] },
  ]);
}
