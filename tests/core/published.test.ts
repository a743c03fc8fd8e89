import { expect, test } from 'vitest';
import { publishedOn } from '../../src/core/published.ts';

const today = '2026-11-25';

test.each([
  ['2002-05-13', '2002-05-13'],
  ['2002-05-13T22:30:00-04:00', '2002-05-13'],
  ['2002-05-13 08:00', '2002-05-13'],
  ['2002-05', '2002-05'],
  ['2002', '2002'],
  ['2002/5/13', '2002-05-13'],
  ['20020513', '2002-05-13'],
  ['20020513093000', '2002-05-13'],
  ['Mon, 13 May 2002 08:00:00 GMT', '2002-05-13'],
  ['13th May 2002', '2002-05-13'],
  ['May 13, 2002', '2002-05-13'],
  ['Sept. 3, 2001', '2001-09-03'],
  ['  Published December 1st, 2001 at noon', '2001-12-01'],
  ['May 2002', '2002-05'],
])('reads %j', (text, date) => {
  expect(publishedOn([text], today)).toBe(date);
});

test.each([
  '',
  'yesterday',
  '2002-02-30',
  '2002-13-01',
  '13/05/2002',
  '32 May 2002',
  '1020',
  '99999999',
  '3 days ago',
])('does not take %j for a date', (text) => {
  expect(publishedOn([text], today)).toBeUndefined();
});

test('takes the first that is a date and not to come', () => {
  expect(publishedOn(['soon', '2031-01-01', '2026-11-26', '2003-10-02', '2001-01-01'], today)).toBe(
    '2003-10-02',
  );
  expect(publishedOn(['2026-11-25'], today)).toBe('2026-11-25');
  expect(publishedOn([], today)).toBeUndefined();
});
