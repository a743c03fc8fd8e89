import { createMatcher } from '../../../src/core/match/matcher.ts';
import type { Tables } from '../../../src/core/match/tables.ts';

/** Milliseconds. */
export interface Loading {
  readonly parse: number;
  readonly ready: number;
}

/** Loads tables as a page does, and keeps what a page keeps. */
export function load(json: string): Loading {
  const began = performance.now();
  const tables: Tables = JSON.parse(json);
  const parsed = performance.now();
  Object.assign(globalThis, { kept: createMatcher(tables), keptTables: tables });
  return { parse: parsed - began, ready: performance.now() - parsed };
}
