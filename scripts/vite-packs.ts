import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compile } from '../src/core/pack/compile.ts';
import type { Pack } from '../src/core/pack/schema.ts';
import { layOutMap } from './map-layout.ts';
import { inspectPack, packFolders, readPack } from './packs.ts';

const PREFIX = 'virtual:policy-gloss/';

const contents: Record<string, (packs: Pack[]) => string> = {
  /** For whoever finds mentions, the background above all: numbers and forms, no prose. */
  tables(packs) {
    const { cueTexts, tables, signs } = compile(packs);
    const reasons = { ruleOf: tables.ruleOf, rules: tables.rules.map(({ reach }) => ({ reach })) };
    // Of all this, the background needs the least whenever it is started: the rest is read when a page asks.
    return [
      exportJson('cueTexts', cueTexts),
      exportJson('reasons', reasons),
      `export const signs = () => ${parseOf(signs)};`,
      `export const tables = () => ${parseOf(tables)};`,
    ].join('\n');
  },
  /** For the background and extension pages: everything. */
  packs: (packs) => exportJson('packs', packs),
  /** For the library: where its map's entries lie. */
  map: (packs) => exportJson('conceptMap', layOutMap(packs)),
};

// Engines read a JSON string faster than the same object written as code (v8.dev/blog/cost-of-javascript-2019#json).
const parseOf = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

const exportJson = (name: string, value: unknown) => `export const ${name} = ${parseOf(value)};`;

/**
 * Compiles the packs under `data/` into modules. A pack with a problem stops a production build and says
 * where; in development what is sound of it is used.
 */
export function packs(): Plugin {
  let read: (folder: string) => Pack | undefined = readPack;
  return {
    name: 'policy-gloss:packs',
    configResolved({ mode }) {
      read = mode === 'production' ? readPack : (folder) => inspectPack(folder).pack;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith(`\0${PREFIX}`) ? contents[id.slice(PREFIX.length + 1)] : undefined;
      if (!make) return undefined;
      const folders = packFolders();
      for (const folder of folders) {
        for (const name of readdirSync(folder)) this.addWatchFile(join(folder, name));
      }
      return make(folders.flatMap((folder) => read(folder) ?? []));
    },
  };
}
