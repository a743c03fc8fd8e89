import { isConnected } from './dom.ts';

/** Remembers what has the focus; gives what brings it back, if it is still there. What is selected stays so meanwhile. */
export function rememberFocus(document: Document): () => void {
  const { activeElement } = document;
  return () => {
    if (activeElement instanceof HTMLElement && isConnected(activeElement))
      activeElement.focus({ preventScroll: true });
  };
}
