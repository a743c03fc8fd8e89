import { createMatcher } from '../../../src/core/match/matcher.ts';
import { createPrefilter } from '../../../src/core/match/prefilter.ts';
import type { Packs } from './background.ts';

/** Milliseconds. */
export interface Loading {
  readonly parse: number;
  readonly ready: number;
}

/** Loads tables as the background does, and keeps what that keeps. */
export function load(json: string): Loading {
  const began = performance.now();
  const { signs, tables }: Packs = JSON.parse(json);
  const parsed = performance.now();
  Object.assign(globalThis, { kept: [createPrefilter(signs), createMatcher(tables)] });
  return { parse: parsed - began, ready: performance.now() - parsed };
}
