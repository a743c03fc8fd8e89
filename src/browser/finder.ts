import { browser } from 'wxt/browser';
import type { Finder } from '../core/match/finder.ts';
import { askBackground } from './messages.ts';

/** Milliseconds after which a background that did not answer is asked again: it may have been ended just then, or be starting. */
const PAUSES = [100, 400, 1500, 4000];

/**
 * Has mentions found by the background, which loads the packs once for all pages: what a page pays does not grow with them.
 * Where the background is gone, nothing is found.
 */
export const createFinder = (): Finder => ({
  candidates: (texts) => untilAnswered(() => askBackground('findCandidates', { texts })),
  find: (question) => untilAnswered(() => askBackground('findMentions', question)),
});

async function untilAnswered<T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> {
  for (const pause of PAUSES) {
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    if (!browser.runtime?.id) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return [];
}
