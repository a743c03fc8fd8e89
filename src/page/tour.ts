import type { CardController } from './card.ts';
import type { Ruler } from './hit.ts';
import type { PageMention } from './mentions.ts';

/** The element that speaks to those who listen, while it has something to say. */
const VOICE = 'policy-gloss-voice';
/** Milliseconds from when a voice is there until what it says is heard, and until it is taken away again. */
const BREATH = 100;
const SILENCE = 5000;

export interface TourOptions {
  /** What can be gone to, in order of appearance. */
  readonly mentions: () => readonly PageMention[];
  readonly ruler: Ruler;
  readonly scrollTo: (mention: PageMention) => void;
  readonly onCurrent: (mention: PageMention | undefined) => void;
  readonly cards: Pick<CardController, 'toggle' | 'opened' | 'giveWay'>;
}

/** The way through a page's mentions by keyboard. */
export interface Tour {
  /** @param isFromEdge begin at the page's first mention (-1: last), and not from where the reader is. */
  step(way: 1 | -1, isFromEdge: boolean): boolean;
  toggleCard(): boolean;
  stop(): void;
}

/**
 * Goes from mention to mention without moving the focus: the one gone to is shown stronger, and told politely, since
 * the reader asked. A press of the pointer, or Escape, ends the tour.
 */
export function createTour(document: Document, options: TourOptions): Tour {
  const { mentions, ruler, scrollTo, onCurrent, cards } = options;
  let current: PageMention | undefined;
  let voice: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopping = new AbortController();

  function goTo(mention: PageMention | undefined): void {
    current = mention;
    onCurrent(mention);
  }

  /** Where a tour that begins here comes to first, as a position in the list. */
  function nearest(all: readonly PageMention[], way: 1 | -1): number {
    const isAhead = (mention: PageMention) => {
      const [line] = ruler.rectsOf(mention);
      return line !== undefined && (way > 0 ? line.top >= 0 : line.bottom <= innerHeight);
    };
    return way > 0 ? all.findIndex(isAhead) : all.findLastIndex(isAhead);
  }

  function say(text: string): void {
    silence();
    const element = document.createElement(VOICE);
    element.style.cssText = 'all:initial!important;position:fixed!important;clip-path:inset(50%)!important';
    const status = document.createElement('div');
    status.role = 'status';
    element.attachShadow({ mode: 'closed' }).append(status);
    document.documentElement.append(element);
    voice = element;
    // What is there when a live region appears is not read out; what changes in it is.
    timer = setTimeout(() => {
      status.textContent = text;
      timer = setTimeout(silence, SILENCE);
    }, BREATH);
  }

  function silence(): void {
    clearTimeout(timer);
    voice?.remove();
    voice = undefined;
  }

  function end(): void {
    silence();
    if (current) goTo(undefined);
  }

  const listening = { capture: true, passive: true, signal: stopping.signal };
  document.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && end(), listening);
  addEventListener('keydown', ({ key, isTrusted }) => isTrusted && key === 'Escape' && end(), listening);

  return {
    step(way, isFromEdge) {
      const all = mentions();
      const at = all.findIndex((mention) => mention.id === current?.id);
      const next = isFromEdge ? (way > 0 ? 0 : all.length - 1) : at >= 0 ? at + way : nearest(all, way);
      const mention = all[next];
      if (!mention) {
        end();
        return false;
      }
      cards.giveWay();
      goTo(mention);
      scrollTo(mention);
      const { start, end: to } = mention.mention;
      say(`${mention.block.text.slice(start, to)}, term ${next + 1} of ${all.length}`);
      return true;
    },
    toggleCard() {
      const all = mentions();
      const isThere = all.some((mention) => mention.id === current?.id);
      const mention = cards.opened() ?? (isThere ? current : all[nearest(all, 1)]);
      if (!mention) return false;
      silence();
      goTo(mention);
      cards.toggle(mention);
      return true;
    },
    stop() {
      stopping.abort();
      end();
    },
  };
}
