import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest time that a zip can hold, in local time, as zips have it: nothing of when and where we build. */
const EPOCH = new Date(1980, 0, 1);

/**
 * A zip whose bytes depend on nothing but its files' names and contents.
 * @param paths relative to the folder, with slashes.
 */
export function zipOf(folder: string, paths: readonly string[]): Uint8Array {
  const files = [...paths].sort().map((path) => [path, readFileSync(join(folder, path))] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: EPOCH });
}
