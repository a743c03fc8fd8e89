/** `npm run schemas`: writes the JSON Schemas by which editors complete and check packs, from the one valibot schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './packs.ts';
import { schemaFiles } from './schema-files.ts';

mkdirSync(join(DATA, 'schema'), { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(DATA, 'schema', name), text);
