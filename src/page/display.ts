import type { Point } from '../core/card/events.ts';
import type { MentionPlace } from '../core/references.ts';
import { type CardController, startCard } from './card.ts';
import type { CardContent } from './card-content.ts';
import { createChooser } from './density.ts';
import { isRendered } from './dom.ts';
import type { GlossOptions } from './gloss.ts';
import { createRuler, mentionAt } from './hit.ts';
import { elementOfMention, type MentionTable, type PageMention } from './mentions.ts';
import { createPainter } from './painter.ts';
import { createTour, type Tour } from './tour.ts';

export interface DisplayOptions {
  readonly document: Document;
  readonly table: MentionTable;
  readonly content: CardContent;
  readonly options: () => GlossOptions;
  /** The shadow roots that a mention may be in. */
  readonly shadowRoots: () => readonly ShadowRoot[];
  readonly onCardOpened: () => void;
  /** False once the extension is gone from under the page. */
  readonly isAlive: () => boolean;
}

/** All that a reader sees of the table of mentions, and does with it. */
export interface Display {
  /** Brings paint and cards in line with the table, and with the options. */
  show(): void;
  setCards: CardController['set'];
  /** Scrolls to the next mention (1) of an entry or the one before (-1), and flashes it; undefined if there is none. */
  reveal(entry: string, way: 1 | -1): MentionPlace | undefined;
  closeCard: CardController['giveWay'];
  follow: Tour['follow'];
  stop(): void;
}

export function createDisplay(given: DisplayOptions): Display {
  const { document, table, content, shadowRoots, onCardOpened, isAlive } = given;
  const painter = createPainter();
  const ruler = createRuler(document);
  const stopping = new AbortController();
  const revealed = new Map<string, number>();
  let shown: { mentions: readonly PageMention[]; options: GlossOptions } | undefined;

  const chooser = createChooser(document, () => {
    shown = undefined;
    show();
  });

  const cards = startCard(document, {
    settings: given.options().card,
    content,
    ruler,
    byId: (id) => table.byId(id),
    mentionAt(point: Point) {
      painter.keep();
      const mention = mentionAt(point, document, table, ruler, shadowRoots());
      return mention && painter.isShown(mention) ? mention : undefined;
    },
    onChanged: (mentions) => painter.emphasize('open', mentions),
    onOpened: onCardOpened,
    isAlive,
  });

  const tour = createTour(document, {
    mentions: () => table.inOrder().filter((mention) => painter.isShown(mention) && isVisible(mention)),
    ruler,
    scrollTo,
    onCurrent: (mention) => painter.emphasize('current', mention ? [mention] : []),
    position: async () => (await content.kit()).position,
    cards,
    signal: stopping.signal,
  });

  function show(): void {
    const mentions = table.inOrder();
    const options = given.options();
    if (mentions !== shown?.mentions || options !== shown.options) {
      shown = { mentions, options };
      painter.show(chooser.choose(mentions, options.density), options.mark);
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

  return {
    show,
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
    setCards: cards.set,
    closeCard: () => cards.giveWay(),
    follow: tour.follow,
    stop() {
      stopping.abort();
      chooser.stop();
      cards.stop();
      painter.stop();
    },
  };
}

const isVisible = (mention: PageMention) => isRendered(elementOfMention(mention));
