import type { Point } from '../core/card/machine.ts';
import type { Matcher } from '../core/match/matcher.ts';
import type { Prefilter } from '../core/match/prefilter.ts';
import type { Density, Underline } from '../core/settings.ts';
import { blockAround } from './blocks.ts';
import { type CandidatesOptions, candidatesIn } from './candidates.ts';
import { startCard } from './card.ts';
import type { CardContent } from './card-content.ts';
import { type Changes, observeChanges } from './changes.ts';
import { choose } from './density.ts';
import { elementOf, isConnected, isRendered, parentOf } from './dom.ts';
import { createRuler, mentionAt } from './hit.ts';
import { elementOfMention, MentionTable, type PageMention } from './mentions.ts';
import { createPainter } from './painter.ts';
import { CARD, createStyledBlockRule } from './reading.ts';
import { blocksAround, type GlossedBlock, pageTextOf, type ScanOptions } from './scan.ts';
import { runInSlices, type Steps, waitFor } from './slices.ts';

/** Milliseconds of reading after which a reader should see the first marks. */
const PATIENCE = 50;
/** How often a page may take away the text under our eyes before we leave the rest unread. */
const MOST_ATTEMPTS = 5;

export interface GlossOptions {
  /** Ids of topics that are switched off: only when they change is the page read again. */
  readonly topicsOff: readonly string[];
  /** Whether an entry, by its number, is of a topic that is on. */
  readonly counts: (entry: number) => boolean;
  readonly density: Density;
  readonly underline: Underline;
  /** Milliseconds of rest before a card opens. */
  readonly delay: number;
}

/** What finds mentions: asked for when there is something to look through, and then to look up. */
export interface Finder {
  prefilter(): Promise<Prefilter>;
  matcher(): Promise<Matcher>;
}

export interface GlossEvents {
  /** What the page mentions is not what it was: entries' numbers in order of appearance, with counts. */
  readonly onReferencesChanged: (references: ReadonlyMap<number, number>) => void;
  readonly onCardOpened: () => void;
  /** False once the extension is gone from under the page. */
  readonly isAlive: () => boolean;
}

/** The glossing of one document, from the first scan until it is stopped. */
export interface Gloss {
  /** Takes new options; the page is read again only if other entries count now. */
  setOptions(options: GlossOptions): void;
  /** Scrolls to the next mention of an entry and flashes it; false if there is none. */
  reveal(entry: number): boolean;
  closeCard(): void;
  /** Removes paint and card and forgets everything. */
  stop(): void;
}

export function startGloss(
  document: Document,
  finder: Finder,
  content: CardContent,
  initial: GlossOptions,
  events: GlossEvents,
): Gloss {
  // As with paint: a card that an ended script left behind would stay for ever.
  document.querySelector(CARD)?.remove();
  const table = new MentionTable();
  const painter = createPainter();
  const ruler = createRuler(document);
  const shadowRoots: ShadowRoot[] = [];
  const stopping = new AbortController();
  const revealed = new Map<number, number>();
  let options = initial;
  let restarting = new AbortController();
  let work: Promise<unknown> = Promise.resolve();
  let attempts = 0;
  let isLost = false;
  let shown: { mentions: readonly PageMention[]; options: GlossOptions } | undefined;

  const observer = observeChanges(async (changes) => {
    if (events.isAlive()) await enqueue(() => follow(changes));
  });

  const cards = startCard(document, {
    content,
    ruler,
    byId: (id) => table.byId(id),
    mentionAt(point: Point) {
      painter.keep();
      const mention = mentionAt(point, document, table, ruler, shadowRoots);
      return mention && painter.isShown(mention) ? mention : undefined;
    },
    onOpened(mention) {
      painter.setOpen(mention);
      events.onCardOpened();
    },
    onClosed: () => painter.setOpen(undefined),
    isAlive: events.isAlive,
  });

  const reading: Omit<CandidatesOptions, 'prefilter'> = {
    onShadowRoot: watchShadow,
    onLost: () => {
      isLost = true;
    },
  };

  async function scanOptions(): Promise<ScanOptions> {
    const [prefilter, matcher] = await Promise.all([finder.prefilter(), finder.matcher()]);
    return {
      prefilter,
      matcher,
      isBlock: createStyledBlockRule(),
      counts: options.counts,
      page: pageTextOf(document),
    };
  }

  function watchShadow(root: ShadowRoot): void {
    if (shadowRoots.includes(root)) return;
    shadowRoots.push(root);
    observer.observe(root);
  }

  /** Does one thing after another; what fails is told, and does not keep the next from being done. */
  function enqueue(job: () => Steps): Promise<void> {
    const signal = AbortSignal.any([stopping.signal, restarting.signal]);
    const done = work.then(async () => {
      isLost = false;
      await runInSlices(job(), signal);
      if (signal.aborted) return;
      refresh();
      // The page took away what was being read: begin again, but not for ever.
      if (isLost && attempts++ < MOST_ATTEMPTS) void enqueue(readAll);
    });
    work = done.catch(() => undefined);
    return done;
  }

  function readEverything(): void {
    restarting.abort();
    restarting = new AbortController();
    attempts = 0;
    void enqueue(readAll);
  }

  /** Reads the whole document anew; mentions that are found again stay what they are. */
  function* readAll(): Steps {
    const found = new Set<GlossedBlock>();
    const began = performance.now();
    let isPainted = false;
    const prefilter = yield* waitFor(finder.prefilter());
    const texts = fromViewportOn(yield* candidatesIn(document, { ...reading, prefilter }));
    for (const block of texts.length > 0 ? blocksAround(texts, yield* waitFor(scanOptions())) : []) {
      if (block) found.add(table.put(block));
      // On a long page, what is on screen is marked before the rest is read.
      if (block && !isPainted && performance.now() - began > PATIENCE) {
        isPainted = true;
        refresh();
      }
      yield;
    }
    if (!isLost) for (const block of table.blocks()) if (!found.has(block)) table.drop(block);
    table.takeLoose();
  }

  /** Reads again what has changed, and whatever text that leaves without a block. */
  function* follow(changes: Changes): Steps {
    table.sweep();
    for (let next = changes, rounds = 0; rounds < 3; rounds++) {
      yield* readAgain(next);
      const loose = table.takeLoose();
      if (loose.length === 0) return;
      next = { subtrees: new Set(), texts: new Set(loose) };
    }
  }

  function* readAgain({ subtrees, texts }: Changes): Steps {
    const prefilter = yield* waitFor(finder.prefilter());
    const isBlock = createStyledBlockRule();
    const candidates: Text[] = [];
    const stale = new Set<GlossedBlock>();
    const seen = new Set<Text>();
    const onText = (text: Text) => {
      seen.add(text);
      const block = table.blockOf(text);
      if (block) stale.add(block);
    };
    for (const node of subtrees) {
      if (!isConnected(node) || hasAncestorIn(node, subtrees)) continue;
      candidates.push(...(yield* candidatesIn(node, { ...reading, prefilter, onText })));
    }
    for (const text of texts) {
      if (seen.has(text) || !isConnected(text)) continue;
      const block = blockAround(text, isBlock);
      for (const node of block.nodes) onText(node);
      if (prefilter([block.text]).length > 0) candidates.push(text);
      yield;
    }
    for (const block of candidates.length > 0
      ? blocksAround(candidates, yield* waitFor(scanOptions()))
      : []) {
      if (block) stale.delete(table.put(block));
      yield;
    }
    for (const block of stale) table.drop(block);
  }

  /** Brings paint, card and counts in line with the table. */
  function refresh(): void {
    const mentions = table.inOrder();
    if (mentions !== shown?.mentions || options !== shown.options) {
      shown = { mentions, options };
      painter.show(choose(mentions, options.density, document), options.underline);
      events.onReferencesChanged(countByEntry(mentions));
    }
    cards.check();
  }

  /** Brings a mention to the middle of the viewport, through whatever scrolls around it. */
  function scrollTo(mention: PageMention): void {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    const element = elementOfMention(mention);
    const [line] = ruler.rectsOf(mention);
    const isTall = element.getBoundingClientRect().height > innerHeight;
    if (isTall && line) scrollBy({ top: line.top - innerHeight / 2, behavior });
    else element.scrollIntoView({ block: 'center', behavior });
  }

  observer.observe(document);
  cards.setDelay(options.delay);
  readEverything();

  return {
    setOptions(next) {
      const isSameReading = next.topicsOff.join() === options.topicsOff.join();
      options = next;
      cards.setDelay(next.delay);
      if (isSameReading) refresh();
      else readEverything();
    },
    reveal(entry) {
      const mentions = table.inOrder().filter(({ mention }) => mention.entry === entry);
      const visible = mentions.filter((mention) => isRendered(elementOfMention(mention)));
      const turn = (revealed.get(entry) ?? -1) + 1;
      const mention = visible[turn % visible.length];
      if (!mention) return false;
      revealed.set(entry, turn);
      scrollTo(mention);
      painter.flash(mention);
      return true;
    },
    closeCard: () => cards.close(),
    stop() {
      stopping.abort();
      observer.stop();
      cards.stop();
      painter.stop();
      table.clear();
    },
  };
}

/** Text nodes in document order, those from the top of the viewport on before those above it. */
function fromViewportOn(texts: readonly Text[]): readonly Text[] {
  if (scrollY === 0) return texts;
  const isAbove = (text: Text) => {
    const { bottom, height } = elementOf(text)?.getBoundingClientRect() ?? { bottom: 0, height: 0 };
    return height > 0 && bottom < 0;
  };
  let low = 0;
  for (let high = texts.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (isAbove(texts[middle] as Text)) low = middle + 1;
    else high = middle;
  }
  return [...texts.slice(low), ...texts.slice(0, low)];
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (nodes.has(at)) return true;
  return false;
}

function countByEntry(mentions: readonly PageMention[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { mention } of mentions) counts.set(mention.entry, (counts.get(mention.entry) ?? 0) + 1);
  return counts;
}
