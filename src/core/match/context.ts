import { once } from '../once.ts';
import { wordsOf } from '../text/lookup.ts';
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

/** Why a rule let an alias count: the cue that spoke for it, its entry's plain name (below 0) among them, unless it asks for none. */
export type Reason = { readonly cue?: number | undefined };

export interface Context {
  /**
   * Why the rule holds for an alias that stands here; undefined if it does not. Where its entry's plain name stands
   * near as well (`name`, a cue's number), nothing else is required: who reads of Sergei Ivanov knows which Ivanov.
   */
  reasonFor(rule: Rule | undefined, alias: Span, name: number): Reason | undefined;
}

interface ContextOptions {
  readonly cueSets: readonly (readonly number[])[];
  readonly length: number;
  readonly own: CuePlaces;
  readonly surroundings: Surroundings;
  readonly around: Around;
}

/** Reads texts for the cues in them. */
export interface Around {
  cuesIn(text: string): CuePlaces;
  cuesOnPage(text: string): CuePlaces;
  /** Whether one of these cues may be in a text that has these words: to see that costs far less than to read it. */
  mayBeAmong(cues: readonly number[], words: ReadonlySet<string>): boolean;
  wordsOnPage(text: string): ReadonlySet<string>;
}

/** Decides by the cues of a block, which are known, and by those around it, which are read when first needed. */
export function createContext({ cueSets, length, own, surroundings, around }: ContextOptions): Context {
  const before = once(() => surroundings.before().slice(-NEAR));
  const after = once(() => surroundings.after().slice(0, NEAR));
  const [cuesBefore, cuesAfter] = [before, after].map((text) => {
    const words = once(() => wordsOf(text()));
    const places = once(() => around.cuesIn(text()));
    return (cues: readonly number[]) => (around.mayBeAmong(cues, words()) ? places() : undefined);
  }) as [PlacesOf, PlacesOf];

  /** One of these cues that stands within reach of an alias: in its block first. */
  function find(cues: readonly number[] = [], reach: Reach, alias: Span): number | undefined {
    const isNear = ({ start }: Span) => reach !== 'near' || Math.abs(start - alias.start) <= NEAR;
    // A word of the alias itself says nothing about what is around it; "ABM Industries" says much about "ABM".
    const isOutside = ({ start, end }: Span) => start < alias.start || end > alias.end;
    const inBlock = firstOf(cues, own, (place) => isOutside(place) && isNear(place));
    if (inBlock !== undefined || reach === 'block') return inBlock;
    if (reach === 'page') {
      const page = surroundings.page();
      return around.mayBeAmong(cues, around.wordsOnPage(page))
        ? firstOf(cues, around.cuesOnPage(page), () => true)
        : undefined;
    }
    const room = length - alias.end;
    return (
      (alias.start < NEAR
        ? firstOf(cues, cuesBefore(cues), ({ start }) => start >= before().length + alias.start - NEAR)
        : undefined) ??
      (room < NEAR ? firstOf(cues, cuesAfter(cues), ({ start }) => start <= NEAR - room) : undefined)
    );
  }

  return {
    reasonFor(rule, alias, name) {
      if (!rule) return {};
      const { requires, reach, unless, unlessReach } = rule;
      if (find(cueSets[unless], unlessReach, alias) !== undefined) return undefined;
      if (requires.length === 0) return {};
      for (const all of requires) {
        const found = all.map((set) => find(cueSets[set], reach, alias));
        if (found.every((cue) => cue !== undefined)) return { cue: found[0] };
      }
      const named = find([name], reach === 'page' ? reach : 'near', alias);
      return named === undefined ? undefined : { cue: named };
    },
  };
}

type PlacesOf = (cues: readonly number[]) => CuePlaces | undefined;

const firstOf = (
  cues: readonly number[],
  places: CuePlaces | undefined,
  holds: (place: Span) => boolean,
): number | undefined => places && cues.find((cue) => places.get(cue)?.some(holds));
