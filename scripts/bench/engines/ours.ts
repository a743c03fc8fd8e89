import type { Finder } from '../../../src/core/match/finder.ts';
import { NOTHING_OFF } from '../../../src/core/match/matcher.ts';
import { candidatesIn } from '../../../src/page/candidates.ts';
import { type Chooser, createChooser } from '../../../src/page/density.ts';
import { MentionTable } from '../../../src/page/mentions.ts';
import { createPainter, type Painter } from '../../../src/page/painter.ts';
import { createStyledBlockRule } from '../../../src/page/reading.ts';
import { blocksAround, pageTextOf } from '../../../src/page/scan.ts';
import type { Steps } from '../../../src/page/slices.ts';
import type { Worked } from './background.ts';
import { benchOf, type Timed } from './engine.ts';

let painter: Painter | undefined;
let chooser: Chooser | undefined;
let opened: Opened | undefined;

/**
 * The page script's own pipeline from the first node to registered ranges, without its pauses. What finds mentions is in a
 * worker, as it is in the extension's background: what the page pays is to send its texts there.
 */
export const { sample } = benchOf({
  async open(background) {
    opened = await openFinder(background);
  },
  prepare() {
    const { finder, elsewhere } = opened as Opened;
    return async (timed) => {
      timeIntersections(timed);
      const table = new MentionTable();
      const candidates = await run(candidatesIn([document], { finder }), timed);
      const options = {
        finder,
        isBlock: createStyledBlockRule(),
        off: NOTHING_OFF,
        page: pageTextOf(document),
        onBlock: (block: Parameters<MentionTable['put']>[0]) => void table.put(block),
      };
      await run(blocksAround(candidates, options), timed);
      timed(() => {
        const mentions = table.inOrder();
        if (mentions.length === 0) return;
        painter = createPainter();
        chooser = createChooser(document, () => undefined);
        painter.show(chooser.choose(mentions, 'section'), 'dotted');
      });
      await intersections();
      return { found: table.inOrder().length, elsewhere: elsewhere() };
    };
  },
  reset() {
    painter?.stop();
    chooser?.stop();
  },
});

interface Opened {
  readonly finder: Finder;
  /** Gives the milliseconds that the worker has worked since that was last asked. */
  readonly elsewhere: () => number;
}

/**
 * @param background the code of a worker that answers as `background.ts` does.
 * @returns when it runs.
 */
async function openFinder(background: string): Promise<Opened> {
  const worker = new Worker(URL.createObjectURL(new Blob([background])));
  await new Promise((resolve) => {
    worker.onmessage = resolve;
  });
  let spent = 0;
  const ask = (name: keyof Finder, asked: unknown) =>
    new Promise<never>((resolve) => {
      worker.onmessage = ({ data: { answer, took } }: MessageEvent<Worked>) => {
        spent += took;
        resolve(answer);
      };
      worker.postMessage({ name, asked });
    });
  return {
    finder: {
      candidates: (texts) => ask('candidates', texts),
      find: (question) => ask('find', question),
    },
    elsewhere() {
      const before = spent;
      spent = 0;
      return before;
    },
  };
}

async function run<Result>(steps: Steps<Result>, timed: Timed): Promise<Result> {
  for (let answer: unknown; ; ) {
    const { done, value } = timed(() => steps.next(answer as never));
    if (done) return value as Result;
    answer = value instanceof Promise ? await value : undefined;
  }
}

const Native = IntersectionObserver;

/** The painter registers ranges when it is told what is near the viewport: that is part of what we cost. */
function timeIntersections(timed: Timed): void {
  globalThis.IntersectionObserver = class extends Native {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => timed(() => callback(entries, observer)), options);
    }
  };
}

/** Observers are told in a frame's last step, so after two frames they have been. */
const intersections = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
