import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mark } from '../../core/settings.ts';

/** A text that looks as a mention does on pages: see {@link useMarks}. */
export const Marked = ({ as, children }: { as: Mark; children: ComponentChildren }) => (
  <span data-mark={as}>{children}</span>
);

/**
 * Paints what is {@link Marked} below an element, by the same highlights and rules as on pages, so that a sample cannot
 * look better than the thing itself. Only one such element at a time.
 */
export function useMarks() {
  const root = useRef<HTMLDivElement>(null);
  // After every drawing: texts and marks may both be others now.
  useLayoutEffect(() => {
    const marked = [...(root.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
    const byMark = Map.groupBy(marked, ({ dataset }) => `policy-gloss-${dataset.mark}`);
    for (const [name, elements] of byMark)
      globalThis.CSS?.highlights?.set(name, new Highlight(...elements.map(rangeOver)));
    return () => {
      for (const name of byMark.keys()) globalThis.CSS?.highlights?.delete(name);
    };
  });
  return root;
}

const rangeOver = (element: Element) =>
  new StaticRange({
    startContainer: element,
    startOffset: 0,
    endContainer: element,
    endOffset: element.childNodes.length,
  });
