/** Reads packs from disk. The only reader: the build, the command line and the tests all use it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as v from 'valibot';
import { safeParse } from 'valibot';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { gapsOf, type Problem, problemsOf } from '../src/core/pack/check.ts';
import { type Entry, type Pack, PackFile, TopicFile } from '../src/core/pack/schema.ts';

export const DATA = join(import.meta.dirname, '..', 'data');

/** Something wrong with a pack's files: `file:line: message`. */
export class PackError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'PackError';
    this.problems = problems;
  }
}

interface YamlFile {
  value: unknown;
  /** `file:line` of what a path of keys and positions leads to, or of the nearest thing above it. */
  place(path: readonly unknown[]): string;
}

function readYaml(path: string): YamlFile {
  const lines = new LineCounter();
  const file = relative(process.cwd(), path);
  const document = parseDocument(readFileSync(path, 'utf8'), {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    // What it would only warn of, such as a key that is a list, the schema refuses.
    logLevel: 'error',
  });
  const failures = [...document.errors, ...document.warnings];
  if (failures.length > 0) {
    throw new PackError(
      failures.map((error) => `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`),
    );
  }
  const place = (keys: readonly unknown[]) => `${file}:${lines.linePos(offsetOf(document, keys)).line}`;
  return { value: document.toJS({ maxAliasCount: 0 }), place };
}

function offsetOf(document: Document.Parsed, path: readonly unknown[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  { value, place }: YamlFile,
): v.InferOutput<Schema> {
  const result = safeParse(schema, value);
  if (result.success) return result.output;
  throw new PackError(
    result.issues
      .flatMap((issue) => deepest(issue))
      .map((issue) => {
        const path = issue.path?.map(({ key }) => key) ?? [];
        return `${place(path)}: ${path.join('.')}: ${issue.message}`;
      }),
  );
}

/** Of a choice that failed, the branch that came furthest says what is wrong. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const branches = issue.issues ?? [];
  const reached = branches.filter((branch) => (branch.path?.length ?? 0) > 0);
  if (reached.length === 0) return [issue];
  return reached.map((branch) => ({
    ...branch,
    path: [...(issue.path ?? []), ...(branch.path ?? [])],
  })) as v.BaseIssue<unknown>[];
}

export interface Inspection {
  /** What is sound of the pack; missing only if its header is not. */
  readonly pack?: Pack;
  /** Each as `file:line: message`. */
  readonly problems: readonly string[];
  /** What a finished pack would also have; a pack in the making works without. */
  readonly gaps: readonly string[];
}

/** Reads what is sound of a pack and says what is not. */
export function inspectPack(folder: string): Inspection {
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (error instanceof PackError) problems.push(...error.problems);
      else
        problems.push(
          `${relative(process.cwd(), folder)}: ${error instanceof Error ? error.message : error}`,
        );
      return undefined;
    }
  };

  const header = attempt(() => readHeader(folder));
  if (!header) return { problems, gaps: [] };
  const located = topicFiles(folder).flatMap(
    (name) => attempt(() => readTopic(join(folder, name), header.file)) ?? [],
  );
  const order = header.file.topics.map(({ id }) => id);
  located.sort((a, b) => order.indexOf(a.entry.topic) - order.indexOf(b.entry.topic));

  const pack: Pack = { ...header.file, entries: located.map(({ entry }) => entry) };
  const describe = ({ entry: id, path, message }: Problem) => {
    // Of two entries with one id, the later is the one to blame.
    const place = located.findLast(({ entry }) => entry.id === id)?.place ?? header.yaml.place;
    return `${place(path)}: ${id ? `${id}: ` : ''}${message}`;
  };
  return {
    pack,
    problems: [...problems, ...problemsOf(pack).map(describe)],
    gaps: gapsOf(pack).map(describe),
  };
}

function readHeader(folder: string): { yaml: YamlFile; file: PackFile } {
  const yaml = readYaml(join(folder, 'pack.yaml'));
  return { yaml, file: validate(PackFile, yaml) };
}

function readTopic(path: string, header: PackFile): { entry: Entry; place: YamlFile['place'] }[] {
  const yaml = readYaml(path);
  const file = validate(TopicFile, yaml);
  if (!header.topics.some(({ id }) => id === file.topic)) {
    throw new PackError([`${yaml.place(['topic'])}: pack.yaml has no topic ${file.topic}`]);
  }
  return file.entries.map((source, index) => ({
    entry: {
      ...source,
      topic: file.topic,
      aliases: source.aliases.map((alias) => (typeof alias === 'string' ? { text: alias } : alias)),
    },
    place: (keys) => yaml.place(['entries', index, ...keys]),
  }));
}

/** @throws {PackError} if anything is wrong with the pack. */
export function readPack(folder: string): Pack {
  const { pack, problems } = inspectPack(folder);
  if (!pack || problems.length > 0) throw new PackError(problems);
  return pack;
}

/** For the command line: the packs in these folders (the bundled ones by default), or what is wrong with them and an end. */
export function readPacksOrExit(folders: readonly string[] = packFolders()): Pack[] {
  try {
    return folders.map(readPack);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

export const packFolders = (): string[] =>
  readdirSync(DATA, { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== 'schema')
    .map((item) => join(DATA, item.name));

const topicFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'pack.yaml')
    .sort();
