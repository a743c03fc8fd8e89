import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/core/pack/schema.ts';
import { thenOf } from '../../src/core/pack/then.ts';

const fact = (date: string, text: string): Fact => ({
  date,
  text,
  source: 'A source',
  url: 'https://example.com/',
});

const treaty = {
  kind: 'treaty',
  status: { state: 'terminated', from: '1972-10-03', to: '2002-06-13' },
  background: [fact('1972-05-26', 'Signed.'), fact('2001-12-13', 'Notice given.')],
  since: [fact('2018-03-01', 'New weapons shown.')],
} as const;

const on = (day: string) => {
  const { when, words, last } =
    thenOf({ ...treaty, background: [...treaty.background], since: [...treaty.since] }, day) ?? {};
  return { when, words, last: last?.text };
};

describe('when an article appeared', () => {
  it('a treaty was in force, and its end was near', () => {
    expect(on('2002-05-13')).toEqual({
      when: 'May 2002',
      words: 'in force (until 13 June 2002)',
      last: 'Notice given.',
    });
  });

  it('it was not in force yet', () => {
    expect(on('1972-06-01')).toEqual({
      when: 'June 1972',
      words: 'not yet in force (until 3 October 1972)',
      last: 'Signed.',
    });
  });

  it('it had ended, and more was to come', () => {
    expect(on('2005')).toEqual({
      when: '2005',
      words: 'no longer in force (since 13 June 2002)',
      last: 'Notice given.',
    });
  });

  it('on the very day of its end it had ended', () => {
    expect(on('2002-06-13').words).toBe('no longer in force (since 13 June 2002)');
    expect(on('2002-06-14').words).toBe('no longer in force (since 13 June 2002)');
    expect(on('1972-10-03').words).toBe('in force (until 13 June 2002)');
  });

  it('is not said more exactly than is known', () => {
    expect(on('2002-06').words).toBeUndefined();
    expect(on('2001-12').last).toBe('Signed.');
  });

  it('nothing had happened yet that is recorded, but its status tells', () => {
    expect(on('1960')).toEqual({
      when: '1960',
      words: 'not yet in force (until 3 October 1972)',
      last: undefined,
    });
  });
});

it('says nothing where nothing has changed since', () => {
  expect(on('2024-01-01')).toEqual({});
});

it('names the status as fits what it is', () => {
  const words = (kind: 'event' | 'doctrine' | 'institution' | 'person', day: string) =>
    thenOf(
      {
        kind,
        status: { state: 'superseded', from: '2001-10', to: '2021-08' },
        background: [fact('2001-09', 'A fact.')],
        since: [],
      },
      day,
    )?.words;
  expect(words('event', '2003')).toBe('under way (until August 2021)');
  expect(words('event', '2000')).toBe('not yet begun (until October 2001)');
  expect(words('doctrine', '2003')).toBe('current (until August 2021)');
  expect(words('institution', '2000')).toBe('not yet in place (until October 2001)');
  expect(words('person', '2003')).toBeUndefined();
});

it('goes by facts alone where there is no status, or only a proposal', () => {
  const facts = { background: [fact('1999', 'Proposed.')], since: [fact('2004', 'Built.')] };
  expect(thenOf({ kind: 'concept', status: undefined, ...facts }, '2002')).toMatchObject({
    words: undefined,
    last: { text: 'Proposed.' },
  });
  expect(
    thenOf({ kind: 'law', status: { state: 'proposed', from: '1999' }, ...facts }, '2002')?.words,
  ).toBeUndefined();
});
