import Fuse from 'fuse.js';
import { expandAlternation } from '../pack/aliases.ts';
import type { Entry } from '../pack/schema.ts';
import { STEM, singularsOf, stemsOf } from '../text/inflection.ts';
import { romanize, rootOf, subjectsOf, wordsIn } from './words.ts';

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

type Searchable = Pick<Entry, 'id' | 'title' | 'aliases' | 'analysis'> & Partial<Pick<Entry, 'search'>>;

/** How much a word counts by where an entry has it. */
const WEIGHT = { name: 1, claim: 0.55 } as const;
/** Of a query's weight, the least that an entry must account for. */
const LEAST_COVERAGE = 0.55;
/** Results that score less than this share of the best are left out. */
const LEAST_OF_BEST = 0.35;
/** How well a word must resemble another to be taken for it; 0 is the same. */
const FUZZINESS = 0.34;

interface Document {
  readonly id: string;
  /** Titles, aliases and search words: each a set of words. */
  readonly names: readonly ReadonlySet<string>[];
  readonly claims: ReadonlySet<string>;
}

/** The words of the documents that resemble a query's word, and how much, from 0 to 1. */
type Likeness = ReadonlyMap<string, number>;

/**
 * Searches entries by title, alias and claim. Each word of the query is looked up for itself, by Fuse where it
 * is not spelled as any document spells it; an entry is as good as the weight of the words it accounts for
 * (rare words weigh more), and better the more exactly one of its names is what was typed.
 */
export function createSearch(entries: readonly Searchable[]): EntrySearch {
  const documents = entries.map(documentOf);
  const frequency = countDocuments(documents);
  const vocabulary = [...frequency.keys()];
  const fuse = new Fuse(vocabulary, {
    includeScore: true,
    threshold: FUZZINESS,
    distance: 20,
    ignoreFieldNorm: true,
    minMatchCharLength: 3,
  });

  const byRoot = Map.groupBy(vocabulary, rootOf);
  const byRoman = Map.groupBy(vocabulary, (word) => romanize(word.replace(STEM, '')));

  const rarity = (count: number) => Math.log(1 + documents.length / (count + 0.5));
  /** A word that no document has weighs as much as the rarest: a query is not about what it does not name. */
  const strange = rarity(0.5);
  const weightOf = (word: string) => rarity(frequency.get(word) ?? 0);

  function likenessOf(query: string, isLast: boolean): Likeness {
    const alike = new Map<string, number>();
    const add = (words: Iterable<string>, likeness: number) => {
      for (const word of words) if (!alike.has(word) && frequency.has(word)) alike.set(word, likeness);
    };
    add([query, ...stemsOf(query), ...singularsOf(query)], 1);
    add(byRoot.get(rootOf(query)) ?? [], 0.9);
    add(romanizedAs(query), 0.9);
    if (query.length >= 3)
      add(
        vocabulary.filter((word) => word.startsWith(query)),
        isLast ? 0.9 : 0.8,
      );
    if (alike.size === 0) add(withTwoSwapped(query), 0.85);
    if (alike.size === 0 && query.length >= 4) {
      for (const { item, score = 1 } of fuse.search(query, { limit: 12 })) {
        // A slip in so short a word as "kate" makes it another word, unless it begins alike.
        const isAlike = query.length > 4 || item[0] === query[0];
        if (isAlike && Math.abs(item.length - query.length) <= 2) add([item], 1 - score);
      }
    }
    return alike;
  }

  /** Russian words typed in Latin letters, with a case ending or without. */
  function romanizedAs(query: string): string[] {
    const stems = [0, 1, 2, 3]
      .map((length) => query.slice(0, query.length - length))
      .filter(({ length }) => length > 2);
    const endings = (word: string, stem: string) => stem === query || word.endsWith(STEM);
    return [query, ...stems].flatMap((stem) =>
      (byRoman.get(stem) ?? []).filter((word) => endings(word, stem)),
    );
  }

  return {
    search(query, limit = 20) {
      const words = subjectsOf(query.slice(0, LONGEST_QUERY));
      const terms = words.map((word, index) => {
        const likeness = likenessOf(word, index === words.length - 1);
        const weight = likeness.size > 0 ? Math.max(...[...likeness.keys()].map(weightOf)) : strange;
        return { likeness, weight };
      });
      const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
      if (whole === 0) return [];

      const scored = documents.map((document) => {
        const inClaims = (likeness: Likeness) => bestIn(document.claims, likeness) * WEIGHT.claim;
        const inNames = (likeness: Likeness) =>
          Math.max(...document.names.map((name) => bestIn(name, likeness)));
        let coverage = 0;
        let found = 0;
        for (const { likeness, weight } of terms) {
          const named = inNames(likeness);
          coverage +=
            weight * Math.max(named, inClaims(likeness) > 0 ? bestIn(document.claims, likeness) : 0);
          found += weight * Math.max(named * WEIGHT.name, inClaims(likeness));
        }
        const name = Math.max(...document.names.map((one) => likenessOfName(one, terms, whole, weightOf)));
        return { entry: document.id, coverage: coverage / whole, score: (found / whole + name) / 2 };
      });
      const good = scored
        .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
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

const bestIn = (words: ReadonlySet<string>, likeness: Likeness): number => {
  let best = 0;
  for (const [word, alike] of likeness) if (alike > best && words.has(word)) best = alike;
  return best;
};

/** How much a name is what was typed: the query's words in the name, and the name's words in the query. */
function likenessOfName(
  name: ReadonlySet<string>,
  terms: readonly { likeness: Likeness; weight: number }[],
  whole: number,
  weightOf: (word: string) => number,
): number {
  const recalled =
    terms.reduce((sum, { likeness, weight }) => sum + weight * bestIn(name, likeness), 0) / whole;
  let matched = 0;
  let all = 0;
  for (const word of name) {
    const weight = weightOf(word);
    all += weight;
    matched += weight * Math.max(...terms.map(({ likeness }) => likeness.get(word) ?? 0));
  }
  const precise = all > 0 ? matched / all : 0;
  return recalled + precise === 0 ? 0 : (2 * recalled * precise) / (recalled + precise);
}

function documentOf({ id, title, aliases, analysis, search = [] }: Searchable): Document {
  const texts = [
    ...Object.values(title).filter((text) => text !== undefined),
    ...search,
    ...aliases.flatMap(({ text }) => expandAlternation(text)),
  ];
  return {
    id,
    names: texts.map((text) => new Set(nameWordsOf(text))),
    claims: new Set(analysis.flatMap(({ text }) => wordsIn(text))),
  };
}

/** A name's words, Russian stems with their mark. */
const nameWordsOf = (text: string): string[] =>
  text.split(/(?<=\*)/).flatMap((part) => {
    const words = wordsIn(part);
    const last = words.at(-1);
    return part.endsWith(STEM) && last ? [...words.slice(0, -1), last + STEM] : words;
  });

function countDocuments(documents: readonly Document[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { names, claims } of documents) {
    for (const word of new Set([...names.flatMap((name) => [...name]), ...claims])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
