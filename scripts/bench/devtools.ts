/** What only Chromium's debugger can tell. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** Bytes that the page's process holds for scripts: their heap, what they hold of the browser's objects, and buffers. */
export async function heapOf(session: CDPSession): Promise<number> {
  // What a first collection frees may be all that held on to something else.
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** Milliseconds that the page's main thread was busy while something was done. */
export async function busyWhile(page: Page, act: () => Promise<unknown>): Promise<number> {
  const { TaskDuration: before = 0 } = await page.metrics();
  await act();
  const { TaskDuration: after = 0 } = await page.metrics();
  return (after - before) * 1000;
}

export interface FunctionTime {
  readonly name: string;
  /** In the function itself, and with what it called. */
  readonly self: number;
  readonly total: number;
}

export interface Profile {
  /** Milliseconds from start to end. */
  readonly length: number;
  /** Milliseconds in functions of files whose address begins so, and in whatever they called. */
  timeIn(prefix: string): number;
  /** Milliseconds in each function, by name; the browser's own have their names too. */
  functions(): FunctionTime[];
}

/** Samples the page's stack every so many microseconds while something is done. */
export async function profileWhile(
  page: Page,
  act: () => Promise<unknown>,
  interval = 200,
): Promise<Profile> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return profileFrom(profile);
}

/** Reads a profile as the debugger gives it, times in microseconds. */
export function profileFrom({
  nodes,
  samples = [],
  timeDeltas = [],
  startTime,
  endTime,
}: Protocol.Profiler.Profile): Profile {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const selfTimes = new Map<number, number>();
  samples.forEach((id, index) => {
    // A sample holds until the next one is taken.
    selfTimes.set(id, (selfTimes.get(id) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1000);
  });
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

  function stackOf(id: number): Protocol.Profiler.ProfileNode[] {
    const node = byId.get(id);
    const parent = parents.get(id);
    return node ? [node, ...(parent === undefined ? [] : stackOf(parent))] : [];
  }

  return {
    length: (endTime - startTime) / 1000,
    timeIn: (prefix) =>
      sum(
        [...selfTimes]
          .filter(([id]) => stackOf(id).some(({ callFrame }) => callFrame.url.startsWith(prefix)))
          .map(([, time]) => time),
      ),
    functions() {
      const times = new Map<string, { self: number; total: number }>();
      for (const [id, time] of selfTimes) {
        const stack = stackOf(id).map(({ callFrame }) => callFrame.functionName || '(anonymous)');
        for (const name of new Set(stack)) {
          const { self, total } = times.get(name) ?? { self: 0, total: 0 };
          times.set(name, { self: self + (name === stack[0] ? time : 0), total: total + time });
        }
      }
      return [...times].map(([name, time]) => ({ name, ...time }));
    },
  };
}
