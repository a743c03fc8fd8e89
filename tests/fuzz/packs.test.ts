import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { parse } from 'yaml';
import { inspectPack } from '../../scripts/packs.ts';
import { createMatcher } from '../../src/core/match/matcher.ts';
import { createPrefilter } from '../../src/core/match/prefilter.ts';
import { compile } from '../../src/core/pack/compile.ts';
import { createLibrary } from '../../src/core/pack/library.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { mutated, nastyText } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const SOUND = join(import.meta.dirname, '../packs/sound');
const texts = ['pack.yaml', 'arms.yaml'].map((name) => readFileSync(join(SOUND, name), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'policy-gloss-fuzz-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** YAML that is meant to cost its reader dear. */
const costly = fc.constantFrom(
  '['.repeat(3000),
  'a: '.repeat(500),
  `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`,
  // Keys in keys cost the YAML library their number cubed; packs are read when they are built, never in a browser.
  '? '.repeat(40),
  '- '.repeat(2000),
  '!!js/function "function () {}"',
  '--- a\n--- b',
  '\ufeff%YAML 9.9\n---\n',
  `title: "${'\\ud800'}"`,
);

/** A file as it should be, with some of its characters lost or others among them. */
const torn = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(8), nastyText), { maxLength: 3 })
    .map((cuts) =>
      cuts.reduce((all, [at, length, more]) => all.slice(0, at) + more + all.slice(at + length), text),
    );

// JSON is YAML too.
const wrong = (text: string) => mutated(parse(text)).map((value) => JSON.stringify(value) ?? '');
const file = (text: string) =>
  fc.oneof(
    { weight: 4, arbitrary: wrong(text) },
    { weight: 3, arbitrary: torn(text) },
    { weight: 2, arbitrary: fc.constant(text) },
    { weight: 1, arbitrary: fc.oneof(costly, nastyText) },
  );

fuzz('packs', fc.tuple(file(texts[0] as string), file(texts[1] as string)), ([header, topic]) => {
  writeFileSync(join(folder, 'pack.yaml'), header);
  writeFileSync(join(folder, 'arms.yaml'), topic);
  const { pack, problems } = inspectPack(folder);
  for (const problem of problems) expect(problem).toMatch(/^\S+.*: /s);
  if (pack && problems.length === 0) use(pack);
  else expect(problems.length).toBeGreaterThan(0);
});

/** A pack that passed must serve: it compiles, finds what it names, and shows plain text only. */
function use(pack: Pack): void {
  const { tables, signs, aliasTexts } = compile([pack]);
  const matcher = createMatcher({ ...JSON.parse(JSON.stringify(tables)), forms: tables.forms });
  createPrefilter(signs)([...aliasTexts]);
  for (const text of aliasTexts) matcher.find(text);
  const library = createLibrary([pack]);
  for (const { id } of pack.entries) {
    const shown = JSON.stringify(library.view(id));
    expect(shown).not.toMatch(/<\/?[a-z!]|[\u202a-\u202e\u2066-\u2069]/i);
    const { background = [], since = [] } = library.view(id) ?? {};
    for (const { url } of [...background, ...since]) expect(new URL(url).protocol).toBe('https:');
  }
}
