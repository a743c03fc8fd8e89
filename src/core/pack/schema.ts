/**
 * The one truth about what a pack may hold: types, validation and the JSON Schema
 * for editors all come from here (`npm run schemas`). Packs hold plain data only.
 */
import * as v from 'valibot';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  v.maxLength(64),
);

const CONTROL_OR_MARKUP = /<\/?[a-z!]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/iu;

/** Prose or a name: one line, no markup, nothing that could reorder or hide text. */
const prose = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(max),
    v.check((text) => !CONTROL_OR_MARKUP.test(text), 'plain text only: no markup, no control characters'),
  );

const https = v.pipe(
  v.string(),
  v.maxLength(600),
  v.check((text) => URL.canParse(text) && new URL(text).protocol === 'https:', 'must be an https link'),
  // A control character in it could show another address than it leads to.
  v.check((text) => /^[\x21-\x7e]*$/.test(text), 'must be written in ASCII, other characters as %-codes'),
);

const isRealDay = (text: string) => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** `2002`, `2002-06` or `2002-06-13`, as precise as the source is; YAML reads a bare year as a number. */
const date = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d{4}(?:-\d{2}){0,2}$/, 'a date is 2002, 2002-06 or 2002-06-13'),
  v.check(isRealDay, 'no such day'),
);

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a full date, such as 2026-11-23'),
  v.check(isRealDay, 'no such day'),
);

/** Where in the source: section id, `#`, paragraph counted from 1 within the section. */
const locator = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*#[1-9]\d*$/, 'a locator is section#paragraph, such as washington#2'),
);

const language = v.picklist(['en', 'ru']);

/** A name in the pack's own language, and in others where the pack gives it. */
const localized = (max: number) => v.strictObject({ en: prose(max), ru: v.optional(prose(max)) });

/** A word or phrase looked for near an alias; `@name` stands for a cue set of the pack. */
const cue = prose(80);

/** A cue, or several that must all be there. */
const cueOrAll = v.union([cue, v.pipe(v.array(cue), v.minLength(2), v.maxLength(6))]);

export const KINDS = [
  'treaty',
  'law',
  'doctrine',
  'institution',
  'person',
  'place',
  'event',
  'concept',
  'figure',
] as const;

const reach = v.picklist(['block', 'near', 'page']);

const aliasObject = v.strictObject({
  text: prose(160),
  lang: v.optional(language),
  case: v.optional(v.literal('exact')),
  requires: v.optional(v.pipe(v.array(cueOrAll), v.minLength(1), v.maxLength(80))),
  unless: v.optional(v.pipe(v.array(cue), v.minLength(1), v.maxLength(80))),
  reach: v.optional(reach),
  unlessReach: v.optional(reach),
});

const fact = v.strictObject({ date, text: prose(600), source: prose(240), url: https });

const entry = v.strictObject({
  id,
  title: localized(100),
  kind: v.picklist(KINDS),
  /** What it is, in one plain sentence, for a reader who has never heard of it. */
  gist: v.optional(prose(240)),
  aliases: v.pipe(v.array(v.union([prose(160), aliasObject])), v.minLength(1), v.maxLength(80)),
  /** What readers may type to find it, beyond its names; never marked on a page. */
  search: v.optional(v.pipe(v.array(prose(80)), v.maxLength(30)), []),
  analysis: v.pipe(
    v.array(v.strictObject({ text: prose(1200), at: locator })),
    v.minLength(1, 'an entry needs what the source argues'),
    v.maxLength(6),
  ),
  background: v.optional(v.pipe(v.array(fact), v.maxLength(8)), []),
  since: v.optional(v.pipe(v.array(fact), v.maxLength(10)), []),
  asOf: day,
  status: v.optional(
    v.strictObject({
      state: v.picklist(['in-force', 'terminated', 'superseded', 'suspended', 'proposed', 'ongoing']),
      from: v.optional(date),
      to: v.optional(date),
    }),
  ),
  verdict: v.optional(
    v.strictObject({ is: v.picklist(['held', 'overtaken', 'contested', 'open']), why: prose(400) }),
  ),
  related: v.optional(v.pipe(v.array(id), v.maxLength(12)), []),
  confusedWith: v.optional(
    v.pipe(v.array(v.strictObject({ entry: id, difference: prose(400) })), v.maxLength(4)),
    [],
  ),
});

/** One file of entries: all of one topic. */
export const TopicFile = v.strictObject({
  topic: id,
  entries: v.pipe(v.array(entry), v.minLength(1), v.maxLength(2000)),
});

/** `pack.yaml`: what the pack is, its source with the sections that locators point to, its topics. */
export const PackFile = v.strictObject({
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version is 1.2.3')),
  title: localized(120),
  language,
  source: v.strictObject({
    description: localized(300),
    year: v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100)),
    /** When it was written, as near as is known; else some time in its year. */
    written: v.optional(v.strictObject({ from: date, to: date })),
    sections: v.pipe(
      v.array(
        v.strictObject({
          id,
          title: prose(160),
          paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
          /** What each paragraph says, in a sentence of our own; as many as there are paragraphs. */
          gists: v.optional(v.pipe(v.array(prose(400)), v.maxLength(999))),
        }),
      ),
      v.minLength(1),
    ),
  }),
  topics: v.pipe(
    v.array(v.strictObject({ id, title: localized(80), about: localized(300) })),
    v.minLength(1),
    v.maxLength(40),
  ),
  cues: v.optional(v.record(id, v.pipe(v.array(cue), v.minLength(1), v.maxLength(120))), {}),
});

export type PackFile = v.InferOutput<typeof PackFile>;
export type TopicFile = v.InferOutput<typeof TopicFile>;
export type EntrySource = TopicFile['entries'][number];
export type AliasSource = v.InferOutput<typeof aliasObject>;
export type Fact = v.InferOutput<typeof fact>;
export type Localized = PackFile['title'];
export type Language = v.InferOutput<typeof language>;

/** An entry as the rest of the program knows it: what its file says, and which topic and pack it is of. */
export type Entry = Omit<EntrySource, 'aliases'> & {
  topic: string;
  aliases: AliasSource[];
};

export interface Pack extends PackFile {
  entries: Entry[];
}
