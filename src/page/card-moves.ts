import type { Point } from '../core/card/events.ts';

/** How far down, in CSS pixels, a sheet is dragged before it goes. */
const AWAY = 72;

/** Follows a pointer or finger that drags a card by its header, controls excepted: how far it has come. */
function followDrag(root: HTMLElement, onMove: (by: Point) => void, onEnd: (by: Point) => void): void {
  let from: Point | undefined;
  const wayTo = ({ clientX, clientY }: PointerEvent): Point | undefined =>
    from && { x: clientX - from.x, y: clientY - from.y };

  root.addEventListener('pointerdown', ({ target, isTrusted, pointerId, clientX, clientY }) => {
    if (!isTrusted || !(target as Element).matches('header, h2, [data-do=Move], [data-do=Move] *')) return;
    from = { x: clientX, y: clientY };
    root.setPointerCapture(pointerId);
  });
  root.addEventListener('pointermove', (event) => {
    const by = wayTo(event);
    if (by) onMove(by);
  });
  root.addEventListener('lostpointercapture', (event) => {
    const by = wayTo(event);
    from = undefined;
    if (by) onEnd(by);
  });
}

/** Lets a pointer drag a pinned card. */
export function makeDraggable(root: HTMLElement, onMove: (x: number, y: number) => void): void {
  let last = { x: 0, y: 0 };
  const move = (by: Point) => {
    onMove(by.x - last.x, by.y - last.y);
    last = by;
  };
  followDrag(root, move, () => {
    last = { x: 0, y: 0 };
  });
}

/** Closes a sheet that is dragged down, or whose backdrop is tapped. */
export function makeSwipable(root: HTMLElement, onAway: () => void): void {
  const shift = ({ y }: Point) => {
    (root.firstElementChild as HTMLElement).style.translate = `0 ${Math.max(0, y)}px`;
  };
  root.addEventListener('click', ({ target, isTrusted }) => {
    if (isTrusted && target === root) onAway();
  });
  followDrag(root, shift, (by) => {
    if (by.y > AWAY) onAway();
    else shift({ x: 0, y: 0 });
  });
}
