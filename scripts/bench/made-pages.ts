/** Pages that several questions ask for. */
import { longPage, pageWithMentions } from './long-page.ts';
import type { PackSize } from './packs.ts';
import type { Workbench } from './workbench.ts';

export const MEGABYTE = 1_000_000;

/** The address of a page with so many bytes of text, and forms of that pack in it. */
export const longPageFor = (bench: Workbench, bytes: number, size: PackSize): string =>
  bench.made(`long-${bytes}-${size}.html`, () => longPage(bytes, bench.prose(), bench.pack(size).forms));

/** The address of a page with that many mentions of the pack's entries, wherever the packs' rules do not matter. */
export const mentionsPageFor = (bench: Workbench, mentions: number): string =>
  bench.made(`mentions-${mentions}.html`, () =>
    pageWithMentions(mentions, bench.prose(), bench.pack('pack').plainForms),
  );
