import { MARKS, type Mark } from '../core/settings.ts';
import { type Place, placeOf } from './blocks.ts';
import { closestWhere, nameOf } from './dom.ts';
import type { PageMention } from './mentions.ts';
import { createStyledBlockRule } from './reading.ts';
import type { GlossedBlock } from './scan.ts';

const PREFIX = 'policy-gloss-';

/** How many times, in how many milliseconds, a page may clear our paint before we let it have its way. */
const PATIENCE = { times: 5, within: 5000 };

/**
 * Milliseconds between two looks at which blocks are near the viewport, and two changes of the registry. With 2,000 blocks
 * a look takes 2.7 ms, and each change makes a frame dearer (measured in Chromium); while one scrolls, both are due in
 * every frame.
 */
const LOOK = 150;

export interface Painter {
  /** Paints exactly these, each block once it is near the viewport. */
  show(mentions: readonly PageMention[], mark: Mark): void;
  isShown(mention: PageMention): boolean;
  /** Puts our paint back if the page cleared it; the registry belongs to both. */
  keep(): void;
  /** Shows mentions stronger: those whose cards are open, or the one that the reader has come to by keyboard. */
  emphasize(how: Emphasis, mentions: readonly PageMention[]): void;
  /** Draws the eye to a mention for a moment. */
  flash(mention: PageMention): void;
  stop(): void;
}

export type Emphasis = 'open' | 'current';

/** Removes all paint of ours, whoever painted it. */
export function clearPaint(): void {
  // By name, since a Firefox content script cannot iterate the registry (seen in 153; look again in May 2027).
  for (const name of [...MARKS, 'open', 'current', 'flash']) CSS.highlights.delete(PREFIX + name);
}

/**
 * Static ranges over a mention: live ones slow down every change of the page (measured 30 to 80 times). There is one, but
 * in ruby, where annotations that are none of it stand between its words.
 */
function staticRangesOf({ block, mention }: PageMention): StaticRange[] {
  const end = placeOf(block, mention.end, 'end');
  const ranges: StaticRange[] = [];
  let start = placeOf(block, mention.start, 'start');
  for (let at = block.nodes.indexOf(start.node); block.nodes[at] !== end.node; at++) {
    const node = block.nodes[at] as Text;
    if (!closestWhere(node, isRuby)) continue;
    ranges.push(staticRange(start, { node, offset: node.data.length }));
    start = { node: block.nodes[at + 1] as Text, offset: 0 };
  }
  return [...ranges, staticRange(start, end)];
}

const isRuby = (element: Element) => nameOf(element) === 'ruby';

const staticRange = (start: Place, end: Place) =>
  new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });

/**
 * Paints with the CSS Custom Highlight API. Every registered range costs time in every frame in which the page
 * changes, so only blocks within a screen of the viewport have any.
 */
export function createPainter(now = () => performance.now()): Painter {
  let mark: Mark = 'dotted';
  const highlights = new Map<string, Highlight>();
  const rangesOf = new Map<GlossedBlock, StaticRange[]>();
  const shown = new Map<GlossedBlock, PageMention[]>();
  const blocksOf = new Map<Element, Set<GlossedBlock>>();
  const elementOfBlock = new Map<GlossedBlock, Element>();
  const shownIds = new Set<number>();
  const arriving = new Map<GlossedBlock, boolean>();
  const repaints: number[] = [];
  let settling: ReturnType<typeof setTimeout> | undefined;
  let settledAt = Number.NEGATIVE_INFINITY;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        // Entries may still come for what is watched no more.
        for (const block of blocksOf.get(target) ?? []) arriving.set(block, isIntersecting);
      }
      // Firefox tells of a page that was left, too, and refuses what one asks its window for by then (seen in 153).
      if (arriving.size === 0) return;
      const wait = settledAt + LOOK - now();
      if (wait <= 0) settle();
      else settling ??= setTimeout(settle, wait);
    },
    // In Chromium 156 a percentage also widens what `contain: paint` clips, and counts what is far off (look again in May 2027).
    // Firefox 153 knows no delay, and looks in every frame.
    { rootMargin: '100%', scrollMargin: '600px', delay: LOOK },
  );

  /** Gives blocks that came near their ranges, and takes them from those that went. */
  function settle(): void {
    clearTimeout(settling);
    settling = undefined;
    settledAt = now();
    for (const [block, isNear] of arriving) {
      if (isNear && shown.has(block)) register(block);
      else unregister(block);
    }
    arriving.clear();
  }

  function highlight(name: string): Highlight {
    const known = highlights.get(name);
    if (known) return known;
    const made = new Highlight();
    highlights.set(name, made);
    CSS.highlights.set(PREFIX + name, made);
    return made;
  }

  function keep(): void {
    for (const [name, mine] of highlights) {
      if (CSS.highlights.get(PREFIX + name) !== mine && mayRepaint()) CSS.highlights.set(PREFIX + name, mine);
    }
  }

  function mayRepaint(): boolean {
    while (repaints.length > 0 && now() - (repaints[0] as number) > PATIENCE.within) repaints.shift();
    return repaints.length < PATIENCE.times && repaints.push(now()) > 0;
  }

  function register(block: GlossedBlock): void {
    if (rangesOf.has(block)) return;
    const ranges = (shown.get(block) ?? []).flatMap(staticRangesOf);
    rangesOf.set(block, ranges);
    for (const range of ranges) highlight(mark).add(range);
  }

  function unregister(block: GlossedBlock): void {
    const mine = highlights.get(mark);
    for (const range of rangesOf.get(block) ?? []) mine?.delete(range);
    rangesOf.delete(block);
  }

  function watch(block: GlossedBlock): void {
    const element = boxAround(block);
    if (!element) return;
    elementOfBlock.set(block, element);
    blocksOf.set(element, (blocksOf.get(element) ?? new Set()).add(block));
    // Watching anew makes the observer say where the element is, for the block that joins too.
    near.unobserve(element);
    near.observe(element);
    // What is new has no paint yet, or had some a moment ago.
    settledAt = Number.NEGATIVE_INFINITY;
  }

  function unwatch(block: GlossedBlock): void {
    unregister(block);
    const element = elementOfBlock.get(block);
    const blocks = element && blocksOf.get(element);
    elementOfBlock.delete(block);
    if (!blocks?.delete(block) || blocks.size > 0) return;
    near.unobserve(element as Element);
    blocksOf.delete(element as Element);
  }

  function remove(name: string): void {
    const mine = highlights.get(name);
    if (mine && CSS.highlights.get(PREFIX + name) === mine) CSS.highlights.delete(PREFIX + name);
    highlights.delete(name);
  }

  function forgetAll(): void {
    near.disconnect();
    clearTimeout(settling);
    settling = undefined;
    arriving.clear();
    blocksOf.clear();
    elementOfBlock.clear();
    rangesOf.clear();
    shown.clear();
    shownIds.clear();
    remove(mark);
  }

  return {
    show(mentions, next) {
      if (next !== mark) forgetAll();
      mark = next;
      keep();
      const wanted = Map.groupBy(mentions, ({ block }) => block);
      const gone = [...shown.keys()].filter((block) => idsOf(wanted.get(block)) !== idsOf(shown.get(block)));
      for (const block of gone) {
        unwatch(block);
        shown.delete(block);
      }
      for (const [block, its] of wanted) {
        if (shown.has(block)) continue;
        shown.set(block, its);
        watch(block);
      }
      shownIds.clear();
      for (const { id } of mentions) shownIds.add(id);
    },
    isShown: ({ id }) => shownIds.has(id),
    keep,
    emphasize(how, mentions) {
      remove(how);
      if (mentions.length === 0) return;
      const strong = highlight(how);
      strong.priority = 1;
      for (const mention of mentions) {
        for (const range of staticRangesOf(mention)) strong.add(range);
      }
    },
    flash(mention) {
      clearTimeout(flashing);
      remove('flash');
      const flash = highlight('flash');
      flash.priority = 2;
      for (const range of staticRangesOf(mention)) flash.add(range);
      flashing = setTimeout(() => remove('flash'), 1600);
    },
    stop() {
      clearTimeout(flashing);
      forgetAll();
      for (const name of [...highlights.keys()]) remove(name);
    },
  };
}

const idsOf = (mentions: readonly PageMention[] | undefined) => mentions?.map(({ id }) => id).join();

/** The element that a block is the text of: the observer sees all of it, where an inline element may end far above a mention. */
const boxAround = (block: GlossedBlock) => closestWhere(block.nodes[0] as Text, createStyledBlockRule());
