import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine, writeLines } from '../../src/core/text/lines.ts';

const name = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/[\t\n]/.test(text));

describe('lines', () => {
  it('give back every value by its name', () => {
    fc.assert(
      fc.property(fc.dictionary(name, name, { noNullPrototype: false }), (values) => {
        const all = new Map(Object.entries(values));
        const lines = writeLines(all);
        for (const [key, value] of all) expect(readLine(lines, key)).toBe(value);
      }),
    );
  });

  it('know when there is none', () => {
    fc.assert(
      fc.property(fc.dictionary(name, name, { noNullPrototype: false }), name, (values, other) => {
        const all = new Map(Object.entries(values));
        expect(readLine(writeLines(all), other)).toBe(all.get(other));
      }),
    );
  });
});
