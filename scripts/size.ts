/** `npm run size`: what the built extension weighs, gzipped; fails where it weighs more than we allow it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILDS } from './builds.ts';

interface Part {
  readonly name: string;
  /** Of the paths below the build's folder, those that are part of it. */
  readonly holds: (path: string) => boolean;
  /** Bytes, gzipped; the page script is loaded into every page that a reader opens. */
  readonly budget?: number;
}

const PARTS: readonly Part[] = [
  {
    name: 'page script',
    holds: (path) => path === 'page.js' || path === 'assets/highlights.css',
    budget: 18_000,
  },
  { name: 'background', holds: (path) => path === 'background.js' },
  { name: 'extension pages', holds: (path) => /\.(?:html|js|css)$/.test(path) },
];

interface Row {
  readonly build: string;
  readonly part: string;
  readonly bytes: number;
  readonly zipped: number;
  readonly budget: number | undefined;
}

const rows = Object.entries(BUILDS).flatMap(([build, folder]) => rowsOf(build, folder));
for (const { build, part, bytes, zipped, budget } of rows) {
  const limit = budget === undefined ? '' : ` of ${kilobytes(budget)}${zipped > budget ? '  TOO MUCH' : ''}`;
  console.log(
    `${build.padEnd(9)} ${part.padEnd(16)} ${kilobytes(bytes).padStart(9)}  gzip ${kilobytes(zipped).padStart(8)}${limit}`,
  );
}
if (rows.some(({ zipped, budget }) => budget !== undefined && zipped > budget)) process.exitCode = 1;

function rowsOf(build: string, folder: string): Row[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run build`);
  let rest = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return PARTS.map(({ name, holds, budget }) => {
    const files = rest.filter(holds).map((path) => readFileSync(join(folder, path)));
    rest = rest.filter((path) => !holds(path));
    const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
    return {
      build,
      part: name,
      bytes: sum(files.map((file) => file.length)),
      zipped: sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
      budget,
    };
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
