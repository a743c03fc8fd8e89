import type { Point } from '../core/card/events.ts';
import type { Finder } from '../core/match/finder.ts';
import type { Off } from '../core/match/matcher.ts';
import type { MentionPlace, Reference } from '../core/references.ts';
import type { Density, Mark } from '../core/settings.ts';
import { type CardSettings, startCard } from './card.ts';
import type { CardContent } from './card-content.ts';
import { type Changes, observeChanges } from './changes.ts';
import { createChooser } from './density.ts';
import { isRendered } from './dom.ts';
import { createRuler, mentionAt } from './hit.ts';
import { elementOfMention, MentionTable, type PageMention } from './mentions.ts';
import { createPainter } from './painter.ts';
import { createReader } from './reader.ts';
import { CARD } from './reading.ts';
import { watchShadowRoots } from './shadow-roots.ts';
import { runInSlices } from './slices.ts';
import { createTour, type Tour } from './tour.ts';

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
  // As with paint: cards that an ended script left behind would stay for ever.
  for (const card of document.querySelectorAll(CARD)) card.remove();
  const table = new MentionTable();
  const painter = createPainter();
  const ruler = createRuler(document);
  const stopping = new AbortController();
  const revealed = new Map<string, number>();
  let options = initial;
  let restarting = new AbortController();
  let work: Promise<unknown> = Promise.resolve();
  let attempts = 0;
  let showAt = 0;
  const chooser = createChooser(document, () => {
    shown = undefined;
    refresh();
  });
  let hasPainted = false;
  let shown: { mentions: readonly PageMention[]; options: GlossOptions } | undefined;

  const observer = observeChanges(async (changes) => {
    return events.isAlive() ? enqueue(changes) : 0;
  });

  const shadowRoots = watchShadowRoots(document, (nodes) => {
    if (events.isAlive()) void enqueue({ subtrees: new Set(nodes), places: new Set() });
  });

  const cards = startCard(document, {
    settings: initial.card,
    content,
    ruler,
    byId: (id) => table.byId(id),
    mentionAt(point: Point) {
      painter.keep();
      const mention = mentionAt(point, document, table, ruler, shadowRoots.known());
      return mention && painter.isShown(mention) ? mention : undefined;
    },
    onChanged: (mentions) => painter.emphasize('open', mentions),
    onOpened: events.onCardOpened,
    isAlive: events.isAlive,
  });

  const reader = createReader({
    document,
    finder,
    table,
    off: () => options.off,
    onShadowRoot(root) {
      if (shadowRoots.add(root)) observer.observe(root);
    },
    onBlock() {
      // On a long page, what is on screen is marked before the rest is read.
      if (performance.now() < showAt) return;
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
      showAt = performance.now() + PATIENCE;
      const { result: isWhole, spent } = await runInSlices(reader.read(changes), signal);
      if (isWhole === undefined) return spent;
      refresh();
      shadowRoots.expectMore();
      // The page took away what was being read: begin again, but not for ever.
      if (!isWhole && attempts++ < MOST_ATTEMPTS) void enqueue(everything());
      return spent;
    });
    work = done.catch(() => undefined);
    return done;
  }

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
    if (mentions.length === 0 && !hasPainted) {
      events.onReferencesChanged([]);
      return;
    }
    hasPainted = true;
    if (mentions !== shown?.mentions || options !== shown.options) {
      shown = { mentions, options };
      painter.show(chooser.choose(mentions, options.density), options.mark);
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

  const tour = createTour(document, {
    mentions: () => table.inOrder().filter((mention) => painter.isShown(mention) && isVisible(mention)),
    ruler,
    scrollTo,
    onCurrent: (mention) => painter.emphasize('current', mention ? [mention] : []),
    position: async () => (await content.kit()).position,
    cards,
    signal: stopping.signal,
  });

  observer.observe(root);
  readEverything();

  return {
    setOptions(next) {
      const isSameReading = JSON.stringify(next.off) === JSON.stringify(options.off);
      options = next;
      cards.set(next.card);
      if (isSameReading) refresh();
      else readEverything();
    },
    reveal(entry, way) {
      const all = table.inOrder().filter((one) => one.mention.entry === entry && isVisible(one));
      const of = all.length;
      const turn = ((revealed.get(entry) ?? (way > 0 ? -1 : 0)) + way + of) % of;
      const mention = all[turn];
      if (!mention) return undefined;
      revealed.set(entry, turn);
      scrollTo(mention);
      painter.flash(mention);
      return { at: turn + 1, of };
    },
    closeCard: () => cards.giveWay(),
    follow: tour.follow,
    stop() {
      stopping.abort();
      observer.stop();
      shadowRoots.stop();
      chooser.stop();
      cards.stop();
      painter.stop();
      table.clear();
    },
  };
}

const isVisible = (mention: PageMention) => isRendered(elementOfMention(mention));

function countByEntry(mentions: readonly PageMention[]): Reference[] {
  const counts = new Map<string, number>();
  for (const { mention } of mentions) counts.set(mention.entry, (counts.get(mention.entry) ?? 0) + 1);
  return [...counts].map(([entry, count]) => ({ entry, count }));
}
