import Fuse from 'fuse.js';
import { expandAlternation } from '../pack/aliases.ts';
import type { Entry } from '../pack/schema.ts';
import { isLight, rootsOf, spellingOf, subjectsOf, wordsIn } from './words.ts';

/** Longer queries are cut: fuzzy search costs more with each letter, and nobody types a term this long. */
export const LONGEST_QUERY = 64;

export interface SearchResult {
  readonly entry: string;
  /** From 0 to 1, which is a title or alias typed in full. */
  readonly score: number;
}

export interface EntrySearch {
  /** Best first; nothing for a query that nothing resembles. */
  search(query: string, limit?: number): SearchResult[];
}

type Searchable = Pick<Entry, 'id' | 'title' | 'aliases' | 'analysis'> &
  Partial<Pick<Entry, 'gist' | 'search'>>;

/** How much a word counts where it is not in a name but in what is said of the entry. */
const CLAIM = 0.6;
/** The least of a query's weight that the pack must know, and that an entry must account for. */
const LEAST = { known: 0.55, found: 0.52 } as const;
/** A name of which the query has this much makes up for what else the query asks: "primacy and hegemony". */
const WHOLE_NAME = 0.85;
/** Results that score less than this share of the best are left out. */
const LEAST_OF_BEST = 0.35;
/** How well a word must resemble another to be taken for it; 0 is the same. */
const FUZZINESS = 0.3;

interface Document {
  readonly id: string;
  /** Titles, aliases and search words. */
  readonly names: readonly (readonly string[])[];
  readonly claims: readonly string[];
}

interface Term {
  /** The documents' words that resemble the query's word, and how much, from 0 to 1. */
  readonly likeness: ReadonlyMap<string, number>;
  readonly weight: number;
}

/**
 * Searches entries by title, alias and claim. Each word of the query is looked up for itself, by Fuse where it
 * is not spelled as any document spells it; an entry is as good as the weight of the words it accounts for
 * (rare words weigh more), and better the more exactly one of its names is what was typed.
 */
export function createSearch(entries: readonly Searchable[]): EntrySearch {
  const documents = entries.map(documentOf);
  const holders = new Map<string, Set<Document>>();
  for (const document of documents) {
    for (const word of [...document.names.flat(), ...document.claims]) {
      holders.set(word, (holders.get(word) ?? new Set()).add(document));
    }
  }
  const spelled = [...holders.keys()].map((word) => ({
    word,
    spelling: spellingOf(word),
    root: rootsOf(word)[0] ?? '',
  }));
  const byRoot = Map.groupBy(spelled, ({ root }) => root);
  const fuse = new Fuse([...byRoot.keys()], {
    includeScore: true,
    threshold: FUZZINESS,
    distance: 20,
    ignoreFieldNorm: true,
    minMatchCharLength: 3,
  });

  const rarity = (count: number) => Math.log(1 + documents.length / (count + 0.5));
  const weightOf = (words: Iterable<string>) =>
    rarity(new Set([...words].flatMap((word) => [...(holders.get(word) ?? [])])).size);

  function likenessOf(query: string, isLast: boolean): Map<string, number> {
    const alike = new Map<string, number>();
    const add = (words: readonly { word: string }[] = [], likeness: number) => {
      for (const { word } of words) alike.set(word, Math.max(likeness, alike.get(word) ?? 0));
    };
    const spelling = spellingOf(query);
    const roots = rootsOf(query);
    const [root = ''] = roots;
    add(
      spelled.filter((one) => one.spelling === spelling),
      0.98,
    );
    if (holders.has(query)) add([{ word: query }], 1);
    for (const one of roots) add(byRoot.get(one), 0.9);
    const isKnown = alike.size > 0;
    if (isLast ? query.length > 1 : query.length > 3)
      add(
        spelled.filter((one) => one.spelling.startsWith(spelling)),
        isLast && !isKnown ? 0.9 : 0.6,
      );
    if (alike.size > 0) return alike;
    if (root.length >= 5)
      add(
        spelled.filter(
          (one) => one.root.length >= 5 && (one.root.startsWith(root) || root.startsWith(one.root)),
        ),
        0.7,
      );
    for (const swapped of withTwoSwapped(query)) add(byRoot.get(rootsOf(swapped)[0] ?? ''), 0.85);
    if (alike.size > 0 || root.length < 4) return alike;
    for (const { item, score = 1 } of fuse.search(root, { limit: 12 })) {
      // A slip in so short a word as "kate" makes it another word, unless it begins alike.
      const isAlike = root.length > 4 || item[0] === root[0];
      if (isAlike && Math.abs(item.length - root.length) <= 2) add(byRoot.get(item), 0.9 - score);
    }
    return alike;
  }

  function termsOf(query: string): Term[] {
    const words = subjectsOf(query.slice(0, LONGEST_QUERY));
    return words.map((word, index) => {
      const likeness = likenessOf(word, index === words.length - 1);
      // A word that no document has weighs as much as the rarest: a query is not about what it does not name.
      const weight = weightOf(likeness.keys()) * (likeness.size === 0 && isLight(word) ? 0.4 : 1);
      return { word, likeness, weight: weight * (1 - index / 100) };
    });
  }

  /** How much a name is what was typed: the query's words in the name, and the name's words in the query. */
  function likenessOfName(name: readonly string[], terms: readonly Term[], whole: number) {
    const recalled = sumOf(terms, ({ likeness, weight }) => weight * bestOf(name, likeness)) / whole;
    const matched = sumOf(
      name,
      (word) => weightOf([word]) * Math.max(...terms.map(({ likeness }) => likeness.get(word) ?? 0)),
    );
    const precise = matched / sumOf(name, (word) => weightOf([word]));
    return { precise, score: recalled === 0 ? 0 : (2 * recalled * precise) / (recalled + precise) };
  }

  return {
    termsOf,
    search(query, limit = 20) {
      const terms = termsOf(query);
      const whole = sumOf(terms, ({ weight }) => weight);
      const known = sumOf(terms, ({ likeness, weight }) => weight * Math.max(0, ...likeness.values()));
      if (whole === 0 || known / whole < LEAST.known) return [];

      const good = documents
        .map((document) => {
          const found =
            sumOf(
              terms,
              ({ likeness, weight }) =>
                weight *
                Math.max(
                  ...document.names.map((name) => bestOf(name, likeness)),
                  bestOf(document.claims, likeness) * CLAIM,
                ),
            ) / whole;
          const names = document.names.map((name) => likenessOfName(name, terms, whole));
          return {
            entry: document.id,
            isFound: found >= LEAST.found || names.some(({ precise }) => precise >= WHOLE_NAME),
            score: (found + Math.max(...names.map(({ score }) => score))) / 2,
          };
        })
        .filter(({ isFound }) => isFound)
        .sort((a, b) => b.score - a.score);
      const least = (good[0]?.score ?? 0) * LEAST_OF_BEST;
      return good
        .filter(({ score }) => score >= least)
        .slice(0, limit)
        .map(({ entry, score }) => ({ entry, score: Math.round(score * 1000) / 1000 }));
    },
  };
}

/** Every way to swap two neighbouring letters, the slip of the hand that edit distances count twice. */
const withTwoSwapped = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

const bestOf = (words: readonly string[], likeness: ReadonlyMap<string, number>): number =>
  words.reduce((best, word) => Math.max(best, likeness.get(word) ?? 0), 0);

function documentOf({ id, title, aliases, analysis, gist = '', search = [] }: Searchable): Document {
  const texts = [
    ...Object.values(title).filter((text) => text !== undefined),
    ...search,
    ...aliases.flatMap(({ text }) => expandAlternation(text)),
  ];
  return {
    id,
    names: texts.map((text) => [...new Set(wordsIn(text))]),
    claims: [...new Set([gist, ...analysis.map(({ text }) => text)].flatMap(wordsIn))],
  };
}
