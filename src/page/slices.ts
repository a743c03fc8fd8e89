/** Milliseconds of work before the page gets its turn again. */
const SLICE = 4;
/** Work that can stop for breath wherever it yields. */
export type Steps<Result = void> = Generator<unknown, Result, never>;

/** Waits for a promise in the middle of such work, and gives what came of it. */
export function* waitFor<T>(promise: Promise<T>): Generator<Promise<T>, T, T> {
  return yield promise;
}

/** Does work in slices that yield to the page; undefined if `signal` aborted it between two. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let answer: unknown;
  let until = performance.now() + SLICE;
  while (!signal.aborted) {
    const { done, value } = steps.next(answer as never);
    if (done) return value as Result;
    answer = value instanceof Promise ? await value : undefined;
    if (performance.now() < until) continue;
    // Input, rendering and the page's own tasks go first.
    await scheduler.yield();
    until = performance.now() + SLICE;
  }
  return undefined;
}
