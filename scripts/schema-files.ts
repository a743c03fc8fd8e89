import { toJsonSchema } from '@valibot/to-json-schema';
import { PackFile, TopicFile } from '../src/core/pack/schema.ts';

/** The JSON Schemas of a pack's two kinds of files, by file name. What JSON Schema cannot say is left to `check:packs`. */
export const schemaFiles = (): Record<string, string> => ({
  'pack.json': textOf(PackFile, 'The head of a pack'),
  'topic.json': textOf(TopicFile, 'The entries of one topic of a pack'),
});

const textOf = (schema: typeof PackFile | typeof TopicFile, title: string) =>
  `${JSON.stringify({ ...toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }), title }, null, 2)}\n`;
