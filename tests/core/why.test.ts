import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/core/match/matcher.ts';
import { compile } from '../../src/core/pack/compile.ts';
import { explain } from '../../src/core/pack/why.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';

const { tables, cueTexts } = compile([
  packOf([
    entryOf('abm-treaty', ['{Anti-Ballistic|ABM} Treaty']),
    entryOf('sergei-ivanov', ['Sergei Ivanov', { text: 'Ivanov', requires: ['оборон*'], reach: 'block' }]),
  ]),
]);

const why = (text: string) =>
  createMatcher(tables)
    .find(text)
    .map(({ start, end, ...rest }) => explain({ text: text.slice(start, end), ...rest }, tables, cueTexts));

describe('why a mention is marked', () => {
  it('is the text that is marked', () => {
    expect(why('the ABM\n  Treaty')).toEqual(['Marked for “ABM Treaty”.']);
  });

  it('and the cue that let it count, with how near it had to be', () => {
    expect(why('Ivanov, министр обороны')).toEqual([
      'Marked for “Ivanov”, with “оборон…” in the same paragraph.',
    ]);
  });

  it('and the plain name that let it count, where that stands near', () => {
    expect(why('Sergei Ivanov spoke. Then Ivanov left.')).toEqual([
      'Marked for “Sergei Ivanov”.',
      'Marked for “Ivanov”, with its full name near it.',
    ]);
  });

  it('is only the text for numbers that are of another build', () => {
    expect(explain({ text: 'ABM', alias: 999, cue: 999 }, tables, cueTexts)).toBe('Marked for “ABM”.');
  });
});
