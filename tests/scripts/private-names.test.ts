import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PRIVATE_NAMES } from '../../scripts/private-names.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What the page script shares with the background, with storage, with the packs' tables, and with what draws cards. */
const SHARED = [
  'src/browser/protocol.ts',
  'src/browser/requests.ts',
  'src/browser/messages.ts',
  'src/browser/page-data.ts',
  'src/browser/settings.ts',
  'src/core/settings.ts',
  'src/core/match/tables.ts',
  'src/core/card/tree.ts',
  'src/core/pack/why.ts',
  'src/core/references.ts',
  'src/core/page-facts.ts',
];

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

/** Names of properties in a piece of code: declared, written or read. */
function propertiesIn(code: string): Set<string> {
  const names = withoutComments(code).matchAll(
    /(?:\.|[{,(;]\s*(?:readonly )?|readonly )([A-Za-z]+)(?=\??[:(,;\s})])/g,
  );
  return new Set([...names].map(([, name]) => name ?? ''));
}

it.each(SHARED)('leaves the names in %s as they are', (file) => {
  const shared = propertiesIn(readFileSync(join(ROOT, file), 'utf8'));
  expect(shared.size).toBeGreaterThan(3);
  expect(PRIVATE_NAMES.filter((name) => shared.has(name))).toEqual([]);
});

it('leaves the browser’s own names as they are', () => {
  const own = [
    globalThis,
    ...Object.values(Object.getOwnPropertyDescriptors(globalThis)).map(({ value }) => value),
  ];
  const names = new Set(
    own.flatMap((one) =>
      one instanceof Object ? [...Object.keys(one), ...Reflect.ownKeys(Object(one.prototype ?? {}))] : [],
    ),
  );
  expect(PRIVATE_NAMES.filter((name) => names.has(name))).toEqual([]);
});

it('names nothing twice', () => {
  expect([...new Set(PRIVATE_NAMES)]).toEqual(PRIVATE_NAMES);
});
