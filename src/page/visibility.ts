/** CSS pixels under which nobody reads what a frame shows: tracking pixels, hidden helpers, buttons of other sites. */
const SMALLEST = { width: 120, height: 40 };

/**
 * Begins when a reader can see the document and it has been painted: not in a background tab, while it is only being
 * prerendered, or in a frame too small to read.
 */
export function whenReadable(window: Window, begin: () => void): void {
  const { document } = window;
  const waiting = new AbortController();

  function check(): void {
    const isLarge = window.innerWidth >= SMALLEST.width && window.innerHeight >= SMALLEST.height;
    if (document.visibilityState !== 'visible' || !isLarge) return;
    waiting.abort();
    // A task that a frame queues runs once that frame is painted.
    window.requestAnimationFrame(() => window.setTimeout(begin));
  }

  document.addEventListener('visibilitychange', check, { signal: waiting.signal });
  window.addEventListener('resize', check, { signal: waiting.signal });
  check();
}
