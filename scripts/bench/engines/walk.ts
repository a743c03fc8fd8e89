import { benchOf } from './engine.ts';

/** The bare walk over a document's text nodes, which all else is measured against. */
export const { sample } = benchOf({
  prepare: () => (timed) =>
    timed(() => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      let length = 0;
      while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
      return length;
    }),
  reset: () => undefined,
});
