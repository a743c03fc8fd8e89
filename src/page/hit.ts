import type { Point } from '../core/card/events.ts';
import { placeOf } from './blocks.ts';
import { isText } from './dom.ts';
import type { MentionTable, PageMention } from './mentions.ts';

/** One live range serves every measurement: many alive at once would slow down the page's own changes. */
export function createRuler(root: Document) {
  const range = root.createRange();
  return {
    /** The boxes of a mention's lines, in viewport coordinates. */
    rectsOf({ block, mention }: PageMention): DOMRect[] {
      const start = placeOf(block, mention.start, 'start');
      const end = placeOf(block, mention.end, 'end');
      try {
        range.setStart(start.node, start.offset);
        range.setEnd(end.node, end.offset);
      } catch {
        // The text is shorter than it was, and the change has not been read yet.
        return [];
      }
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      range.setStart(root, 0);
      range.collapse(true);
      return rects;
    },
  };
}

export type Ruler = ReturnType<typeof createRuler>;

// Underlines stand below the letters, and lines have gaps that a pointer falls into.
const SLACK = 2;

export const isOn = ({ x, y }: Point, { left, right, top, bottom }: DOMRect): boolean =>
  x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;

/** The mention under a point, by our own table: the highlight registry belongs to the page as well. */
export function mentionAt(
  point: Point,
  root: Document,
  table: MentionTable,
  ruler: Ruler,
  shadowRoots: readonly ShadowRoot[],
): PageMention | undefined {
  const caret = root.caretPositionFromPoint(point.x, point.y, { shadowRoots: [...shadowRoots] });
  if (!caret || !isText(caret.offsetNode)) return undefined;
  const mention = table.at({ node: caret.offsetNode, offset: caret.offset });
  // The caret is the nearest one, which may be far from the point.
  return mention && ruler.rectsOf(mention).some((rect) => isOn(point, rect)) ? mention : undefined;
}
