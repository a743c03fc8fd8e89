import { isListed, MOST_SITES, type Site, withoutSite, withSite } from './sites.ts';

export const DENSITIES = ['section', 'page', 'every'] as const;
export const UNDERLINES = ['dotted', 'dashed', 'solid', 'tint'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const WHERE = ['everywhere-except', 'only-on'] as const;
export const STRENGTHS = ['quiet', 'plain', 'strong'] as const;
export const MODIFIERS = ['none', 'alt', 'ctrl', 'shift'] as const;
export const LANGUAGES = ['auto', 'en', 'ru'] as const;

/** Milliseconds of rest before a card opens. */
export const DELAY = { min: 0, max: 1000, default: 300 } as const;

/** Reads a stored value, or gives the default where it is missing or damaged. */
type Read<T> = (stored: unknown) => T;

const oneOf =
  <const T extends string>(choices: readonly T[], fallback: NoInfer<T>): Read<T> =>
  (stored) =>
    choices.find((choice) => choice === stored) ?? fallback;

const integer =
  ({ min, max, default: fallback }: { min: number; max: number; default: number }): Read<number> =>
  (stored) =>
    Number.isInteger(stored) && (stored as number) >= min && (stored as number) <= max
      ? (stored as number)
      : fallback;

const flag =
  (fallback: boolean): Read<boolean> =>
  (stored) =>
    typeof stored === 'boolean' ? stored : fallback;

/** Of a damaged list, what is sound: a site that was ruled out stays ruled out. */
const strings =
  (most: number, longest: number): Read<string[]> =>
  (stored) =>
    Array.isArray(stored)
      ? stored.filter((one) => typeof one === 'string' && one.length <= longest).slice(0, most)
      : [];

/**
 * Every setting's key, type and default, in one place. Each is stored under its own key, and each is
 * validated by itself on read: a damaged one falls back to its default and the others stand. Written by hand,
 * because the page script reads settings too, and valibot would be 1.3 kB of it.
 */
const readers = {
  /** Ids of topics that the reader switched off; a topic that is new to the pack is on. */
  topicsOff: strings(500, 64),
  /** How often an entry is underlined: once a section, once a page, or at every mention. */
  density: oneOf(DENSITIES, 'section'),
  /** Which of the two site lists rules. */
  where: oneOf(WHERE, 'everywhere-except'),
  sitesExcept: strings(MOST_SITES, 255),
  sitesOnly: strings(MOST_SITES, 255),
  delay: integer(DELAY),
  underline: oneOf(UNDERLINES, 'dotted'),
  /** How much the underline stands out. */
  strength: oneOf(STRENGTHS, 'plain'),
  /** A key without which resting the pointer on a term opens no card. */
  modifier: oneOf(MODIFIERS, 'none'),
  /** Whether a tap on a term opens its card. */
  touch: flag(true),
  /** How cards look: as the page around them does, or always light or dark. */
  theme: oneOf(THEMES, 'auto'),
  /** Of the interface; of its own accord the browser's. */
  language: oneOf(LANGUAGES, 'auto'),
  /** Whether the toolbar button tells how many entries the page mentions. */
  badge: flag(true),
  /** Whether entries that were looked up are kept, in this browser alone, as recent ones. */
  recent: flag(true),
  /** Entries that are not marked on a site: its name (`*`: on any), a space, and the entry's id. */
  muted: strings(5000, 320),
};

export type Settings = { [Key in keyof typeof readers]: ReturnType<(typeof readers)[Key]> };
export type Density = Settings['density'];
export type Underline = Settings['underline'];
export type Theme = Settings['theme'];
export type Modifier = Settings['modifier'];
export type Strength = Settings['strength'];

/** How a mention is marked: style and strength in one name, after which the page's highlights are called. */
export type Mark = Underline | `${Underline}-${Strength}`;

export const markOf = ({ underline, strength }: Pick<Settings, 'underline' | 'strength'>): Mark =>
  strength === 'plain' ? underline : `${underline}-${strength}`;

export const MARKS: readonly Mark[] = UNDERLINES.flatMap((underline) =>
  STRENGTHS.map((strength) => markOf({ underline, strength })),
);

export type SettingKey = keyof Settings;

export const SETTING_KEYS = Object.keys(readers) as SettingKey[];

/** Settings from whatever was stored; never throws. */
export const readSettings = (stored: Readonly<Record<string, unknown>>): Settings =>
  Object.fromEntries(SETTING_KEYS.map((key) => [key, readers[key](stored[key])])) as unknown as Settings;

/** What an organisation has laid down, from whatever its policy says: only what is sound. Never throws. */
export function readPolicy(policy: Readonly<Record<string, unknown>>): Partial<Settings> {
  const read = readSettings(policy);
  return Object.fromEntries(
    SETTING_KEYS.filter((key) => JSON.stringify(policy[key]) === JSON.stringify(read[key])).map((key) => [
      key,
      read[key],
    ]),
  );
}

export const DEFAULT_SETTINGS: Settings = /* @__PURE__ */ readSettings({});

export const runsOn = (site: Site, settings: Settings): boolean =>
  settings.where === 'only-on' ? isListed(site, settings.sitesOnly) : !isListed(site, settings.sitesExcept);

/** Which list says whether terms are marked on a site. */
export const listInForce = ({ where }: Settings) => (where === 'only-on' ? 'sitesOnly' : 'sitesExcept');

/** What to change so that a site is on or off, under the rule that is in force. */
export function switchSite(site: Site, on: boolean, settings: Settings): Partial<Settings> {
  if (settings.where === 'only-on') {
    return { sitesOnly: (on ? withSite : withoutSite)(settings.sitesOnly, site) };
  }
  return { sitesExcept: (on ? withoutSite : withSite)(settings.sitesExcept, site) };
}
