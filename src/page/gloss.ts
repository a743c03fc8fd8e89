import type { Finder } from '../core/match/finder.ts';
import type { Off } from '../core/match/matcher.ts';
import type { MentionPlace, Reference } from '../core/references.ts';
import type { Density, Mark } from '../core/settings.ts';
import type { CardSettings } from './card.ts';
import type { CardContent } from './card-content.ts';
import { type Changes, observeChanges } from './changes.ts';
import { createDisplay, type Display } from './display.ts';
import { MentionTable, type PageMention } from './mentions.ts';
import { createReader } from './reader.ts';
import { watchShadowRoots } from './shadow-roots.ts';
import { runInSlices } from './slices.ts';
import type { Tour } from './tour.ts';

/** Milliseconds of reading after which a reader should see the first marks. */
const PATIENCE = 50;
/** How often a page may take away the text under our eyes before we leave the rest unread. */
const MOST_ATTEMPTS = 5;

export interface GlossOptions {
  /** Only when this changes is the page read again. */
  readonly off: Off;
  readonly density: Density;
  readonly mark: Mark;
  readonly card: CardSettings;
}

export interface GlossEvents {
  /** What the page mentions is not what it was: entries in order of appearance, with counts. */
  readonly onReferencesChanged: (references: readonly Reference[]) => void;
  readonly onCardOpened: () => void;
  /** False once the extension is gone from under the page. */
  readonly isAlive: () => boolean;
}

/** The glossing of one document, from the first scan until it is stopped. */
export interface Gloss {
  /** Takes new options; the page is read again only if other entries count now. */
  setOptions(options: GlossOptions): void;
  /** Scrolls to the next mention (1) of an entry or the one before (-1), and flashes it; undefined if there is none. */
  reveal(entry: string, way: 1 | -1): MentionPlace | undefined;
  /** Makes way for a card in another frame of the page. */
  closeCard(): void;
  /** For keyboards: see {@link Tour}. */
  follow: Tour['follow'];
  /** Removes paint and card and forgets everything. */
  stop(): void;
}

/** @param root what is read of the document, if not all of it. */
export function startGloss(
  document: Document,
  finder: Finder,
  content: CardContent,
  initial: GlossOptions,
  events: GlossEvents,
  root: Node = document,
): Gloss {
  const table = new MentionTable();
  const stopping = new AbortController();
  let options = initial;
  let restarting = new AbortController();
  let work: Promise<unknown> = Promise.resolve();
  let attempts = 0;
  let showAt = 0;
  let display: Display | undefined;
  let told: readonly PageMention[] | undefined;

  const observer = observeChanges(async (changes) => {
    return events.isAlive() ? enqueue(changes) : 0;
  });

  const shadowRoots = watchShadowRoots(document, (nodes) => {
    if (events.isAlive()) void enqueue({ subtrees: new Set(nodes), places: new Set() });
  });

  const reader = createReader({
    document,
    finder,
    table,
    off: () => options.off,
    onShadowRoot(root) {
      if (shadowRoots.add(root)) observer.observe(root);
    },
    onPause() {
      // On a long page, what is on screen is marked before the rest is read.
      if (performance.now() < showAt || table.inOrder().length === 0) return;
      showAt = Number.POSITIVE_INFINITY;
      refresh();
    },
  });

  /**
   * Reads one thing after another; what fails is told, and does not keep the next from being read. Gives the milliseconds
   * that it has kept the page waiting.
   */
  function enqueue(changes: Changes): Promise<number> {
    const signal = AbortSignal.any([stopping.signal, restarting.signal]);
    const done = work.then(async () => {
      // To set this going, to read, and to show what was found are tasks apart.
      await scheduler.yield();
      showAt = performance.now() + PATIENCE;
      const { result: isWhole, spent } = await runInSlices(reader.read(changes), signal);
      if (isWhole === undefined) return spent;
      await scheduler.yield();
      if (signal.aborted) return spent;
      refresh();
      shadowRoots.expectMore();
      // The page took away what was being read: begin again, but not for ever.
      if (!isWhole && attempts++ < MOST_ATTEMPTS) void enqueue(everything());
      return spent;
    });
    work = done.catch(() => undefined);
    return done;
  }

  const toShow = () => ({
    document,
    table,
    content,
    options: () => options,
    shadowRoots: shadowRoots.known,
    onCardOpened: events.onCardOpened,
    isAlive: events.isAlive,
  });

  const everything = (): Changes => ({
    subtrees: new Set([root, ...shadowRoots.known()]),
    places: new Set(),
  });

  function readEverything(): void {
    restarting.abort();
    restarting = new AbortController();
    attempts = 0;
    void enqueue(everything());
  }

  /** Brings paint, card and counts in line with the table. */
  function refresh(): void {
    const mentions = table.inOrder();
    // Most pages mention nothing, and pay for nothing more.
    if (mentions.length > 0) display ??= createDisplay(toShow());
    display?.show();
    if (mentions !== told) events.onReferencesChanged(countByEntry(mentions));
    told = mentions;
  }

  observer.observe(root);
  readEverything();

  return {
    setOptions(next) {
      const isSameReading = JSON.stringify(next.off) === JSON.stringify(options.off);
      options = next;
      display?.setCards(next.card);
      if (isSameReading) refresh();
      else readEverything();
    },
    reveal: (entry, way) => display?.reveal(entry, way),
    closeCard: () => display?.closeCard(),
    follow: (way, isFromEdge) => display?.follow(way, isFromEdge) ?? false,
    stop() {
      stopping.abort();
      observer.stop();
      shadowRoots.stop();
      display?.stop();
      table.clear();
    },
  };
}

function countByEntry(mentions: readonly PageMention[]): Reference[] {
  const counts = new Map<string, number>();
  for (const { mention } of mentions) counts.set(mention.entry, (counts.get(mention.entry) ?? 0) + 1);
  return [...counts].map(([entry, count]) => ({ entry, count }));
}
