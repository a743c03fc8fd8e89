/**
 * `npm run check:release`: makes the release twice, and once more from its own source package in another folder, and
 * fails if a single byte differs.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const ROOT = join(import.meta.dirname, '..');

const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });

/** Makes a release, and gives its list of hashes. */
function release(folder: string): string {
  npm(folder, 'run', '-s', 'release');
  return readFileSync(join(folder, 'artifacts/release/SHA256SUMS'), 'utf8');
}

function unpackSources(folder: string): void {
  const releaseFolder = join(ROOT, 'artifacts/release');
  const file = readdirSync(releaseFolder).find((one) => one.endsWith('-sources.zip'));
  if (!file) throw new Error('the release has no source package');
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(releaseFolder, file))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const first = release(ROOT);
const second = release(ROOT);
const elsewhere = mkdtempSync(join(tmpdir(), 'policy-gloss-release-'));
try {
  unpackSources(elsewhere);
  npm(elsewhere, 'ci');
  const fromSources = release(elsewhere);
  console.log(first.trimEnd());
  for (const [what, sums] of Object.entries({
    'made again': second,
    'made from the source package': fromSources,
  })) {
    const isSame = sums === first;
    console.log(`${what}: ${isSame ? 'the same bytes' : `NOT the same\n${sums}`}`);
    if (!isSame) process.exitCode = 1;
  }
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}
