/** CSS pixels under which nobody reads what a frame shows: tracking pixels, hidden helpers, buttons of other sites. */
const SMALLEST = { width: 120, height: 40 };

/**
 * Begins when a reader can see the document and it has been painted: not in a background tab, while it is only being
 * prerendered, or in a frame too small to read.
 */
export function whenReadable(window: Window, begin: () => void): void {
  whenVisible(window.document, () => {
    if (window === window.top) afterPaint(window, begin);
    else whenLarge(window.document.documentElement, () => afterPaint(window, begin));
  });
}

function whenVisible(document: Document, begin: () => void): void {
  const waiting = new AbortController();
  const check = () => {
    if (document.visibilityState !== 'visible') return;
    waiting.abort();
    begin();
  };
  document.addEventListener('visibilitychange', check, { signal: waiting.signal });
  check();
}

function whenLarge(element: Element, begin: () => void): void {
  // To ask for a size would have the page laid out before its time, and its images asked for by us.
  const sizes = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    if (width < SMALLEST.width || height < SMALLEST.height) return;
    sizes.disconnect();
    begin();
  });
  sizes.observe(element);
}

// A task that a frame queues runs once that frame is painted.
const afterPaint = (window: Window, begin: () => void) =>
  window.requestAnimationFrame(() => window.setTimeout(begin));
