import { browser } from 'wxt/browser';
import type { Finder } from '../core/match/finder.ts';
import { askBackground } from './messages.ts';

/**
 * Milliseconds after which a background that did not answer is asked again, the last for good: it may have been ended just
 * then, or be starting.
 */
const PAUSES = [100, 400, 1500, 5000, 30_000];

/**
 * Has mentions found by the background, which loads the packs once for all pages: what a page pays does not grow with them.
 * Once the extension is gone, nothing is found.
 */
export const createFinder = (): Finder => ({
  candidates: (texts) => untilAnswered(() => askBackground('findCandidates', { texts })),
  find: (question) => untilAnswered(() => askBackground('findMentions', question)),
});

async function untilAnswered<T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> {
  for (let turn = 0; browser.runtime?.id; turn++) {
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSES[turn] ?? PAUSES.at(-1)));
  }
  return [];
}
