/** CSS pixels under which nobody reads what a frame shows: tracking pixels, hidden helpers, buttons of other sites. */
const NARROWEST = 120;
const LOWEST = 40;

/**
 * Begins when a reader can see the document and it has been painted: not in a background tab, while it is only being
 * prerendered, or in a frame too small to read.
 */
export function whenReadable(window: Window, begin: () => void): void {
  whenVisible(window.document, () => {
    if (isTop(window)) afterPaint(window, begin);
    else whenLarge(window, () => afterPaint(window, begin));
  });
}

/**
 * Whether a window is the tab's own. To compare it with `window.top` has Chromium set up our script's world in the tab's own
 * document first, if it comes to a frame before; a count of ancestors does not. Firefox 153 has no such list.
 */
export const isTop = (window: Window): boolean =>
  window.location.ancestorOrigins ? window.location.ancestorOrigins.length === 0 : window === window.top;

function whenVisible(document: Document, begin: () => void): void {
  if (document.visibilityState === 'visible') begin();
  else document.addEventListener('visibilitychange', () => whenVisible(document, begin), { once: true });
}

function whenLarge(window: Window, begin: () => void): void {
  // To ask for a size has a page laid out before its time, and its images asked for by us; not where this is told.
  const sizes = new ResizeObserver(() => {
    if (window.innerWidth < NARROWEST || window.innerHeight < LOWEST) return;
    sizes.disconnect();
    begin();
  });
  sizes.observe(window.document.documentElement);
}

// A task that a frame queues runs once that frame is painted.
const afterPaint = (window: Window, begin: () => void) =>
  window.requestAnimationFrame(() => window.setTimeout(begin));
