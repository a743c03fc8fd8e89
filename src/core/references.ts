/** An entry that a frame of a page mentions, and how often. */
export interface Reference {
  readonly entry: string;
  readonly count: number;
}

/** More entries than this no frame reports: five times as many as the largest pack that is planned for. */
export const MOST_REFERENCES = 50_000;

/** Which of an entry's mentions in a frame was gone to, counted from 1, and of how many. */
export interface MentionPlace {
  readonly at: number;
  readonly of: number;
}

/** A reference and the frame that it stands in, so that the panel can ask that frame to show it. */
export interface FramedReference extends Reference {
  readonly frameId: number;
}

/** What a tab mentions. */
export interface TabReferences {
  /** The random name of the document at the top; the empty text before any has reported. */
  readonly page: string;
  /** By frame id, in order of appearance. */
  readonly frames: Readonly<Record<number, readonly Reference[]>>;
}

export const NO_REFERENCES: TabReferences = { page: '', frames: {} };

/** A frame's report. From another page than the last, it ends all that is known of that one and its frames. */
export function withFrame(
  tab: TabReferences,
  page: string,
  frameId: number,
  references: readonly Reference[],
): TabReferences {
  // A frame's goodbye that comes late, after the next page's first report.
  if (tab.page !== page && frameId !== 0 && references.length === 0) return tab;
  const { [frameId]: _, ...others } = tab.page === page ? tab.frames : {};
  return { page, frames: references.length > 0 ? { ...others, [frameId]: references } : others };
}

/** Without frames that are gone. */
export const withoutFrames = ({ page, frames }: TabReferences, gone: readonly number[]): TabReferences => ({
  page,
  frames: Object.fromEntries(Object.entries(frames).filter(([id]) => !gone.includes(Number(id)))),
});

export const frameIdsOf = ({ frames }: TabReferences): number[] =>
  Object.keys(frames)
    .map(Number)
    .sort((a, b) => a - b);

/** One row an entry: the page's own frame first, and the first frame that has the entry is the one to jump to. */
export function mergeFrames(tab: TabReferences): FramedReference[] {
  const rows = new Map<string, FramedReference>();
  for (const frameId of frameIdsOf(tab)) {
    for (const { entry, count } of tab.frames[frameId] ?? []) {
      const row = rows.get(entry);
      rows.set(entry, row ? { ...row, count: row.count + count } : { entry, count, frameId });
    }
  }
  return [...rows.values()];
}

/** What a tab mentions, from whatever was stored; nothing where that is damaged. Never throws. */
export function readTabReferences(stored: unknown): TabReferences {
  const { page, frames } = (stored ?? {}) as Partial<Record<keyof TabReferences, unknown>>;
  const isSound =
    typeof page === 'string' &&
    isRecord(frames) &&
    Object.entries(frames).every(
      ([id, list]) => /^\d+$/.test(id) && Array.isArray(list) && list.every(isReference),
    );
  return isSound ? (stored as TabReferences) : NO_REFERENCES;
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isReference = (value: unknown): value is Reference =>
  isRecord(value) &&
  'entry' in value &&
  typeof value.entry === 'string' &&
  'count' in value &&
  Number.isSafeInteger(value.count);
