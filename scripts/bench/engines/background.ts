import { createFinder, type Finder, type LocalFinder } from '../../../src/core/match/finder.ts';
import type { Signs } from '../../../src/core/match/prefilter.ts';
import type { Tables } from '../../../src/core/match/tables.ts';

/** What the background knows of the packs. */
export interface Packs {
  readonly signs: Signs;
  readonly tables: Tables;
}

/** What a worker answers, and the milliseconds that it took. */
export interface Worked {
  readonly answer: never;
  readonly took: number;
}

/** In a worker, does what the extension's background does for pages: it reads the packs when it is first asked. */
export function answerWith(json: string): void {
  let finder: LocalFinder | undefined;
  addEventListener('message', ({ data }: MessageEvent<{ name: keyof Finder; asked: never }>) => {
    const began = performance.now();
    finder ??= finderOver(JSON.parse(json));
    const answer = finder[data.name](data.asked);
    postMessage({ answer, took: performance.now() - began });
  });
  postMessage('ready');
}

const finderOver = ({ signs, tables }: Packs) => createFinder({ signs: () => signs, tables: () => tables });
