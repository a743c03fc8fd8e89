import type { Box } from '../core/card/corridor.ts';
import type { Point } from '../core/card/events.ts';
import type { LineRect } from '../core/card/lines.ts';
import { roomBeside, spotBeside, withinView } from '../core/card/placement.ts';
import type { CardKit } from '../core/card/tree.ts';
import { closestWhere, matches, parentOf, styleOf } from './dom.ts';
import { CARD } from './reading.ts';

/** How often what the page does to a card is undone before the page has its way. */
const CHANCES = 1;

/**
 * The element that a card lives in: in the top layer, closed to the page, in the document only while the card
 * is open. It owns position and shadow root; what is in it is the component's.
 */
export interface CardHost {
  /** Where the component goes. */
  readonly root: HTMLElement;
  /** The card's box in viewport coordinates. */
  box(): Box;
  contains(event: Event): boolean;
  hasFocus(): boolean;
  /** When the card has its style, without which it cannot be seen, nor have the focus. */
  readonly styled: Promise<void>;
  /** Puts the card into the page, where it is seen from when its style is there. */
  reveal(): void;
  /** Puts the card beside a line of its mention. */
  placeBeside(line: LineRect): Promise<void>;
  /** Leaves the line: from now on the card stands where it is moved to. */
  pin(): void;
  /** Moves a pinned card by so many CSS pixels, and into the viewport if it is not wholly in it. */
  moveBy(x: number, y: number): void;
  /** Brings a card back on top that the page has covered or hidden: once. */
  uncover(): void;
  remove(): void;
}

export interface CardHostOptions {
  readonly kit: Promise<Pick<CardKit, 'style'>>;
  /** A sheet stands at the bottom of the viewport, over a backdrop; all others beside their mention. */
  readonly isSheet: boolean;
  /** The page took the card away for good. */
  readonly onLost: () => void;
}

/** Makes an empty card near an element; the page knows nothing of it before it is revealed. */
export function makeCardHost(document: Document, near: Element, options: CardHostOptions): CardHost {
  const { kit, isSheet, onLost } = options;
  const { direction } = styleOf(near);
  const host = document.createElement(CARD);
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  // In the shadow root's own style, and important: nothing that the page says of our element counts.
  const place = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [sheet, place];
  const root = document.createElement('div');
  root.className = isSheet ? 'sheet' : 'beside';
  shadow.append(root);
  const layer = layerAround(near, document);
  const values: Record<string, string> = { visibility: 'hidden' };
  let chances = CHANCES;
  let isRemoved = false;

  function set(changes: Record<string, string>): void {
    const rules = Object.entries(Object.assign(values, changes)).map(
      ([name, value]) => `${name}:${value}!important`,
    );
    place.replaceSync(`:host{${rules.join(';')}}`);
  }

  function show(): void {
    layer.append(host);
    // Taken out of the top layer and put back, it is above whatever came since.
    host.hidePopover();
    host.showPopover();
    // A page may be zoomed as a whole by its own style; the card's place is counted without that.
    const zoom = (parentOf(host) as Element & { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
    set({ zoom: String(1 / zoom) });
    watch.takeRecords();
  }

  function restore(): void {
    if (isRemoved) return;
    if (chances-- <= 0) {
      onLost();
      return;
    }
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    host.popover = 'manual';
    show();
  }

  // We change neither once the card is there: whatever changes is the page's doing.
  const watch = new MutationObserver((records) => {
    const isTouched = records.some(({ type }) => type === 'attributes');
    if (isTouched || parentOf(host) !== layer || !matches(host, ':popover-open')) restore();
  });

  host.addEventListener('toggle', () => {
    if (!matches(host, ':popover-open')) restore();
  });

  const styled = kit.then(({ style }) => sheet.replaceSync(style));

  // Without the scroll bars.
  const view = () => ({ width: document.documentElement.clientWidth, height: innerHeight });

  const moveTo = ({ x, y }: Point) => set({ left: `${x}px`, top: `${y}px` });

  function moveBy(x: number, y: number): void {
    const box = host.getBoundingClientRect();
    moveTo(withinView(box.x + x, box.y + y, box, view()));
  }

  return {
    root,
    box: () => host.getBoundingClientRect(),
    contains: (event) => event.composedPath().includes(host),
    styled,
    reveal() {
      show();
      watch.observe(layer, { childList: true });
      watch.observe(host, { attributes: true });
      void styled.then(() => set({ visibility: 'visible' })).catch(() => undefined);
    },
    hasFocus: () => matches(host, ':focus-within'),
    async placeBeside(line) {
      await styled;
      if (isSheet) return;
      set({ '--room': '100vh' });
      const { isBelow, height } = roomBeside(line, host.getBoundingClientRect(), view());
      root.className = `beside ${isBelow ? 'below' : 'above'}`;
      set({ '--room': `${height}px` });
      const spot = spotBeside(line, host.getBoundingClientRect(), view(), isBelow, direction === 'rtl');
      set({ '--tip': `${spot.tip}px` });
      moveTo(spot);
    },
    pin() {
      root.className = 'pinned';
      set({ '--room': '100vh' });
      moveBy(0, 0);
    },
    moveBy,
    uncover() {
      if (values.visibility === 'visible') restore();
    },
    remove() {
      isRemoved = true;
      watch.disconnect();
      host.remove();
    },
  };
}

/** What must contain the card for it to be seen and reached: an open modal dialog or the fullscreen element. */
const layerAround = (near: Element, document: Document): Element =>
  closestWhere(near, (element) => matches(element, 'dialog:modal')) ??
  document.fullscreenElement ??
  document.documentElement;
