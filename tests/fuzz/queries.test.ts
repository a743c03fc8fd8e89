import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { packFolders, readPack } from '../../scripts/packs.ts';
import { createSearch } from '../../src/core/search/search.ts';
import { nastyText } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

// A part of the pack, since each query costs more with every entry.
const entries = readPack(packFolders()[0] ?? join('data', 'missing')).entries.slice(0, 10);
const ids = new Set(entries.map(({ id }) => id));
const { search } = createSearch(entries);

const word = fc.oneof(
  fc.constantFrom(...entries.flatMap(({ title }) => title.en.split(' ')), 'why', 'did', 'про', 'дума', 'abm'),
  nastyText,
);
const query = fc.oneof(
  nastyText,
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
);

fuzz('queries', fc.tuple(query, fc.integer({ min: 0, max: 20 })), ([text, limit]) => {
  const found = search(text, limit);
  expect(found.length).toBeLessThanOrEqual(limit);
  expect(new Set(found.map(({ entry }) => entry)).size).toBe(found.length);
  found.forEach(({ entry, score }, index) => {
    expect(ids.has(entry)).toBe(true);
    expect(score >= 0 && score <= 1).toBe(true);
    expect(score).toBeLessThanOrEqual(found[index - 1]?.score ?? 1);
  });
});
