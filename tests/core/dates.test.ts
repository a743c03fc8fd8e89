import { expect, it } from 'vitest';
import { formatDate } from '../../src/core/dates.ts';

it.each([
  ['2002', 'en', '2002'],
  ['2002-06', 'en', 'June 2002'],
  ['2002-06-13', 'en', '13 June 2002'],
  ['2002-06-13', 'ru', '13 июня 2002 г.'],
])('writes %s in %s as “%s”, no more exact than it is', (date, language, words) => {
  expect(formatDate(date, language)).toBe(words);
});
