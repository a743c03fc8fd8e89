import type { PageData } from '../../../src/browser/page-data.ts';
import { createMatcher, type Matcher } from '../../../src/core/match/matcher.ts';
import { createPrefilter } from '../../../src/core/match/prefilter.ts';
import { joinTables } from '../../../src/core/match/tables.ts';
import { candidatesIn } from '../../../src/page/candidates.ts';
import { createChooser } from '../../../src/page/density.ts';
import { MentionTable } from '../../../src/page/mentions.ts';
import { createPainter, type Painter } from '../../../src/page/painter.ts';
import { createStyledBlockRule } from '../../../src/page/reading.ts';
import { blocksAround, pageTextOf } from '../../../src/page/scan.ts';
import { benchOf, type Timed } from './engine.ts';

let painter: Painter | undefined;
const chooser = createChooser(document, () => undefined);

/** The page script's own pipeline from the first node to registered ranges, without its pauses. */
export const { sample } = benchOf({
  prepare(json) {
    const data: Omit<PageData, 'id'> = JSON.parse(json);
    const prefilter = createPrefilter(data.signs);
    let matcher: Matcher | undefined;
    return async (timed) => {
      timeIntersections(timed);
      const table = new MentionTable();
      timed(() => {
        const texts = resultOf(candidatesIn(document, { prefilter }));
        if (texts.length > 0) {
          matcher ??= createMatcher(joinTables(data.tables));
          const isBlock = createStyledBlockRule();
          const options = { matcher, isBlock, page: pageTextOf(document) };
          for (const block of blocksAround(texts, options)) if (block) table.put(block);
        }
        painter = createPainter();
        painter.show(chooser.choose(table.inOrder(), 'section'), 'dotted');
      });
      await intersections();
      return table.inOrder().length;
    };
  },
  reset: () => painter?.stop(),
});

function resultOf<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
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
