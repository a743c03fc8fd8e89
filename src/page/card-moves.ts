import type { Point } from '../core/card/events.ts';

/** How far down, in CSS pixels, a sheet is dragged before it goes. */
const AWAY = 72;

/**
 * Follows a pointer or finger that drags a card by its header, controls excepted: how far it has come.
 *
 * @param isStepwise since it was told last, and not since it began
 */
function followDrag(
  root: HTMLElement,
  isStepwise: boolean,
  onMove: (by: Point) => void,
  onEnd?: (by: Point) => void,
): void {
  let from: Point | undefined;
  const pointOf = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });
  const wayTo = ({ clientX, clientY }: PointerEvent): Point | undefined =>
    from && { x: clientX - from.x, y: clientY - from.y };

  root.addEventListener('pointerdown', (event) => {
    const { target, isTrusted, pointerId } = event;
    if (!isTrusted || !(target as Element).matches('header, h2, [data-do=Move], [data-do=Move] *')) return;
    from = pointOf(event);
    root.setPointerCapture(pointerId);
  });
  root.addEventListener('pointermove', (event) => {
    const by = wayTo(event);
    if (!by) return;
    onMove(by);
    if (isStepwise) from = pointOf(event);
  });
  root.addEventListener('lostpointercapture', (event) => {
    const by = wayTo(event);
    from = undefined;
    if (by) onEnd?.(by);
  });
}

/** Lets a pointer drag a pinned card. */
export function makeDraggable(root: HTMLElement, onMove: (x: number, y: number) => void): void {
  followDrag(root, true, ({ x, y }) => onMove(x, y));
}

/** Closes a sheet that is dragged down, or whose backdrop is tapped. */
export function makeSwipable(root: HTMLElement, onAway: () => void): void {
  const shift = ({ y }: Point) => {
    (root.firstElementChild as HTMLElement).style.translate = `0 ${Math.max(0, y)}px`;
  };
  root.addEventListener('click', ({ target, isTrusted }) => {
    if (isTrusted && target === root) onAway();
  });
  followDrag(root, false, shift, (by) => {
    if (by.y > AWAY) onAway();
    else shift({ x: 0, y: 0 });
  });
}
