import { isInCorridor, isInside } from '../core/card/corridor.ts';
import type { CardCommand, CardEvent, Over, Point } from '../core/card/events.ts';
import { lineUnder } from '../core/card/lines.ts';
import { type CardState, INITIAL, step, wakeAt } from '../core/card/machine.ts';
import type { Theme } from '../core/settings.ts';
import type { CardContent, CardView, MarkedText } from './card-content.ts';
import { type CardHost, makeCardHost } from './card-host.ts';
import { type Happening, type InputSettings, listen } from './card-input.ts';
import { makeDraggable, makeSwipable } from './card-moves.ts';
import { rememberFocus } from './focus.ts';
import type { Ruler } from './hit.ts';
import { lookOf } from './look.ts';
import { elementOfMention, type PageMention } from './mentions.ts';

/** CSS pixels that a pinned card moves by for an arrow key. */
const NUDGE = 24;

const markedText = ({ block, mention: { start, end, ...mention } }: PageMention): MarkedText => ({
  ...mention,
  text: block.text.slice(start, end),
});

export interface CardOptions {
  /** What they are at first. */
  readonly settings: CardSettings;
  readonly content: CardContent;
  readonly ruler: Ruler;
  /** The mention that is painted under a point. */
  readonly mentionAt: (point: Point) => PageMention | undefined;
  readonly byId: (id: number) => PageMention | undefined;
  /** Cards came or went: whose are open now. */
  readonly onChanged: (mentions: readonly PageMention[]) => void;
  readonly onOpened: () => void;
  /** Called before anything is done: false once the extension is gone. */
  readonly isAlive: () => boolean;
}

export interface CardSettings extends InputSettings {
  /** Milliseconds of rest before a card opens. */
  readonly delay: number;
  readonly theme: Theme;
}

export interface CardController {
  set(settings: CardSettings): void;
  /** By keyboard: opens a mention's card and goes into it, or closes it. */
  toggle(mention: PageMention): void;
  /** The mention whose card is open and not pinned. */
  opened(): PageMention | undefined;
  /** Another frame of the page opened a card. */
  giveWay(): void;
  /** Notices that the open card's mention was removed. */
  check(): void;
  stop(): void;
}

type Opening = Extract<CardCommand, { type: 'makeCard' | 'openCard' }>;

interface OpenCard {
  readonly id: number;
  readonly mention: PageMention;
  readonly host: CardHost;
  readonly view: CardView;
  /** Where the mention was pointed at last. */
  pointedAt: Point | undefined;
  isPinned: boolean;
  /** Whether it has stopped being about its mention, which may be gone. */
  isDetached: boolean;
}

/** Feeds what happens on the page to the cards' state machine, and does what it says. */
export function startCard(document: Document, options: CardOptions): CardController {
  const { content, ruler, mentionAt, byId, onChanged, onOpened, isAlive } = options;
  const now = () => performance.now();
  const cards = new Map<number, OpenCard>();
  let state: CardState = INITIAL;
  let { settings } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveBack: (() => void) | undefined;
  // Loading, another entry and an opened disclosure all change a card's size, and so its place.
  const sizes = new ResizeObserver(() => place());

  const shown = () => (state.shown ? cards.get(state.shown.id) : undefined);
  const focused = () => [...cards.values()].find(({ host }) => host.hasFocus());

  /** Tells what it was told to do. */
  function tell(happening: Happening): readonly CardCommand[] {
    const next = step(state, { at: now(), ...happening } as CardEvent, settings.delay);
    state = next.state;
    for (const command of next.commands) carryOut(command);
    const unseen = state.lastId + 1;
    if (cards.get(unseen)?.mention.id !== state.coming?.mention) remove(unseen);
    clearTimeout(timer);
    const wake = wakeAt(state);
    if (wake !== undefined) {
      timer = setTimeout(() => tell({ type: 'timePassed' }), wake - now());
    }
    return next.commands;
  }

  function carryOut(command: CardCommand): void {
    switch (command.type) {
      case 'askForEntry': {
        const mention = byId(command.mention);
        if (!mention) tell({ type: 'mentionLost' });
        else {
          const arrived = () => tell({ type: 'entryArrived', mention: command.mention });
          void content.prepare(markedText(mention)).then(arrived);
        }
        return;
      }
      case 'makeCard':
        remove(command.card);
        make(command);
        return;
      case 'openCard':
        open(command);
        return;
      case 'pinCard':
        pin(command.card);
        return;
      case 'focusCard':
        focusIn(command.card);
        return;
      case 'closeCard':
        remove(command.card);
    }
  }

  /** Makes a card that the page knows nothing of yet. */
  function make({ card: id, mention: number, by, point }: Opening): OpenCard | undefined {
    const mention = byId(number);
    const near = mention && elementOfMention(mention);
    const look = near && lookOf(near);
    if (!mention || !near || !look?.isSeen) {
      tell({ type: 'mentionLost' });
      return undefined;
    }
    const host = makeCardHost(document, near, {
      kit: content.kit(),
      isSheet: by === 'touch',
      onLost: () => close(id),
    });
    const view = content.draw(host.root, {
      mention: markedText(mention),
      theme: settings.theme === 'auto' ? look.theme : settings.theme,
      onClose: () => close(id),
      onPin: () => tell({ type: 'pinAsked', card: id }),
      onNudge: (x, y) => host.moveBy(x * NUDGE, y * NUDGE),
      onDetached: () => {
        card.isDetached = true;
      },
    });
    const card: OpenCard = { id, mention, host, view, pointedAt: point, isPinned: false, isDetached: false };
    cards.set(id, card);
    if (by === 'touch') makeSwipable(host.root, () => close(id));
    else makeDraggable(host.root, (x, y) => card.isPinned && host.moveBy(x, y));
    sizes.observe(host.root);
    return card;
  }

  function open(command: Opening): void {
    const card = cards.get(command.card) ?? make(command);
    if (!card) return;
    card.host.reveal();
    onChanged(mentions());
    onOpened();
    if (command.by === 'keyboard') focusIn(card.id);
  }

  const close = (card: number) => tell({ type: 'closeAsked', card });
  const mentions = () => [...cards.values()].map(({ mention }) => mention);

  function remove(id: number): void {
    const card = cards.get(id);
    // One that could not be opened is not there.
    if (!card) return;
    const hadFocus = card.host.hasFocus();
    cards.delete(id);
    card.host.remove();
    if (hadFocus) giveBack?.();
    onChanged(mentions());
  }

  function pin(id: number): void {
    const card = cards.get(id) as OpenCard;
    card.isPinned = true;
    card.host.pin();
    card.view.setPinned();
  }

  function focusIn(id: number): void {
    if (!focused()) giveBack = rememberFocus(document);
    const { host, view } = cards.get(id) as OpenCard;
    host.styled.then(view.focus, () => close(id));
  }

  /** Puts cards where they belong now; one whose mention is out of sight closes. */
  function place(): void {
    for (const card of cards.values()) {
      if (card.isPinned) card.host.moveBy(0, 0);
      else if (!card.isDetached) placeAtMention(card);
    }
  }

  function placeAtMention({ id, mention, host, pointedAt }: OpenCard): void {
    const rects = ruler.rectsOf(mention);
    const isInView = rects.some(
      ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    );
    const line = lineUnder(rects, pointedAt);
    if (!isInView || !line) tell({ type: 'mentionLost' });
    // Without its style the card cannot be shown: the background is gone, and so will this script be.
    else host.placeBeside(line).catch(() => close(id));
  }

  function whatIsUnder(point: Point): Over {
    const card = shown();
    const mention = mentionAt(point);
    if (mention) {
      if (card && mention === card.mention) card.pointedAt = point;
      return { mention: mention.id };
    }
    if (!card?.pointedAt) return 'page';
    return isInCorridor(point, card.pointedAt, card.host.box()) ? 'corridor' : 'page';
  }

  const stop = listen(document, {
    tell,
    isAlive,
    mentionAt,
    whatIsUnder,
    place,
    cardWith: (event) => [...cards.values()].find(({ host }) => host.contains(event))?.id,
    isShown: (id) => id === state.shown?.id,
    focused: () => focused()?.id,
    settings: () => settings,
    /** The pointer is where a card is, and in something else: the page has put that over it. */
    uncoverAt(point) {
      for (const { host } of cards.values()) if (isInside(point, host.box())) host.uncover();
    },
  });

  return {
    set: (next) => {
      settings = next;
    },
    toggle: (mention) => void tell({ type: 'cardToggled', mention: mention.id }),
    opened: () => shown()?.mention,
    giveWay: () => void tell({ type: 'supplanted' }),
    check() {
      const card = shown();
      if (!card || card.isDetached) return;
      if (byId(card.mention.id) !== card.mention) tell({ type: 'mentionLost' });
      else place();
    },
    stop() {
      stop();
      clearTimeout(timer);
      for (const id of [...cards.keys()]) remove(id);
    },
  };
}
