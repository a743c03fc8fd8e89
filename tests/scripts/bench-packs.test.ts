import { safeParse } from 'valibot';
import { expect, test } from 'vitest';
import { triePattern } from '../../scripts/bench/engines/regexp.ts';
import { longPage, pageWithMentions } from '../../scripts/bench/long-page.ts';
import { syntheticPack, vocabularyOf } from '../../scripts/bench/synthetic-pack.ts';
import { compile, formsOf } from '../../src/core/pack/compile.ts';
import { PackFile, TopicFile } from '../../src/core/pack/schema.ts';
import { finderOf } from '../fixtures/find.ts';

const VOCABULARY = 'treaty missile defence strike doctrine border energy council reform sanction'.split(' ');

const formsIn = (pack: ReturnType<typeof syntheticPack>) =>
  pack.entries.flatMap((entry) => [...formsOf(entry).values()].map(({ text }) => text));

test('a synthetic pack has as many forms as asked for, and all differ', () => {
  const forms = formsIn(syntheticPack(1000, VOCABULARY));
  expect(forms).toHaveLength(1000);
  expect(new Set(forms).size).toBe(1000);
});

test('a synthetic pack is the same for the same seed', () => {
  expect(syntheticPack(50, VOCABULARY, 3)).toEqual(syntheticPack(50, VOCABULARY, 3));
  expect(formsIn(syntheticPack(50, VOCABULARY, 3))).not.toEqual(formsIn(syntheticPack(50, VOCABULARY, 4)));
});

test('a synthetic pack is one that the project would take', () => {
  const { entries, ...file } = syntheticPack(1000, VOCABULARY);
  expect(safeParse(PackFile, file).issues).toBeUndefined();
  const topic = { topic: 'topic-0', entries: entries.map(({ topic: _, ...entry }) => entry) };
  expect(safeParse(TopicFile, topic).issues).toBeUndefined();
});

test('what is planted in a page is found by our matcher', () => {
  const pack = syntheticPack(200, VOCABULARY);
  const plain = formsIn(pack).filter((form) => form.includes(' '));
  const { find } = finderOf(pack);
  const found = plain.filter((form) =>
    find(`They spoke of ${form} at length.`).some(({ text }) => text === form),
  );
  expect(found).toEqual(plain);
  expect(compile([pack]).aliasTexts).toHaveLength(200);
});

test('a vocabulary holds no short and no common word', () => {
  expect(vocabularyOf(['The Treaty on missile defence', 'was after their treaty'])).toEqual([
    'treaty',
    'missile',
    'defence',
  ]);
});

test('a long page has about as much text as asked for', () => {
  const html = longPage(
    20_000,
    ['They went to the city & talked for a while about nothing much at all.'],
    ['ABM'],
  );
  const text = html.replace(/^.*<body>/s, '').replace(/<[^>]*>/g, '');
  expect(text.length).toBeGreaterThan(19_000);
  expect(text.length).toBeLessThan(23_000);
});

test('a page has as many of the planted forms as asked for', () => {
  const html = pageWithMentions(30, ['They talked for a while.'], ['ABM', 'NMD']);
  expect(html.match(/ABM|NMD/g)).toHaveLength(30);
});

test('a pattern factored into a trie matches exactly the forms', () => {
  const forms = ['a.b', 'a.bc', 'treaty', 'treaties', 't', 'с-300'];
  const pattern = new RegExp(`^(?:${triePattern(forms)})$`);
  expect(forms.filter((form) => pattern.test(form))).toEqual(forms);
  expect(['axb', 'treat', 'a', '', 'treatys'].filter((form) => pattern.test(form))).toEqual([]);
});
