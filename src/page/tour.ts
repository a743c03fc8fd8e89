import type { CardController } from './card.ts';
import type { Ruler } from './hit.ts';
import type { PageMention } from './mentions.ts';

/** The element that speaks to those who listen, while it has something to say. */
export const VOICE = 'policy-gloss-voice';
/** Milliseconds from when a voice is there until what it says is heard. */
const BREATH = 100;

export interface TourOptions {
  /** What can be gone to, in order of appearance. */
  readonly mentions: () => readonly PageMention[];
  readonly ruler: Ruler;
  readonly scrollTo: (mention: PageMention) => void;
  readonly onCurrent: (mention: PageMention | undefined) => void;
  /** How to tell where a tour has come to, with places for `{text}`, `{at}` and `{count}`. */
  readonly position: () => Promise<string>;
  readonly cards: Pick<CardController, 'toggle' | 'opened' | 'giveWay'>;
  /** Ends the tour for good. */
  readonly signal: AbortSignal;
}

/** The way through a page's mentions by keyboard. */
export interface Tour {
  /**
   * Goes to the next mention (1) or the one before (-1), or opens or closes the card of the one gone to (0).
   *
   * @param isFromEdge begin at the page's first mention (-1: last), and not from where the reader is.
   * @returns whether there was one
   */
  follow(way: 1 | 0 | -1, isFromEdge?: boolean): boolean;
}

/**
 * Goes from mention to mention without moving the focus: the one gone to is shown stronger, and told politely, since
 * the reader asked. A press of the pointer, or Escape, ends the tour.
 */
export function createTour(document: Document, options: TourOptions): Tour {
  const { mentions, ruler, scrollTo, onCurrent, position, cards, signal } = options;
  let current: PageMention | undefined;
  let voice: ReturnType<typeof createVoice> | undefined;

  function goTo(mention: PageMention | undefined): void {
    current = mention;
    onCurrent(mention);
  }

  /** Where a tour that begins here comes to first, as a position in the list. */
  function nearest(all: readonly PageMention[], way: number): number {
    const isAhead = (mention: PageMention) => {
      const [line] = ruler.rectsOf(mention);
      return line !== undefined && (way < 0 ? line.bottom <= innerHeight : line.top >= 0);
    };
    return way < 0 ? all.findLastIndex(isAhead) : all.findIndex(isAhead);
  }

  async function say(values: Record<string, string | number>): Promise<void> {
    voice ??= createVoice(document);
    // What is there when a live region appears is not read out; what changes in it is.
    const [, status] = voice;
    const [words] = await Promise.all([position(), new Promise((done) => setTimeout(done, BREATH))]);
    status.textContent = words.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  function end(): void {
    voice?.[0].remove();
    voice = undefined;
    if (current) goTo(undefined);
  }

  signal.addEventListener('abort', end);
  const listening = { capture: true, passive: true, signal };
  document.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && end(), listening);
  addEventListener('keydown', ({ key, isTrusted }) => isTrusted && key === 'Escape' && end(), listening);

  return {
    follow(way, isFromEdge) {
      const all = mentions();
      const at = all.findIndex((mention) => mention.id === current?.id);
      const from = isFromEdge ? (way > 0 ? 0 : all.length - 1) : at < 0 ? nearest(all, way) : at + way;
      const mention = (way === 0 && cards.opened()) || all[from];
      if (!mention) {
        end();
        return false;
      }
      if (way !== 0) cards.giveWay();
      goTo(mention);
      if (way === 0) cards.toggle(mention);
      else {
        scrollTo(mention);
        const { start, end: to } = mention.mention;
        const text = mention.block.text.slice(start, to);
        // The extension may be gone, and then nothing is told.
        say({ text, at: from + 1, count: all.length }).catch(end);
      }
      return true;
    },
  };
}

/** A live region that nobody sees. */
function createVoice(document: Document): readonly [element: HTMLElement, status: HTMLElement] {
  const element = document.createElement(VOICE);
  const status = document.createElement('div');
  status.role = 'status';
  element.attachShadow({ mode: 'closed' }).append(status);
  element.style.cssText = 'position:fixed!important;clip-path:inset(50%)!important';
  document.documentElement.append(element);
  return [element, status];
}
