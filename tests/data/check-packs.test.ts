import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectPack, PackError, readPack } from '../../scripts/packs.ts';

const SOUND = join(import.meta.dirname, '..', 'packs', 'sound');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  cpSync(SOUND, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a line of a sound pack and gives what is then wrong with it, as `line: message`. */
function problemsAfter(file: string, from: string, to: string): string[] {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
  writeFileSync(path, text.replace(from, to));
  const { problems, gaps } = inspectPack(folder);
  return [...problems, ...gaps].map((problem) => problem.replace(/^.*\.yaml:/, ''));
}

/** The number of the line with this text in a sound pack's topic file. */
const lineOf = (text: string) =>
  readFileSync(join(SOUND, 'arms.yaml'), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

describe('a sound pack', () => {
  it('is read whole, topics in the order of its head', () => {
    const pack = readPack(folder);
    expect(pack.entries.map(({ id, topic }) => `${topic}/${id}`)).toEqual(['arms/abm-treaty', 'arms/icbm']);
    expect(inspectPack(folder)).toMatchObject({ problems: [], gaps: [] });
  });
});

describe('a pack is refused, with file and line,', () => {
  it.each([
    ['an unknown key', 'kind: treaty', 'sort: treaty', /sort: .*|kind/],
    ['an unknown kind', 'kind: treaty', 'kind: pact', /kind/],
    ['markup in prose', 'Signed in Moscow.', 'Signed <b>in</b> Moscow.', /plain text only/],
    ['a bidi override', 'Signed in Moscow.', 'Signed \u202ein Moscow.', /plain text only/],
    ['a link that is not https', 'https://treaties.example/abm', 'http://treaties.example/abm', /https/],
    [
      'a link that shows another',
      'https://treaties.example/abm',
      'https://treaties.example/\u202emba',
      /ASCII/,
    ],
    ['a day that is not', '1972-05-26', '1972-02-30', /no such day/],
    ['a date in words', '1972-05-26', 'May 1972', /a date is/],
    ['a locator of no section', 'at: one#1', 'at: two#1', /no section two/],
    ['a locator past the last paragraph', 'at: one#1', 'at: one#9', /has 2 paragraphs, not 9/],
    ['a relation to nothing', 'related: [icbm]', 'related: [nothing]', /there is no entry nothing/],
    ['a relation to itself', 'related: [icbm]', 'related: [abm-treaty]', /cannot refer to itself/],
    ['a duplicate id', 'id: icbm', 'id: abm-treaty', /given twice/],
    ['an unknown cue set', '"@arms"', '"@nothing"', /no cue set @nothing/],
    ['an alternation without end', 'ABM {Treaty|pact}', 'ABM {Treaty|pact', /brace/],
    ['an alias that another entry has', '- ICBM', '- ABM Treaty', /already stands for abm-treaty/],
    ['developments out of order', '2010-04-08', '2001-04-08', /from the oldest to the newest/],
    ['a fact from after the last check', '2010-04-08', '2030-04-08', /later than asOf/],
    ['a status that ends before it begins', 'from: 1972-10-03', 'from: 2003-10-03', /ends before it begins/],
  ])('for %s', (_, from, to, message) => {
    const problems = problemsAfter('arms.yaml', from, to);
    const problem = problems.find((one) => message.test(one));
    expect(problem, problems.join('\n')).toBeDefined();
    const line = Number(problem?.split(':')[0]);
    const before = lineOf(from);
    // A missing key is reported where its entry begins, and the second of two equals is the one to blame.
    expect(Math.abs(line - before)).toBeLessThan(from.startsWith('kind') ? 4 : 2);
  });

  it.each([
    ['too few gists', '        - The second says who counts them.\n', '', /2 paragraphs, and 1 gists/, 13],
    [
      'too many gists',
      'who counts them.',
      'who counts them.\n        - A third.',
      /2 paragraphs, and 3 gists/,
      15,
    ],
    ['markup in a gist', 'who counts', 'who <i>counts', /plain text only/, 14],
  ])('for %s, where the first is wrong or missing', (_, from, to, message, line) => {
    const [problem] = problemsAfter('pack.yaml', from, to);
    expect(problem).toMatch(message);
    expect(Number(problem?.split(':')[0])).toBe(line);
  });

  it('for a relation that is not returned, where it is given', () => {
    const [problem] = problemsAfter('arms.yaml', 'related: [abm-treaty]', 'related: []');
    expect(problem).toMatch(/icbm has room, and does not list this as related/);
    expect(Number(problem?.split(':')[0])).toBe(lineOf('related: [icbm]'));
  });

  it('for a key given twice, and for YAML that is none', () => {
    expect(problemsAfter('arms.yaml', 'topic: arms', 'topic: arms\ntopic: arms').join()).toMatch(/unique/);
    expect(problemsAfter('arms.yaml', 'entries:', 'entries: [').length).toBeGreaterThan(0);
  });

  it('for a topic that its head does not name', () => {
    expect(problemsAfter('arms.yaml', 'topic: arms', 'topic: people').join()).toMatch(
      /pack.yaml has no topic people/,
    );
  });

  it('for a YAML alias, which could make a small file huge', () => {
    const bomb = 'related: &a [icbm]\n    search: *a';
    expect(problemsAfter('arms.yaml', 'related: [icbm]', bomb).length).toBeGreaterThan(0);
  });

  it('as an error that lists every problem', () => {
    problemsAfter('arms.yaml', 'at: one#1', 'at: two#1');
    expect(() => readPack(folder)).toThrow(PackError);
  });
});

describe('a pack in the making', () => {
  it('has a gap where a section has no gists', () => {
    const gists =
      '      gists:\n        - The first says why arms are counted.\n        - The second says who counts them.\n';
    expect(problemsAfter('pack.yaml', gists, '')).toEqual([
      expect.stringMatching(/^9: section one has no gists/),
    ]);
  });

  it('has gaps where no entry explains a paragraph, or a topic is empty', () => {
    const problems = problemsAfter('arms.yaml', 'at: one#2', 'at: one#1');
    expect(problems).toEqual([expect.stringMatching(/no entry explains one#2/)]);
    expect(
      problemsAfter(
        'pack.yaml',
        'topics:',
        'topics:\n  - { id: empty, title: { en: Empty }, about: { en: Empty. } }',
      ),
    ).toContainEqual(expect.stringMatching(/the topic empty has no entries/));
  });
});
