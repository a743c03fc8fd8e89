import { describe, expect, it } from 'vitest';
import { NOTHING_OFF } from '../../src/core/match/matcher.ts';
import type { Question } from '../../src/core/match/question.ts';
import { pageFinderOf } from '../fixtures/find.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';

const finder = pageFinderOf(
  packOf([
    entryOf('abm-treaty', ['ABM Treaty']),
    entryOf('primacy', [{ text: 'primacy', requires: ['Washington'] }]),
    entryOf('hegemony', [{ text: 'hegemony', requires: ['Washington'], reach: 'page' }]),
  ]),
);

/** What is found in a text, as it stands there; or what is missing to tell. */
function found(text: string, more: Partial<Question['pieces'][0]> & Pick<Question, 'page'> = {}) {
  const { page, ...around } = more;
  const [answer] = finder.find({ pieces: [{ text, ...around }], page, off: NOTHING_OFF });
  return typeof answer === 'string' ? answer : answer?.map(({ start, end }) => text.slice(start, end));
}

describe('a finder', () => {
  it('tells which texts a mention may stand in', () => {
    expect(finder.candidates(['A fine day.', 'The ABM Treaty.', 'Hegemony!'])).toEqual([1, 2]);
  });

  it.each([
    ['a word of a megabyte', 'd'.repeat(1_000_000)],
    ['capital letters with dots', 'A. '.repeat(100_000)],
    ['white space before a dash', `ABM${' '.repeat(100_000)}- -Treaty`],
  ])('is not held up by %s', (_, text) => {
    expect(finder.candidates([text]).length).toBeLessThanOrEqual(1);
    expect(finder.find({ pieces: [{ text, before: '', after: '' }], off: NOTHING_OFF })).toEqual([[]]);
  });

  it('is not held up by words that are cut in ever other ways', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => [`x${at} AB`, 'M Treaty ']).flat();
    expect(finder.candidates(texts).length).toBeGreaterThan(0);
  });

  it('needs nothing but a text for terms that count anywhere', () => {
    expect(found('The ABM Treaty.')).toEqual(['ABM Treaty']);
    expect(found('Nothing.')).toEqual([]);
  });

  it('asks for what stands around a text only where that decides', () => {
    expect(found('Washington’s primacy.')).toEqual(['primacy']);
    expect(found('Its primacy.')).toBe('around');
    expect(found('Its primacy.', { before: '', after: 'So Washington.' })).toEqual(['primacy']);
    expect(found('Its primacy.', { before: '', after: '' })).toEqual([]);
  });

  it('asks for the page only where that decides', () => {
    expect(found('Washington’s hegemony.')).toEqual(['hegemony']);
    expect(found('Its hegemony.')).toBe('page');
    expect(found('Its hegemony.', { page: 'Far away: Washington.' })).toEqual(['hegemony']);
    expect(found('Its hegemony.', { page: '' })).toEqual([]);
  });

  it('answers for each piece alone', () => {
    const pieces = [{ text: 'The ABM Treaty.' }, { text: 'Its primacy.' }, { text: 'No.' }];
    const answers = finder.find({ pieces, off: { topics: [], entries: ['abm-treaty'] } });
    expect(answers).toEqual([[], 'around', []]);
  });

  it('leaves out a topic that is off', () => {
    const off = { topics: ['arms'], entries: [] };
    expect(finder.find({ pieces: [{ text: 'The ABM Treaty.' }], off })).toEqual([[]]);
  });
});
