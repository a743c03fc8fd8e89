import { rootsOf, spellingOf } from './words.ts';

/** A word of the documents. */
export interface Known {
  readonly word: string;
  readonly spelling: string;
  readonly root: string;
  /** The rarer, the more. */
  readonly weight: number;
}

/** Finds among the words of all documents those that resemble a typed one, without looking at all of them. */
export interface Vocabulary {
  weightOf(word: string): number;
  /** Words spelled alike, however loosely. */
  spelledAs(spelling: string): readonly Known[];
  withRoot(root: string): readonly Known[];
  /** Words that begin with what was typed. */
  startingWith(beginning: string): readonly Known[];
  /** Words whose loose spelling begins so. */
  spelledFrom(beginning: string): readonly Known[];
  /** Words of a root that a root is the beginning of, or that begins so; roots of at least so many letters. */
  nearRoot(root: string, least: number): readonly Known[];
  /** Words that a slip of the hand could have made of a loosely spelled one: for Fuse to rank. */
  mayBe(typed: string): readonly Known[];
}

/** @param weights what each word weighs */
export function createVocabulary(weights: ReadonlyMap<string, number>): Vocabulary {
  const all: Known[] = [...weights].map(([word, weight]) => ({
    word,
    spelling: spellingOf(word),
    root: rootsOf(word)[0] ?? '',
    weight,
  }));
  const byWord = sortedBy(all, ({ word }) => word);
  const bySpelling = sortedBy(all, ({ spelling }) => spelling);
  const byRoot = sortedBy(all, ({ root }) => root);
  const bySecondLetter = Map.groupBy(all, ({ spelling }) => spelling[1]);
  const withRoot = (root: string) => byRoot.from(root, true);

  return {
    weightOf: (word) => weights.get(word) ?? 0,
    spelledAs: (spelling) => bySpelling.from(spelling, true),
    withRoot,
    startingWith: (beginning) => byWord.from(beginning),
    spelledFrom: (beginning) => bySpelling.from(beginning),
    nearRoot(root, least) {
      const shorter = Array.from({ length: Math.max(0, root.length - least) }, (_, at) =>
        withRoot(root.slice(0, least + at)),
      );
      return [...shorter.flat(), ...byRoot.from(root)];
    },
    mayBe(typed) {
      const sameSecond = typed.length > 6 ? (bySecondLetter.get(typed[1]) ?? []) : [];
      const sameFirst = bySpelling.from(typed.slice(0, 1));
      return [
        ...sameFirst.filter(({ spelling }) => mayBeSlipOf(spelling, typed)),
        ...sameSecond.filter(({ spelling }) => spelling[0] !== typed[0] && mayBeSlipOf(spelling, typed)),
      ];
    },
  };
}

/** Whether Fuse need look at a word. A slip in so short a word as "kate" makes it another, unless a letter was left out. */
const mayBeSlipOf = (word: string, typed: string): boolean =>
  typed.length < 5
    ? typed.length === 4 && word.length === 5 && word.at(-1) === typed.at(-1)
    : Math.abs(word.length - typed.length) <= 3;

/** Words in the order of a key, so that those whose key begins in some way stand together. */
function sortedBy(words: readonly Known[], keyOf: (word: Known) => string) {
  const sorted = words.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));

  /** The first place, not before `low`, at which a key is past what is looked for. */
  function bound(low: number, isPast: (key: string) => boolean): number {
    let [at, end] = [low, sorted.length];
    while (at < end) {
      const middle = (at + end) >> 1;
      if (isPast(keyOf(sorted[middle] as Known))) end = middle;
      else at = middle + 1;
    }
    return at;
  }

  return {
    /** The words whose key begins with this, or is just this. */
    from(beginning: string, isWhole = false): Known[] {
      const start = bound(0, (key) => key >= beginning);
      const end = bound(start, (key) => key > beginning && (isWhole || !key.startsWith(beginning)));
      return sorted.slice(start, end);
    },
  };
}
