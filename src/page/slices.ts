/** Milliseconds of work before the page gets its turn again. */
const SLICE = 4;
/** Steps between two looks at the clock. */
const STRIDE = 32;

/** Runs a generator to its end in slices that yield; stops between two when `signal` aborts. */
export async function runInSlices(steps: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const until = performance.now() + SLICE;
    do {
      for (let count = 0; count < STRIDE; count++) if (steps.next().done) return;
    } while (performance.now() < until);
    // Input, rendering and the page's own tasks go first.
    await scheduler.yield();
  }
}
