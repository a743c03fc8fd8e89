import type { Matcher, Mention } from '../src/core/match/matcher.ts';

/** A mention in a file: offsets are UTF-16 code units, into the whole file for text. */
export type FileMention = Mention & { readonly text: string };

// In plain text an empty line ends a block, and a lone line break is as good as a space.
const BLOCK_BREAK = /\n[^\S\n]*(?:\n[^\S\n]*)+|\r\n[^\S\n]*(?:\r\n[^\S\n]*)+/g;

export function findInText(content: string, matcher: Matcher): FileMention[] {
  return blocksOf(content).flatMap(([from, to]) => {
    const surroundings = {
      before: () => content.slice(0, from),
      after: () => content.slice(to),
      page: () => content,
    };
    return matcher.find(content.slice(from, to), { surroundings }).map((mention) => {
      const [start, end] = [mention.start + from, mention.end + from];
      return { ...mention, start, end, text: content.slice(start, end) };
    });
  });
}

function blocksOf(content: string): [from: number, to: number][] {
  const blocks: [number, number][] = [];
  let from = 0;
  for (const { index, 0: gap } of content.matchAll(BLOCK_BREAK)) {
    blocks.push([from, index]);
    from = index + gap.length;
  }
  blocks.push([from, content.length]);
  return blocks;
}
