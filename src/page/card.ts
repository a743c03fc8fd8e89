import { isInCorridor } from '../core/card/corridor.ts';
import { lineUnder } from '../core/card/lines.ts';
import {
  type CardCommand,
  type CardEvent,
  type CardState,
  INITIAL,
  type Over,
  type Point,
  step,
  wakeAt,
} from '../core/card/machine.ts';
import type { CardContent, MarkedText } from './card-content.ts';
import { type CardHost, openCardHost } from './card-host.ts';
import { closestWhere, elementOf, isConnected, matches } from './dom.ts';
import type { Ruler } from './hit.ts';
import type { PageMention } from './mentions.ts';
import { themeAt } from './theme.ts';

const markedText = ({ block, mention: { start, end, ...mention } }: PageMention): MarkedText => ({
  ...mention,
  text: block.text.slice(start, end),
});

export interface CardOptions {
  readonly content: CardContent;
  readonly ruler: Ruler;
  /** The mention that is painted under a point. */
  readonly mentionAt: (point: Point) => PageMention | undefined;
  readonly byId: (id: number) => PageMention | undefined;
  readonly onOpened: (mention: PageMention) => void;
  readonly onClosed: () => void;
  /** Called before anything is done: false once the extension is gone. */
  readonly isAlive: () => boolean;
}

export interface CardController {
  setDelay(milliseconds: number): void;
  close(): void;
  /** Notices that the open card's mention was removed. */
  check(): void;
  stop(): void;
}

/** Feeds what happens on the page to the card's state machine, and does what it says. */
export function startCard(document: Document, options: CardOptions): CardController {
  const { content, ruler, mentionAt, byId, onOpened, onClosed, isAlive } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const now = () => performance.now();
  let state: CardState = INITIAL;
  let delay = 300;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let host: CardHost | undefined;
  let openMention: PageMention | undefined;
  let leftFrom: Point | undefined;
  let isPressedInCard = false;
  // Loading, another entry and an opened disclosure all change the card's size, and so its place.
  const sizes = new ResizeObserver(() => place());

  function tell(event: CardEvent): void {
    const { state: next, commands } = step(state, event, delay);
    state = next;
    for (const command of commands) carryOut(command);
    clearTimeout(timer);
    const wake = wakeAt(state);
    if (wake !== undefined) {
      timer = setTimeout(() => tell({ type: 'timePassed', at: now() }), Math.max(0, wake - now()));
    }
  }

  function carryOut(command: CardCommand): void {
    if (command.type === 'closeCard') {
      removeCard();
      return;
    }
    const mention = byId(command.mention);
    if (!mention) {
      loseMention();
      return;
    }
    if (command.type === 'askForEntry') content.prepare(markedText(mention));
    else openCard(mention);
  }

  const loseMention = () => tell({ type: 'mentionLost', at: now() });

  function openCard(mention: PageMention): void {
    removeCard();
    const near = elementOf(mention.block.nodes[0] as Text);
    const line = lineUnder(ruler.rectsOf(mention), state.pointer);
    if (!near || !line) {
      loseMention();
      return;
    }
    const opened = openCardHost(document, near, content.style());
    host = opened;
    openMention = mention;
    leftFrom = state.pointer;
    content.draw(opened.root, {
      mention: markedText(mention),
      theme: themeAt(near),
      onClose: () => tell({ type: 'closeAsked', at: now() }),
    });
    sizes.observe(opened.root);
    onOpened(mention);
  }

  function removeCard(): void {
    if (!host) return;
    sizes.disconnect();
    host.remove();
    host = undefined;
    openMention = undefined;
    onClosed();
  }

  /** Puts the card where its mention is now; lost sight of, it closes. */
  function place(): void {
    if (!host || !openMention) return;
    const rects = ruler.rectsOf(openMention);
    const isInView = rects.some(
      ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    );
    const line = lineUnder(rects, leftFrom);
    if (!isInView || !line) {
      loseMention();
      return;
    }
    // Without its style the card cannot be shown: the background is gone, and so will this script be.
    host.placeBeside(line).catch(loseMention);
  }

  function whatIsUnder(point: Point): Over {
    const mention = mentionAt(point);
    if (mention) {
      if (mention === openMention) leftFrom = point;
      return { mention: mention.id };
    }
    if (!host || !leftFrom) return 'page';
    const box = host.box();
    return isInCorridor(point, leftFrom, box) ? 'corridor' : 'page';
  }

  function pointerMoved(event: PointerEvent): void {
    if (!event.isTrusted || !isAlive() || event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    const isBusy = event.buttons > 0;
    // A selection dragged out of the card is still about the card.
    const isOnCard = (isPressedInCard && event.buttons > 0) || (host?.contains(event) ?? false);
    cancelAnimationFrame(frame);
    // One look a frame: hit-testing is the browser's work, and pointers report more often than screens draw.
    frame = requestAnimationFrame(() => {
      tell({ type: 'pointerMoved', at: now(), point, over: isOnCard ? 'card' : whatIsUnder(point), isBusy });
    });
  }

  function clicked(event: PointerEvent): void {
    if (!isAlive() || !event.isTrusted || host?.contains(event)) return;
    const isPlain =
      event.button === 0 &&
      !isControl(event.composedPath()[0]) &&
      document.getSelection()?.isCollapsed !== false;
    const mention = isPlain ? mentionAt({ x: event.clientX, y: event.clientY }) : undefined;
    if (mention) tell({ type: 'tapped', at: now(), mention: mention.id });
    else if (event.pointerType === 'touch') tell({ type: 'closeAsked', at: now() });
  }

  function left({ target }: PointerEvent): void {
    if (target !== document.documentElement) return;
    cancelAnimationFrame(frame);
    tell({ type: 'pointerLeft', at: now() });
  }

  function pressed(event: PointerEvent): void {
    isPressedInCard = host?.contains(event) ?? false;
    tell({ type: 'pressed', at: now() });
  }

  function scrolled({ target }: Event): void {
    // A carousel that moves by itself elsewhere is not the reader's scrolling.
    if (target instanceof Element && !matches(target, ':hover')) return;
    tell({ type: 'scrolled', at: now() });
    place();
  }

  function escaped(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    tell({ type: 'escaped', at: now() });
  }

  const early = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', pointerMoved, early);
  document.addEventListener('pointerdown', pressed, early);
  document.addEventListener('click', clicked, early);
  document.addEventListener('scroll', scrolled, early);
  document.documentElement.addEventListener('pointerleave', left, early);
  addEventListener('resize', () => place(), early);
  addEventListener('keydown', escaped, { capture: true, signal });

  return {
    setDelay: (milliseconds) => {
      delay = milliseconds;
    },
    close: () => tell({ type: 'closeAsked', at: now() }),
    check() {
      const isLost =
        openMention && (byId(openMention.id) !== openMention || !openMention.block.nodes.every(isConnected));
      if (isLost) loseMention();
      else place();
    },
    stop() {
      stopping.abort();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      removeCard();
    },
  };
}

const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role=button], [role=link], [onclick]';

/** Whether a click here is meant for something of the page's own. */
const isControl = (target: EventTarget | undefined) =>
  target instanceof Element && closestWhere(target, (element) => matches(element, CONTROLS)) !== null;
