import { expect, test } from 'vitest';
import { digits, figure, format, isMet, single } from '../../scripts/bench/report.ts';

test('a number has three significant digits, and no more than three decimals', () => {
  expect([0.01234, 1.2345, 12.345, 123.45, 1234.5, 0].map(digits)).toEqual([
    '0.012',
    '1.23',
    '12.3',
    '123',
    '1235',
    '0',
  ]);
});

test('a figure at its target meets it', () => {
  expect(isMet(single(2.2, '', { atMost: 2.2 }))).toBe(true);
  expect(isMet(single(2.21, '', { atMost: 2.2 }))).toBe(false);
  expect(isMet(single(200, '', { atLeast: 200 }))).toBe(true);
  expect(isMet(single(199, '', { atLeast: 200 }))).toBe(false);
});

test('a table shows medians, quartiles, units and what became of targets', () => {
  const report = {
    title: 'A table',
    how: 'By hand.',
    columns: ['engine', 'time'],
    rows: [
      ['walk', figure({ median: 1, low: 0.9, high: 1.1, count: 5 }, 'ms')],
      ['ours', single(2.5, '', { atMost: 2.2 })],
    ],
  };
  expect(format(report)).toBe(
    [
      'A table',
      'By hand.',
      '',
      'engine  time',
      '────────────',
      'walk    1.00 ms (0.900–1.10)',
      'ours    2.50  MISSED ≤ 2.2',
    ].join('\n'),
  );
});
