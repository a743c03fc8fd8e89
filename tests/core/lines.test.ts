import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLine, writeLines } from '../../src/core/text/lines.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'abm', '*', '=', 'ё', '1') });
const values = fc.dictionary(word, fc.string({ unit: fc.constantFrom('x', ' ', '"', 'ы') }));

test('gives back the value of every name, and of no other', () => {
  fc.assert(
    fc.property(values, word, (given, other) => {
      const map = new Map(Object.entries(given));
      const lines = writeLines(map);
      for (const [name, value] of map) expect(readLine(lines, name)).toBe(value);
      expect(readLine(lines, other)).toBe(map.get(other));
    }),
    { numRuns: 2000 },
  );
});
