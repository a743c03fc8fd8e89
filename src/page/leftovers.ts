import { clearPaint } from './painter.ts';
import { CARD } from './reading.ts';
import { VOICE } from './tour.ts';

/**
 * Takes away the elements and the paint that an ended script left in a document. Firefox ends a reloaded extension's script without a
 * word, and then runs the new one in the same document; Chromium leaves such documents alone until they are loaded again.
 */
export function clearLeftovers(document: Document): void {
  for (const element of document.querySelectorAll(`${CARD},${VOICE}`)) element.remove();
  clearPaint();
}
