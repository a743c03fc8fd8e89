import type { Density } from '../core/settings.ts';
import { attributeOf, boxOf, closestWhere, inDocumentOrder, isRendered, nameOf } from './dom.ts';
import { elementOfMention, type PageMention } from './mentions.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const LANDMARKS = /^(?:article|aside|footer|header|main|nav|search|section)$/;
const LANDMARK_ROLES =
  /^(?:article|banner|complementary|contentinfo|feed|form|main|navigation|region|search)$/;

/** Decides which mentions get painted. */
export interface Chooser {
  /**
   * Of each entry's mentions, the first that can be seen in each section, or on the page. They come in order of
   * appearance.
   */
  choose(mentions: readonly PageMention[], density: Density): readonly PageMention[];
  stop(): void;
}

/** `onUnfolded` is told when a mention can be seen that could not be, and was passed over: then choose again. */
export function createChooser(root: Document, onUnfolded: () => void): Chooser {
  const unfolding = new IntersectionObserver((entries) => {
    if (entries.some(({ target, isIntersecting }) => isIntersecting && isRendered(target))) onUnfolded();
  });

  return {
    choose(mentions, density) {
      unfolding.disconnect();
      if (density === 'every') return mentions;
      const sectionOf = density === 'section' ? createSections(root) : () => 0;
      const chosen = new Map<string, { mention: PageMention; isVisible: boolean }>();
      const folded: PageMention[] = [];
      for (const mention of mentions) {
        const key = `${mention.mention.entry} ${sectionOf(mention)}`;
        const before = chosen.get(key);
        if (before?.isVisible) continue;
        const isVisible = isRendered(elementOfMention(mention));
        // A menu that is folded away must not take the underline from the article.
        if (!before || isVisible) chosen.set(key, { mention, isVisible });
        else folded.push(mention);
      }
      for (const mention of folded) unfolding.observe(boxOf(elementOfMention(mention)));
      return [...chosen.values()].map(({ mention }) => mention);
    },
    stop: () => unfolding.disconnect(),
  };
}

/** Numbers the sections, which are bounded by headings and by landmarks; to be asked in order of appearance. */
function createSections(root: Document): (mention: PageMention) => string {
  const headings = [...root.querySelectorAll(HEADINGS)];
  const numbers = new Map<Node | null, number>();
  let passed = 0;
  return ({ block }) => {
    const node = block.nodes[0] as Text;
    while (passed < headings.length && inDocumentOrder(headings[passed] as Element, node) < 0) passed++;
    const landmark = closestWhere(node, isLandmark);
    if (!numbers.has(landmark)) numbers.set(landmark, numbers.size);
    return `${numbers.get(landmark)}/${passed}`;
  };
}

const isLandmark = (element: Element) =>
  LANDMARKS.test(nameOf(element)) || LANDMARK_ROLES.test(attributeOf(element, 'role') ?? '');
