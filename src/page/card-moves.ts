/** How far down, in CSS pixels, a sheet is dragged before it goes. */
const AWAY = 72;

/** Lets a pointer drag a pinned card by its header. */
export function makeDraggable(
  root: HTMLElement,
  isPinned: () => boolean,
  onMove: (x: number, y: number) => void,
): void {
  root.addEventListener('pointerdown', (event) => {
    const header = (event.target as Element).closest('header');
    if (!header || !isPinned() || event.button !== 0 || !event.isTrusted) return;
    if ((event.target as Element).closest('button:not([data-do=Move])')) return;
    let { clientX, clientY } = event;
    root.setPointerCapture(event.pointerId);
    const stopping = new AbortController();
    const { signal } = stopping;
    root.addEventListener(
      'pointermove',
      (next) => {
        onMove(next.clientX - clientX, next.clientY - clientY);
        ({ clientX, clientY } = next);
      },
      { signal },
    );
    for (const end of ['pointerup', 'pointercancel'])
      root.addEventListener(end, () => stopping.abort(), { signal });
  });
}

/** Closes a sheet that is swiped down, or whose backdrop is tapped; its own text scrolls as ever. */
export function makeSwipable(root: HTMLElement, onAway: () => void): void {
  let from: number | undefined;
  const card = () => root.querySelector<HTMLElement>('.card');
  const shift = (distance: number) =>
    card()?.style.setProperty('translate', distance ? `0 ${distance}px` : null);

  root.addEventListener('click', ({ target, isTrusted }) => {
    if (isTrusted && target === root) onAway();
  });
  root.addEventListener('touchstart', ({ target, touches }) => {
    const body = (target as Element).closest('.body');
    from = !body || body.scrollTop <= 0 ? touches[0]?.clientY : undefined;
  });
  root.addEventListener(
    'touchmove',
    (event) => {
      const distance = (event.touches[0]?.clientY ?? 0) - (from ?? Number.POSITIVE_INFINITY);
      const isInText = (event.target as Element).closest('.body');
      // Upwards the text scrolls; all else would move the page behind.
      if (distance > 0 || !isInText) event.preventDefault();
      if (from !== undefined) shift(Math.max(0, distance));
      if (distance < 0 && isInText) from = undefined;
    },
    { passive: false },
  );
  root.addEventListener('touchend', ({ changedTouches }) => {
    const distance = (changedTouches[0]?.clientY ?? 0) - (from ?? Number.POSITIVE_INFINITY);
    if (distance > AWAY) onAway();
    else shift(0);
    from = undefined;
  });
}
