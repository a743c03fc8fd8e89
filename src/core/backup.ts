/** The reader's settings, and whatever else lasts, as one file: written, and read back only if all of it is sound. */
import * as v from 'valibot';
import { readLookups } from './lookups.ts';
import { readSettings, SETTING_KEYS, type SettingKey, type Settings } from './settings.ts';
import {
  isOfLaterVersion,
  MOST_SET_ASIDE,
  migrationOf,
  type SetAside,
  VERSION_KEY,
  versionNow,
} from './settings-care.ts';

const FORMAT = 'policy-gloss-backup';

/** UTF-16 code units: full lists of sites in long names would be half of it. */
export const LONGEST_BACKUP = 5_000_000;

/** Deeper than anything that settings hold; what is deeper can be read, and not written again. */
const DEEPEST = 500;

/** What a reader would miss if it were lost. */
export interface Kept {
  readonly settings: Settings;
  /** Settings that were damaged once, as they were found. */
  readonly setAside: readonly SetAside[];
  /** Entries that were looked up lately, by id. */
  readonly lookups: readonly string[];
}

/** Why a file cannot be restored; `key` is the place in it: `settings.delay`. */
export type BackupProblem =
  | { readonly is: 'too-long' | 'not-json' | 'not-a-backup' | 'of-later-version' }
  | { readonly is: 'damaged' | 'unknown'; readonly key: string };

/** @param at day and time, ISO 8601 */
export const writeBackup = ({ settings, setAside, lookups }: Kept, at: string): string =>
  `${JSON.stringify({ format: FORMAT, [VERSION_KEY]: versionNow(), at, settings, setAside, lookups }, null, 2)}\n`;

/** Reads a file that the reader chose, which may be any file at all; never throws. */
export function readBackup(text: string): Kept | BackupProblem {
  if (text.length > LONGEST_BACKUP) return { is: 'too-long' };
  const file = parsed(text);
  if (file === undefined) return { is: 'not-json' };
  if (!v.is(ANY_BACKUP, file) || !isShallow(file, DEEPEST)) return { is: 'not-a-backup' };
  if (isOfLaterVersion(file)) return { is: 'of-later-version' };
  const { settings } = file;
  if (!isRecord(settings)) return { is: 'damaged', key: 'settings' };
  const read = v.safeParse(BACKUP, { ...file, settings: { ...settings, ...migrated(settings, file) } });
  if (!read.success) return problemOf(read.issues[0]);
  const { setAside, lookups } = read.output;
  return { settings: readSettings(read.output.settings), setAside, lookups };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1)));

/** What an older version's settings are today. */
function migrated(settings: object, { [VERSION_KEY]: version }: Readonly<Record<string, unknown>>): object {
  const { [VERSION_KEY]: _, ...changed } = migrationOf({ ...settings, [VERSION_KEY]: version }) ?? {};
  return changed;
}

const ANY_BACKUP = v.looseObject({ format: v.literal(FORMAT) });

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sound is what is read as it stands: a backup is not the place to mend anything. */
const setting = (key: SettingKey) =>
  v.custom<Settings[SettingKey]>(
    (value) => JSON.stringify(readSettings({ [key]: value })[key]) === JSON.stringify(value),
  );

const BACKUP = v.strictObject({
  format: v.literal(FORMAT),
  [VERSION_KEY]: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  at: v.pipe(v.string(), v.isoTimestamp()),
  // A setting that is newer than the backup has its default.
  settings: v.strictObject(Object.fromEntries(SETTING_KEYS.map((key) => [key, v.optional(setting(key))]))),
  setAside: v.pipe(
    v.array(
      v.strictObject({
        key: v.picklist(SETTING_KEYS),
        value: v.unknown(),
        at: v.string(),
        isTold: v.boolean(),
      }),
    ),
    v.maxLength(MOST_SET_ASIDE),
  ),
  lookups: v.custom<string[]>((value) => JSON.stringify(readLookups(value)) === JSON.stringify(value)),
});

const problemOf = ({ path, expected }: v.BaseIssue<unknown>): BackupProblem => ({
  is: expected === 'never' ? 'unknown' : 'damaged',
  key: (path ?? []).map(({ key }) => key).join('.'),
});
