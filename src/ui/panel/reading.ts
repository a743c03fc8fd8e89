import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../../core/pack/view.ts';
import type { PanelLibrary } from './library.ts';

export interface Reading {
  /** The entry that is open, if any. */
  readonly entry: EntryView | undefined;
  open(id: string): void;
  /** Back to the entry before, or to the control that opened the first. */
  back(): void;
}

/** Which entry is open, and the way back through those before it. */
export function useReading(library: PanelLibrary, onOpened: (id: string) => void): Reading {
  const [path, setPath] = useState<readonly string[]>([]);
  const opener = useRef<Element | null>(null);
  const id = path.at(-1);

  useLayoutEffect(() => {
    if (id !== undefined) return;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [id]);

  return {
    entry: id === undefined ? undefined : library.view(id),
    open(next) {
      opener.current ??= document.activeElement;
      setPath([...path, next]);
      onOpened(next);
    },
    back: () => setPath(path.slice(0, -1)),
  };
}
