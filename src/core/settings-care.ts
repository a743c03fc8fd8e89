/** What the background does about stored settings: pure, and no part of the page script. */
import { readSettings, SETTING_KEYS, type SettingKey, type Settings } from './settings.ts';

/** Values by key, as a store has them: anything. */
export type Stored = Readonly<Record<string, unknown>>;

/** A value that could not be used as it was stored, kept for the reader to look at. */
export interface SetAside {
  readonly key: SettingKey;
  readonly value: unknown;
  /** Day and time, ISO 8601. */
  readonly at: string;
  /** Whether the reader knows. */
  readonly isTold: boolean;
}

/** Older ones are dropped: a store that damages what it keeps would otherwise fill itself. */
export const MOST_SET_ASIDE = 20;

/** What to set aside of a store's values, and what to write in their place. */
export interface Repair {
  readonly damaged: readonly Pick<SetAside, 'key' | 'value'>[];
  /** What could be saved of damaged values. */
  readonly set: Partial<Settings>;
  /** The keys of which nothing could, so that their defaults hold. */
  readonly remove: readonly SettingKey[];
}

export function repairOf(stored: Stored): Repair {
  const read = readSettings(stored);
  const defaults = readSettings({});
  const damaged = SETTING_KEYS.filter(
    (key) => (stored[key] ?? undefined) !== undefined && !isSame(stored[key], read[key]),
  );
  const [lost, saved] = [
    damaged.filter((key) => isSame(read[key], defaults[key])),
    damaged.filter((key) => !isSame(read[key], defaults[key])),
  ];
  return {
    damaged: damaged.map((key) => ({ key, value: stored[key] })),
    set: Object.fromEntries(saved.map((key) => [key, read[key]])),
    remove: lost,
  };
}

/** What was set aside, with more of it; what is there already is not repeated. */
export function withSetAside(
  before: readonly SetAside[],
  damaged: Repair['damaged'],
  at: string,
): SetAside[] {
  const added = damaged
    .filter(({ key, value }) => !before.some((one) => one.key === key && isSame(one.value, value)))
    .map((one) => ({ ...one, at, isTold: false }));
  return [...before, ...added].slice(-MOST_SET_ASIDE);
}

/** What was set aside, from whatever was stored; never throws. */
export const readSetAside = (stored: unknown): SetAside[] =>
  Array.isArray(stored) ? stored.filter(isSetAside) : [];

function isSetAside(one: unknown): one is SetAside {
  const { key, at, isTold } = Object(one) as Partial<SetAside>;
  return SETTING_KEYS.some((known) => known === key) && typeof at === 'string' && typeof isTold === 'boolean';
}

/** Plain data that reads the same as JSON. Another order of keys counts as a difference, and costs a copy at worst. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** From the values that one version stored to those that the next one wants instead. */
type Step = (stored: Stored) => Stored;

/** The first leads from version 1 to version 2. */
const STEPS: readonly Step[] = [];

/** Says of which version stored settings are; version 1 does not. */
export const VERSION_KEY = 'settingsVersion';

/** The version of what this build stores. */
export const versionNow = (steps = STEPS): number => steps.length + 1;

export const versionOf = ({ [VERSION_KEY]: version }: Stored): number =>
  Number.isSafeInteger(version) && (version as number) > 1 ? (version as number) : 1;

/** Whether another browser of the reader's, with a later build, stored these: they are its to repair. */
export const isOfLaterVersion = (stored: Stored, steps = STEPS): boolean =>
  versionOf(stored) > versionNow(steps);

/** What to write so that stored settings are of this version, in one write with the version; undefined if they are. */
export function migrationOf(stored: Stored, steps = STEPS): Stored | undefined {
  const due = steps.slice(versionOf(stored) - 1);
  if (due.length === 0) return undefined;
  let patch: Stored = {};
  for (const step of due) patch = { ...patch, ...step({ ...stored, ...patch }) };
  return { ...patch, [VERSION_KEY]: versionNow(steps) };
}
