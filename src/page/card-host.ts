import { computePosition, offset, type Platform, type Rect, shift } from '@floating-ui/core';
import type { Box } from '../core/card/corridor.ts';
import { closestWhere, matches, styleOf } from './dom.ts';
import { CARD } from './reading.ts';

/** CSS pixels between the mention and its card, and between the card and the viewport's edge. */
const GAP = 6;
const MARGIN = 8;

/**
 * The element that the card lives in: in the top layer, closed to the page, in the document only while a card
 * is open. It owns position and shadow root; what is in it is the component's.
 */
export interface CardHost {
  /** Where the component goes. */
  readonly root: HTMLElement;
  /** The card's box in viewport coordinates. */
  box(): Box;
  contains(event: Event): boolean;
  /** Puts the card beside a line of its mention. */
  placeBeside(line: Rect): Promise<void>;
  remove(): void;
}

/** Opens an empty card near an element; it is not seen before its style is there. */
export function openCardHost(document: Document, near: Element, style: Promise<string>): CardHost {
  const host = document.createElement(CARD);
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  shadow.append(root);
  set(host, 'visibility', 'hidden');
  layerAround(near, document).append(host);
  host.showPopover();
  const isRtl = styleOf(near).direction === 'rtl';

  const styled = style.then((css) => {
    sheet.replaceSync(css);
    host.style.removeProperty('visibility');
  });

  return {
    root,
    box: () => host.getBoundingClientRect(),
    contains: (event) => event.composedPath().includes(host),
    async placeBeside(line) {
      await styled;
      const above = line.y - GAP - MARGIN;
      const below = innerHeight - line.y - line.height - GAP - MARGIN;
      set(host, '--available-height', `${Math.floor(Math.max(above, below))}px`);
      const isBelow = host.offsetHeight <= below || below >= above;
      const { x, y } = await computePosition(line, host, {
        platform: createPlatform(line, isRtl),
        placement: isBelow ? 'bottom-start' : 'top-start',
        strategy: 'fixed',
        middleware: [offset(GAP), shift({ padding: MARGIN })],
      });
      set(host, 'left', `${Math.round(x)}px`);
      set(host, 'top', `${Math.round(y)}px`);
    },
    remove: () => host.remove(),
  };
}

const set = (host: HTMLElement, name: string, value: string) =>
  host.style.setProperty(name, value, 'important');

/** What must contain the card for it to be seen and reached: an open modal dialog or the fullscreen element. */
const layerAround = (near: Element, document: Document): Element =>
  closestWhere(near, (element) => matches(element, 'dialog:modal')) ??
  document.fullscreenElement ??
  document.documentElement;

/** All that Floating UI needs to know of a page when everything is fixed in the viewport. */
function createPlatform(line: Rect, isRtl: boolean): Platform {
  const dimensionsOf = (element: HTMLElement) => {
    const { width, height } = element.getBoundingClientRect();
    return { width, height };
  };
  return {
    getElementRects: ({ floating }) => ({
      reference: line,
      floating: { x: 0, y: 0, ...dimensionsOf(floating) },
    }),
    getClippingRect: () => ({ x: 0, y: 0, width: innerWidth, height: innerHeight }),
    getDimensions: dimensionsOf,
    isRTL: () => isRtl,
  };
}
