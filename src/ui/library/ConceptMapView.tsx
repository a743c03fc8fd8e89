import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entryHash } from '../../core/library/route.ts';
import { type Direction, type MapNode, nearestTowards, neighboursOf } from '../../core/map/map.ts';
import { firstSight, type Sight, showing, wholeScale, within, zoomed } from '../../core/map/sight.ts';
import { useTexts } from '../texts.tsx';
import { MapDrawing } from './MapDrawing.tsx';
import type { LibraryModel } from './model.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The window on the map: what of it is seen, and the way through it by key, wheel and pointer. */
export function ConceptMapView({ model, at }: { model: LibraryModel; at: string | undefined }) {
  const t = useTexts();
  const { map } = model;
  const frame = useRef<HTMLFieldSetElement>(null);
  const begin = map.nodes.findIndex(({ id }) => id === at);
  const [size, setSize] = useState({ width: 1200, height: 700 });
  const [chosen, setSight] = useState<Sight>();
  const [current, setCurrent] = useState(Math.max(0, begin));
  const [isFocused, setFocused] = useState(begin >= 0);
  const [pointed, setPointed] = useState<number>();
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null);

  const sight = within(map, size, chosen ?? firstSight(map, size, begin < 0 ? undefined : map.nodes[begin]));
  const look = (next: Sight) => setSight(within(map, size, next));
  const marked = pointed ?? (isFocused ? current : undefined);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !globalThis.ResizeObserver) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  function turned(event: WheelEvent): void {
    const box = frame.current?.getBoundingClientRect();
    if (!event.ctrlKey || !box) return;
    event.preventDefault();
    const dx = event.clientX - box.left - box.width / 2;
    const dy = event.clientY - box.top - box.height / 2;
    look(zoomed(sight, Math.exp(-event.deltaY / 300), dx, dy));
  }

  // The browser's own listener, which may keep the page as it is.
  useLayoutEffect(() => {
    const element = frame.current;
    element?.addEventListener('wheel', turned, { passive: false });
    return () => element?.removeEventListener('wheel', turned);
  });

  function pressed(event: KeyboardEvent): void {
    const direction = ARROWS[event.key];
    const from = map.nodes[current];
    if (!direction || !from || !(event.target as Element).matches('.node')) return;
    event.preventDefault();
    const next = nearestTowards(map.nodes, from, direction);
    if (next) goTo(next);
  }

  function goTo(node: MapNode): void {
    setCurrent(map.nodes.indexOf(node));
    look(showing(node, sight, size));
    frame.current?.querySelector<SVGElement>(`[data-node="${node.id}"]`)?.focus({ preventScroll: true });
  }

  function dragged(event: PointerEvent): void {
    const from = drag.current;
    if (!from || event.buttons !== 1) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moved && Math.hypot(dx, dy) < 4) return;
    drag.current = { x: event.clientX, y: event.clientY, moved: true };
    look({ ...sight, x: sight.x - dx / sight.scale, y: sight.y - dy / sight.scale });
  }

  return (
    <>
      <fieldset
        ref={frame}
        class="map-frame"
        aria-label={t('library.map.hint')}
        onKeyDown={pressed}
        onPointerDown={({ clientX: x, clientY: y }) => {
          drag.current = { x, y, moved: false };
        }}
        onPointerMove={dragged}
        onClickCapture={(event) => {
          // What was dragged was not clicked.
          if (drag.current?.moved) event.preventDefault();
          drag.current = null;
        }}
      >
        <MapDrawing
          model={model}
          sight={sight}
          size={size}
          current={current}
          marked={marked}
          near={marked === undefined ? undefined : neighboursOf(map, marked)}
          hrefOf={entryHash}
          onPoint={setPointed}
          onFocus={(node) => {
            setCurrent(node);
            setFocused(true);
            look(showing(map.nodes[node] as MapNode, sight, size));
          }}
          onBlur={() => setFocused(false)}
        />
        <div class="map-tools">
          <button
            type="button"
            class="button step"
            aria-label={t('library.map.in')}
            onClick={() => look(zoomed(sight, 1.3))}
          >
            +
          </button>
          <button
            type="button"
            class="button step"
            aria-label={t('library.map.out')}
            onClick={() => look(zoomed(sight, 1 / 1.3))}
          >
            −
          </button>
          <button
            type="button"
            class="button"
            onClick={() => look({ ...sight, scale: wholeScale(map, size) })}
          >
            {t('library.map.whole')}
          </button>
        </div>
      </fieldset>
      <p class="quiet map-hint">{t('library.map.hint')}</p>
    </>
  );
}
