import { isConnected } from './dom.ts';

/** Remembers what has the focus and what is selected; gives what brings both back, as far as they are still there. */
export function rememberFocus(document: Document): () => void {
  const active = document.activeElement;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  return () => {
    if (active instanceof HTMLElement && isConnected(active)) active.focus({ preventScroll: true });
    if (!anchorNode || !focusNode || !isConnected(anchorNode) || !isConnected(focusNode)) return;
    if (selection?.anchorNode === anchorNode && selection.anchorOffset === anchorOffset) return;
    try {
      selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    } catch {
      // The text is shorter than it was.
    }
  };
}
