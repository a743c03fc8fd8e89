/** Milliseconds of work before the page gets its turn again. */
const SLICE = 4;
/** Work that can stop for breath wherever it yields. */
export type Steps<Result = void> = Generator<unknown, Result, never>;

/** Waits in the middle of such work for what may take time, and gives what came of it. */
export function* waitFor<T>(answer: T | Promise<T>): Generator<Promise<T>, T, T> {
  return answer instanceof Promise ? yield answer : answer;
}

/** What came of work that was done in slices, and the milliseconds that it kept the page waiting. */
export interface Sliced<Result> {
  /** Missing if the work was aborted between two slices. */
  readonly result: Result | undefined;
  readonly spent: number;
}

/** Does work in slices that yield to the page, until `signal` aborts it. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Sliced<Result>> {
  let answer: unknown;
  let spent = 0;
  let began = performance.now();
  while (!signal.aborted) {
    const { done, value } = steps.next(answer as never);
    const now = performance.now();
    const isWaiting = value instanceof Promise;
    if (!done && !isWaiting && now - began < SLICE) {
      answer = undefined;
      continue;
    }
    spent += now - began;
    if (done) return { result: value as Result, spent };
    // While one waits the page has its turn; else input, rendering and its own tasks go first.
    answer = await (isWaiting ? value : scheduler.yield());
    began = performance.now();
  }
  return { result: undefined, spent };
}
