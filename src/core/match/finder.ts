import { once } from '../once.ts';
import { createMatcher } from './matcher.ts';
import { createPrefilter, type Signs } from './prefilter.ts';
import type { Answer, Question } from './question.ts';
import type { Tables } from './tables.ts';

/**
 * Finds mentions in two stages. Pages have theirs found elsewhere, where the packs are loaded once for all of them; who has
 * the packs at hand answers at once.
 */
export interface Finder {
  /** Of a document's texts, given in order and none empty, those at whose words a mention may stand: their positions. */
  candidates(texts: readonly string[]): readonly number[] | Promise<readonly number[]>;
  /** One answer for each piece. */
  find(question: Question): readonly Answer[] | Promise<readonly Answer[]>;
}

/** A finder that has the packs at hand. */
export interface LocalFinder extends Finder {
  candidates(texts: readonly string[]): readonly number[];
  find(question: Question): readonly Answer[];
}

/** What the packs are to a finder; read when it is first needed. */
export interface FinderData {
  readonly signs: () => Signs;
  readonly tables: () => Tables;
}

export function createFinder({ signs, tables }: FinderData): LocalFinder {
  const prefilter = once(() => createPrefilter(signs()));
  const matcher = once(() => createMatcher(tables()));
  return {
    candidates: (texts) => prefilter()(texts),
    find({ pieces, page, off }) {
      const answers = pieces.map(({ text, before, after }) => {
        const surroundings = {
          before: () => before ?? missing('around'),
          after: () => after ?? missing('around'),
          page: () => page ?? missing('page'),
        };
        return orWhatIsMissing(() => matcher().find(text, { surroundings, off }));
      });
      matcher().forget();
      return answers;
    },
  };
}

/** Thrown through the matcher, which has no use for half of what it asked for. */
class Missing {
  readonly what;

  constructor(what: 'around' | 'page') {
    this.what = what;
  }
}

function missing(what: 'around' | 'page'): never {
  throw new Missing(what);
}

function orWhatIsMissing(find: () => Answer): Answer {
  try {
    return find();
  } catch (error) {
    if (error instanceof Missing) return error.what;
    throw error;
  }
}
