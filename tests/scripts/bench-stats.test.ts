import { expect, test } from 'vitest';
import { randomFrom } from '../../scripts/bench/random.ts';
import { growthPerDoubling, spreadOf } from '../../scripts/bench/stats.ts';

test('the middle half of the values lies between the quartiles', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4, count: 5 });
});

test('a median of an even number of values lies between the two in the middle', () => {
  expect(spreadOf([1, 2, 10, 20]).median).toBe(6);
});

test('nothing has no median', () => {
  expect(() => spreadOf([])).toThrow('nothing was measured');
});

test('cost that grows as text does has a growth of 1', () => {
  expect(growthPerDoubling({ size: 1, cost: 10 }, { size: 20, cost: 200 })).toBe(1);
});

test('cost that grows as the square of text doubles with each doubling', () => {
  expect(growthPerDoubling({ size: 1, cost: 1 }, { size: 16, cost: 256 })).toBe(2);
});

test('a seed always gives the same numbers, and another seed others', () => {
  const three = (seed: number) => {
    const random = randomFrom(seed);
    return [random(), random(), random()];
  };
  expect(three(7)).toEqual(three(7));
  expect(three(7)).not.toEqual(three(8));
  expect(three(7).every((value) => value >= 0 && value < 1)).toBe(true);
});
