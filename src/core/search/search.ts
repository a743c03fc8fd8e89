import Fuse from 'fuse.js';
import { expandAlternation } from '../pack/aliases.ts';
import type { Entry } from '../pack/schema.ts';
import { createVocabulary, type Known } from './vocabulary.ts';
import { isCyrillic, isLight, isQuestion, rootsOf, spellingOf, subjectsOf } from './words.ts';

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
/**
 * Of a query's weight, the least that an entry must account for: with one of its names in the query a little less;
 * and any part, if names leave nothing of the query over, as in "primacy and hegemony".
 */
const LEAST = { found: 0.52, foundWithName: 0.45, namedTogether: 0.8 } as const;
/** Of two things that a query names, the first is what it is about: what each word before it takes off a score. */
const LATER = 0.03;
/** A name is in the query if this much of its weight is. */
const WHOLE_NAME = 0.7;
/** Results that score less than this share of the best are left out. */
const LEAST_OF_BEST = 0.35;
/** How well a word must resemble another to be taken for it. */
const FUZZY = {
  includeScore: true,
  threshold: 0.26,
  distance: 20,
  ignoreFieldNorm: true,
  minMatchCharLength: 3,
};

interface Document {
  readonly id: string;
  /** Its place among all: of two that are equally good, the first comes first. */
  readonly order: number;
  /** Titles, aliases and search words. */
  readonly names: readonly (readonly string[])[];
  readonly claims: readonly string[];
}

/** A word of the query. */
interface Term {
  /** The documents' words that resemble it, and how much, from 0 to 1. */
  readonly likeness: ReadonlyMap<string, number>;
  readonly weight: number;
}

interface Query {
  readonly terms: readonly Term[];
  /** What the terms weigh. */
  readonly whole: number;
  /** The documents' words that resemble any term. */
  readonly words: ReadonlySet<string>;
}

interface Rating {
  readonly entry: string;
  /** The share of the query's weight that the entry has. */
  readonly found: number;
  /** The words of the entry's names that are in the query as good as in full. */
  readonly named: readonly string[];
  readonly score: number;
}

/**
 * Searches entries by title, alias and claim. Each word of the query is looked up for itself, by Fuse where it
 * is not spelled as any document spells it; an entry is as good as the weight of the words it accounts for
 * (rare words weigh more), and better the more exactly one of its names is what was typed.
 */
export function createSearch(entries: readonly Searchable[]): EntrySearch {
  const documents = entries.map(documentOf);
  const holders = holdersOf(documents);
  const rarity = (count: number) => Math.log(1 + documents.length / (count + 0.5));
  const vocabulary = createVocabulary(
    new Map([...holders].map(([word, { size }]) => [word, rarity(size)] as const)),
  );

  function likenessOf(query: string, isLast: boolean): Map<string, number> {
    const alike = new Map<string, number>();
    const add = (words: readonly Known[], likeness: number) => {
      for (const { word } of words) {
        const own = word === query ? 1 : likeness;
        alike.set(word, Math.max(own, alike.get(word) ?? 0));
      }
    };
    const spelling = spellingOf(query);
    const roots = rootsOf(query);
    const [root = ''] = roots;
    add(vocabulary.spelledAs(spelling), 0.98);
    for (const one of roots) add(vocabulary.withRoot(one), 0.9);
    if (query.length >= (isLast ? 2 : 3)) {
      const isLoose = spelling.length >= Math.min(4, query.length);
      const likeness = alike.size > 0 ? 0.6 : isLast ? 0.9 : 0.75;
      add(vocabulary.startingWith(query), likeness);
      if (isLoose) add(vocabulary.spelledFrom(spelling), likeness);
    }
    if (root.length >= 5) add(vocabulary.nearRoot(root, 5), 0.6);
    const isReadable = ({ word }: Known) => isReadableAs(word, query);
    if (alike.size === 0) {
      const swapped = new Set(
        [query, spelling].flatMap(withTwoSwapped).map((word) => rootsOf(word)[0] ?? ''),
      );
      add([...swapped].flatMap((one) => vocabulary.withRoot(one)).filter(isReadable), 0.85);
    }
    if (alike.size === 0) {
      const fuse = new Fuse(vocabulary.mayBe(spelling).filter(isReadable), {
        ...FUZZY,
        keys: ['spelling', 'root'],
      });
      for (const typed of new Set([spelling, root])) {
        for (const { item, score = 1 } of fuse.search(typed, { limit: 12 })) add([item], 0.9 - score);
      }
    }
    return alike;
  }

  function termsOf(query: string): Term[] {
    const words = subjectsOf(query);
    const unknownWeighs = isQuestion(query) ? 0.5 : 1;
    return words.map((word, index) => {
      const likeness = likenessOf(word, index === words.length - 1);
      const found = new Set([...likeness.keys()].flatMap((one) => [...(holders.get(one) ?? [])]));
      // A word that no document has weighs as much as the rarest: a query is not about what it does not name.
      const rare = rarity(Math.max(1, found.size));
      const isKnown = Math.max(0, ...likeness.values()) >= 0.8;
      const share = isKnown ? 1 : isLight(word) ? 0.3 : unknownWeighs;
      return { likeness, weight: rare * share };
    });
  }

  /** How much a name is what was typed: the query's words in the name, and the name's words in the query. */
  function likenessOfName(name: readonly string[], { terms, whole }: Query) {
    const { weightOf } = vocabulary;
    const likenessTo = (word: string) => Math.max(...terms.map(({ likeness }) => likeness.get(word) ?? 0));
    const recalled = sumOf(terms, ({ likeness, weight }) => weight * bestOf(name, likeness)) / whole;
    const precise = sumOf(name, (word) => weightOf(word) * likenessTo(word)) / sumOf(name, weightOf);
    return { name, precise, score: (2 * recalled * precise) / (recalled + precise) };
  }

  function rate(document: Document, query: Query): Rating {
    const names = document.names.filter((name) => name.some((word) => query.words.has(word)));
    const rated = names.map((name) => likenessOfName(name, query));
    const inNames = query.terms.map(({ likeness }) => bestOf(names.flat(), likeness));
    const found = sumOf(query.terms, ({ likeness, weight }, index) => {
      return weight * Math.max(inNames[index] ?? 0, bestOf(document.claims, likeness) * CLAIM);
    });
    const before = inNames.findIndex((likeness) => likeness > CLAIM);
    const best = Math.max(0, ...rated.map(({ score }) => score));
    return {
      entry: document.id,
      found: found / query.whole,
      named: rated.filter(({ precise }) => precise >= WHOLE_NAME).flatMap(({ name }) => name),
      score: (found / query.whole + best) / 2 - LATER * Math.max(0, before),
    };
  }

  return {
    search(text, limit = 20) {
      const terms = termsOf(text.slice(0, LONGEST_QUERY));
      const whole = sumOf(terms, ({ weight }) => weight);
      if (whole === 0) return [];

      const words = new Set(terms.flatMap(({ likeness }) => [...likeness.keys()]));
      const holding = new Set([...words].flatMap((word) => [...(holders.get(word) ?? [])]));
      const ratings = [...holding]
        .sort((a, b) => a.order - b.order)
        .map((document) => rate(document, { terms, whole, words }));
      const named = ratings.flatMap((one) => one.named);
      const together = sumOf(terms, ({ likeness, weight }) => weight * bestOf(named, likeness)) / whole;
      const good = ratings.filter((one) => isEnough(one, together)).sort((a, b) => b.score - a.score);
      const least = (good[0]?.score ?? 0) * LEAST_OF_BEST;
      return good
        .filter(({ score }) => score >= least)
        .slice(0, limit)
        .map(({ entry, score }) => ({ entry, score: Math.round(score * 1000) / 1000 }));
    },
  };
}

/** The one gate: whether an entry, by what it and all those named have of the query, is a result at all. */
const isEnough = ({ found, named }: Rating, together: number): boolean =>
  found >= LEAST.found ||
  (named.length > 0 && (found >= LEAST.foundWithName || together >= LEAST.namedTogether));

/** Every way to swap two neighbouring letters, the slip of the hand that edit distances count twice. */
const withTwoSwapped = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );

/** Who types Latin letters may mean Russian words; who types Cyrillic does not mean English ones. */
const isReadableAs = (word: string, query: string): boolean => isCyrillic(word) || !isCyrillic(query);

const sumOf = <T>(items: readonly T[], of: (item: T, index: number) => number): number =>
  items.reduce((sum, item, index) => sum + of(item, index), 0);

const bestOf = (words: readonly string[], likeness: ReadonlyMap<string, number>): number =>
  words.reduce((best, word) => Math.max(best, likeness.get(word) ?? 0), 0);

function documentOf(
  { id, title, aliases, analysis, gist = '', search = [] }: Searchable,
  order: number,
): Document {
  const texts = [
    ...Object.values(title).filter((text) => text !== undefined),
    ...search,
    ...aliases.flatMap(({ text }) => expandAlternation(text)),
  ];
  // Many forms of an alias differ in what is not looked at, such as dots and small words.
  const names = new Map(texts.map(subjectsOf).map((name) => [name.join(' '), name]));
  return {
    id,
    order,
    names: [...names.values()],
    claims: subjectsOf([gist, ...analysis.map(({ text }) => text)].join(' ')),
  };
}

/** The documents that have a word, by the word. */
function holdersOf(documents: readonly Document[]): Map<string, Set<Document>> {
  const holders = new Map<string, Set<Document>>();
  for (const document of documents) {
    for (const words of [...document.names, document.claims]) {
      for (const word of words) {
        const those = holders.get(word);
        if (those) those.add(document);
        else holders.set(word, new Set([document]));
      }
    }
  }
  return holders;
}
