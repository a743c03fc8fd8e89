import type { Reference } from '../core/references.ts';
import { askBackground } from './messages.ts';

/** Milliseconds until a report that was not kept is made again, and how often that is tried. */
const AGAIN = [500, 5000, 30_000];

/**
 * A name for a document, of two random numbers. It is no secret, only unlike those of others: the first use of `crypto` takes
 * two thirds of a millisecond.
 */
export const randomName = (): string => [0, 0].map(() => Math.floor(Math.random() * 2 ** 32)).join();

/** Tells the background what a frame mentions. */
export interface Reporter {
  /** Does nothing where this was told before. */
  report(references: readonly Reference[]): void;
}

/**
 * Reports until the background says that it keeps what it was told: it may be stopped at any moment, and would not know
 * that it missed something. The last report is the one that counts.
 *
 * @param page names the document at the top of the tab.
 * @param reported what counts as told already, as JSON.
 * @param isAlive false once the extension, or the page itself, is gone.
 */
export function createReporter(page: string, reported: string, isAlive: () => boolean): Reporter {
  async function tell(references: readonly Reference[], mine: string, [pause, ...more]: number[]) {
    const isKept = await askBackground('referencesChanged', { page, references: [...references] }).catch(
      () => false,
    );
    if (isKept || pause === undefined || !isAlive()) return;
    setTimeout(() => {
      if (mine === reported && isAlive()) void tell(references, mine, more);
    }, pause);
  }

  return {
    report(references) {
      const next = JSON.stringify(references);
      if (next === reported || !isAlive()) return;
      reported = next;
      void tell(references, next, AGAIN);
    },
  };
}
