import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { BUILDS } from '../../scripts/builds.ts';
import { packFolders, readPack } from '../../scripts/packs.ts';

const script = () => readFileSync(join(BUILDS[inject('browserName')], 'page.js'), 'utf8');

test('the page script holds no prose of the packs, not even their aliases', () => {
  const bundled = script();
  for (const { entries } of packFolders().map(readPack)) {
    for (const { title, gist, analysis, aliases } of entries) {
      const texts = [title.en, ...(gist ? [gist] : []), ...analysis.map(({ text }) => text.slice(0, 60))];
      const plain = aliases
        .map(({ text }) => text)
        .filter((text) => text.includes(' ') && !text.includes('{'));
      for (const text of [...texts, ...plain]) {
        if (text.includes(' ')) expect(bundled.includes(text), text).toBe(false);
      }
    }
  }
});

// Names that Fuse and Preact keep when they are minified.
test('the page script holds no search and no components', () => {
  const bundled = script();
  for (const mark of ['useExtendedSearch', '__k']) expect(bundled).not.toContain(mark);
});
