/** An entry that a frame of a page mentions, and how often. */
export interface Reference {
  readonly entry: string;
  readonly count: number;
}

/** Whether a page script's message holds a reference, whatever it claims. */
export const isReference = ({ entry, count }: Partial<Reference>): boolean =>
  typeof entry === 'string' && Number.isSafeInteger(count);

/** A reference and the frame that it stands in, so that the popup can ask that frame to show it. */
export interface FramedReference extends Reference {
  readonly frameId: number;
}

/** What each frame of a tab mentions, by frame id, in order of appearance. */
export type TabReferences = Readonly<Record<number, readonly Reference[]>>;

export const withFrame = (
  tab: TabReferences,
  frameId: number,
  references: readonly Reference[],
): TabReferences => {
  const { [frameId]: _, ...others } = tab;
  return references.length > 0 ? { ...others, [frameId]: references } : others;
};

/** One row an entry: the page's own frame first, and the first frame that has the entry is the one to jump to. */
export function mergeFrames(tab: TabReferences): FramedReference[] {
  const rows = new Map<string, FramedReference>();
  const frames = Object.keys(tab)
    .map(Number)
    .sort((a, b) => a - b);
  for (const frameId of frames) {
    for (const { entry, count } of tab[frameId] ?? []) {
      const row = rows.get(entry);
      rows.set(entry, row ? { ...row, count: row.count + count } : { entry, count, frameId });
    }
  }
  return [...rows.values()];
}
