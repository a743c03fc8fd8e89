import { shadowRootsIn } from './candidates.ts';
import { isConnected, parentAcrossShadow } from './dom.ts';
import { runInSlices, type Steps } from './slices.ts';

/** Milliseconds before each of the looks that follow a reason to look. */
const PAUSES = [50, 1000, 2000, 4000, 8000, 16_000];
/** Of the time, at most so much goes into looking, on a page that never stops giving reasons. */
const SHARE = 0.005;
/** What a page commonly answers by waking up a component. */
const REASONS = ['click', 'scroll'];

/** The document's open shadow roots. No mutation tells of one that is attached to an element which was there before. */
export interface ShadowRoots {
  /** Those in the document, as far as they are known. */
  known(): readonly ShadowRoot[];
  /** Takes in a root that was met; false if it was known. */
  add(root: ShadowRoot): boolean;
  /** The page was loaded or has changed: looks for new ones a few times, less and less often. */
  expectMore(): void;
  stop(): void;
}

/**
 * Looks for shadow roots that are attached late. `onUnseen` is given what is to be read again, for want of a mutation that
 * says so: the hosts of new roots, or the document, when it is now an editor (`designMode`) or no longer one.
 */
export function watchShadowRoots(
  document: Document,
  onUnseen: (nodes: readonly Node[]) => void,
): ShadowRoots {
  const roots = new Set<ShadowRoot>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let { designMode } = document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let turn = 0;
  let shortestPause = 0;

  function plan(): void {
    const pause = PAUSES[turn];
    if (pause === undefined || signal.aborted) return;
    const at = performance.now() + Math.max(pause, shortestPause);
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(look, at - performance.now());
  }

  async function look(): Promise<void> {
    turn++;
    const { result: unseen, spent } = await runInSlices(unseenNodes(), signal);
    shortestPause = spent / SHARE;
    dueAt = Number.POSITIVE_INFINITY;
    plan();
    if (unseen?.length) onUnseen(unseen);
  }

  function* unseenNodes(): Steps<Node[]> {
    if (document.designMode !== designMode) {
      designMode = document.designMode;
      return [document];
    }
    const hosts: Node[] = [];
    for (const root of roots) if (!isConnected(root)) roots.delete(root);
    for (const root of [document, ...roots]) {
      for (const shadow of yield* shadowRootsIn(root)) {
        if (!roots.has(shadow)) hosts.push(parentAcrossShadow(shadow) as Node);
      }
    }
    return hosts;
  }

  function expectMore(): void {
    turn = 0;
    plan();
  }

  for (const reason of REASONS) {
    document.addEventListener(reason, expectMore, { capture: true, passive: true, signal });
  }

  return {
    known: () => [...roots],
    add: (root) => !roots.has(root) && roots.add(root).has(root),
    expectMore,
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
