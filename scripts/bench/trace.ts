/** Reads what a browser notes down of its main threads. */

/** As much of a trace event as is read here; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string };
    /** Of a task: the browser's source file that asked for it. */
    readonly src_file?: string;
  };
}

/** What is script; a function that goes on after a wait is only noted as a run of microtasks. */
const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'v8.compile',
  'v8.evaluateModule',
]);

/**
 * Milliseconds of script in each task of the threads that run a script whose address begins so. On a page without scripts
 * of its own, all of that is that script's, but for what the parser of documents does.
 */
export function scriptTimes(events: readonly TraceEvent[], prefix: string): number[] {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const threads = new Set(
    whole.filter(({ args }) => args?.data?.url?.startsWith(prefix)).map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return [...threads].flatMap((thread) => {
    const own = whole.filter(({ pid, tid }) => `${pid}/${tid}` === thread);
    const parsing = own.filter(({ args }) => args?.src_file?.includes(PARSER));
    const isParsers = (script: TraceEvent) =>
      !script.args?.data?.url && parsing.some((task) => isWithin(script, task));
    const scripts = outermost(own.filter((event) => SCRIPT.has(event.name) && !isParsers(event))).filter(
      isOf(prefix),
    );
    const tasks = own.filter(({ name }) => name === 'RunTask');
    const times = tasks.map((task) =>
      scripts.filter((script) => isWithin(script, task)).reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
    );
    return times.filter((time) => time > 0);
  });
}

/** In Chromium's sources. In its tasks it ends with a run of microtasks, whether or not there are any. */
const PARSER = 'core/html/parser/';

/** Blocked frames show error pages of the browser, which have scripts and say so. */
const isOf =
  (prefix: string) =>
  ({ args }: TraceEvent) =>
    args?.data?.url?.startsWith(prefix) ?? true;

const isWithin = (inner: TraceEvent, outer: TraceEvent) =>
  inner !== outer && inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

/** Those that are in no other. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = kept.at(-1);
    if (!last || event.ts >= last.ts + (last.dur ?? 0)) kept.push(event);
  }
  return kept;
}
