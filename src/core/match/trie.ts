import { pluralsOf, STEM, singularGuesses, stemsOf } from '../text/inflection.ts';
import { readLine, writeLines } from '../text/lines.ts';
import { areAdjacent, type Token } from '../text/tokens.ts';

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
  /** The keys of first words, a space between them: most words of a text are none of these. */
  readonly heads: string;
  /** The branch of each, in JSON, as {@link writeLines} has it. */
  readonly branches: string;
}

/** Without what a key says of the word's case. */
export const wordOf = (key: string): string => key.split(EXACT, 1)[0] as string;

/**
 * Makes the tree of forms, each given as its words' keys: done when the pack is built. It is written as lines, a branch for
 * each first word, since a page needs few of them.
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
    heads: branches.map(([word]) => word).join(' '),
    branches: writeLines(new Map(branches.map(([word, branch]) => [word, JSON.stringify(branch)]))),
  };
}

const prune = (node: Growing): Tree =>
  Object.fromEntries(
    Object.entries(node).map(([word, next]) => {
      if (typeof next === 'string') return [word, next];
      const only = Object.keys(next).length === 1 ? next[END] : undefined;
      return [word, typeof only === 'string' ? only : prune(next)];
    }),
  );

/** The tree of forms at work: the branch of a first word. */
export type Trie = (word: string) => Tree | string | undefined;

/** Reads what {@link growTrie} wrote, each branch when it is first asked for. */
export function readTrie({ heads, branches }: Forms): Trie {
  const keys = new Set(heads.split(' '));
  const read = new Map<string, Tree | string | undefined>();
  return (word) => {
    if (!keys.has(word)) return undefined;
    if (read.has(word)) return read.get(word);
    const line = readLine(branches, word);
    const branch = line === undefined ? undefined : parsed(line);
    read.set(word, branch);
    return branch;
  };
}

/** A branch that was damaged where it was kept is as good as none. */
function parsed(line: string): Tree | string | undefined {
  try {
    return JSON.parse(line) ?? undefined;
  } catch {
    return undefined;
  }
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
export function standingAt(trie: Trie, text: string, tokens: readonly Token[], from: number): Standing[] {
  const found: Standing[] = [];
  descend(trie, from);
  return found;

  function descend(branchOf: Trie, at: number): void {
    const token = tokens[at];
    if (!token || (at > from && !areAdjacent(text, tokens[at - 1] as Token, token))) return;
    if (token.word === QUOTE && at > from) descend(branchOf, at + 1);
    for (const key of keysOf(token)) {
      const child = branchOf(key);
      if (child === undefined) continue;
      for (const target of endsOf(child)) found.push({ target, to: at + 1 });
      descend((word) => childOf(child, word), at + 1);
    }
    for (const singular of singularsOf(token)) {
      const child = branchOf(singular.key);
      if (child === undefined || !pluralsOf(singular.word).includes(token.word)) continue;
      for (const target of endsOf(child)) found.push({ target, to: at + 1 });
    }
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
