import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { foldText } from '../../core/text/fold.ts';

export interface Finding {
  /** Around all that can be found. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** How many sections are shown. */
  readonly count: number;
}

/** Whether a text has every word of a query in it, or a word that begins so; any text has those of an empty one. */
export function hasWords(text: string, query: string): boolean {
  const folded = ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  const words = foldText(query).split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => folded.includes(word === '' ? word : ` ${word}`));
}

/** Shows the sections that have a query's words in them, by what stands there in the reader's language, and hides others. */
export function useFinding(): Finding {
  const root = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [count, setCount] = useState(0);

  // After every drawing: what stands in a section may be other words now.
  useLayoutEffect(() => {
    let found = 0;
    for (const group of root.current?.querySelectorAll<HTMLElement>('.group') ?? []) {
      const name = group.querySelector('h2')?.textContent ?? '';
      let isEmpty = true;
      for (const section of group.querySelectorAll('section')) {
        const text = `${name} ${section.dataset.words ?? ''} ${section.textContent}`;
        section.hidden = !hasWords(text, query);
        isEmpty &&= section.hidden;
        if (!section.hidden) found++;
      }
      group.hidden = isEmpty;
    }
    setCount(found);
  });

  return { root, query, setQuery, count };
}
