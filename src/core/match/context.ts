import { NEAR, type Reach, type Rule } from './tables.ts';

/** Where each cue stands in a text, by its number: offsets of its first and past its last character. */
export type CuePlaces = ReadonlyMap<number, readonly Span[]>;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text around a block, for aliases that only count in context; asked for when such an alias is met. */
export interface Surroundings {
  /** What comes before and after the block in reading order; at least {@link NEAR} characters where there are as many. */
  before(): string;
  after(): string;
  /** The page's text, its beginning at least; the same string each time, as it is read only once. */
  page(): string;
}

/** Why a rule let an alias count: the cue that spoke for it, its entry's plain name (below 0) among them, or that it asks for none. */
export type Reason = { readonly cue: number | undefined };

export interface Context {
  /**
   * Why the rule holds for an alias that stands here; undefined if it does not. Where its entry's plain name stands
   * near as well (`name`, a cue's number), nothing else is required: who reads of Sergei Ivanov knows which Ivanov.
   */
  reasonFor(rule: Rule, alias: Span, name: number): Reason | undefined;
}

interface ContextOptions {
  readonly cueSets: readonly (readonly number[])[];
  readonly length: number;
  readonly own: CuePlaces;
  readonly surroundings: Surroundings;
  readonly cuesIn: (text: string) => CuePlaces;
  readonly cuesOnPage: (text: string) => CuePlaces;
}

/** Decides by the cues of a block, which are known, and by those around it, which are read when first needed. */
export function createContext({
  cueSets,
  length,
  own,
  surroundings,
  cuesIn,
  cuesOnPage,
}: ContextOptions): Context {
  const before = once(() => surroundings.before().slice(-NEAR));
  const after = once(() => surroundings.after().slice(0, NEAR));
  const cuesBefore = once(() => cuesIn(before()));
  const cuesAfter = once(() => cuesIn(after()));

  // A word of the alias itself says nothing about what is around it; "ABM Industries" says much about "ABM".
  const outside = (alias: Span, places: readonly Span[] = []) =>
    places.filter(({ start, end }) => start < alias.start || end > alias.end);
  const isInBlock = (cue: number, alias: Span) => outside(alias, own.get(cue)).length > 0;
  const stands: Record<Reach, (cue: number, alias: Span) => boolean> = {
    block: isInBlock,
    near: (cue, alias) =>
      outside(alias, own.get(cue)).some(({ start }) => Math.abs(start - alias.start) <= NEAR) ||
      (alias.start < NEAR &&
        isWithin(cuesBefore().get(cue), before().length + alias.start - NEAR, 'after')) ||
      (length - alias.end < NEAR && isWithin(cuesAfter().get(cue), NEAR - (length - alias.end), 'before')),
    page: (cue, alias) => isInBlock(cue, alias) || cuesOnPage(surroundings.page()).has(cue),
  };

  return {
    reasonFor({ requires, reach, unless, unlessReach }, alias, name) {
      if (cueSets[unless]?.some((cue) => stands[unlessReach](cue, alias))) return undefined;
      if (requires.length === 0) return { cue: undefined };
      for (const all of requires) {
        const found = all.map((set) => cueSets[set]?.find((cue) => stands[reach](cue, alias)));
        if (found.every((cue) => cue !== undefined)) return { cue: found[0] };
      }
      return stands[reach === 'page' ? 'page' : 'near'](name, alias) ? { cue: name } : undefined;
    },
  };
}

const isWithin = (places: readonly Span[] = [], limit: number, side: 'before' | 'after') =>
  places.some(({ start }) => (side === 'after' ? start >= limit : start <= limit));

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
