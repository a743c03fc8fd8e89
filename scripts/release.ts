/**
 * `npm run release`: writes to `artifacts/release/` what goes to the stores and to whoever wants to check it: a package for
 * Chromium, one for Firefox, the source package that Mozilla asks for, the bill of materials, the licences of what is
 * not ours, and the hash of each. The same source gives the same bytes, on any machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_NAMES } from './browsers/find.ts';
import { BUILDS } from './builds.ts';
import { filesIn, sourceFiles } from './release/files.ts';
import { shippedPackages, thirdPartyLicences } from './release/licences.ts';
import { sbomOf } from './release/sbom.ts';
import { zipOf } from './release/zip.ts';

const ROOT = join(import.meta.dirname, '..');
const RELEASE = join(ROOT, 'artifacts/release');

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const title = `${name}-${version}`;

const contents: Record<string, Uint8Array | string> = {
  ...Object.fromEntries(
    BROWSER_NAMES.map((browser) => [
      `${title}-${browser}.zip`,
      zipOf(BUILDS[browser], filesIn(BUILDS[browser])),
    ]),
  ),
  [`${title}-sources.zip`]: zipOf(ROOT, sourceFiles(ROOT)),
  [`${title}.cdx.json`]: sbomOf(
    ROOT,
    name,
    shippedPackages().map(({ name, version }) => `${name}@${version}`),
  ),
  'THIRD-PARTY-LICENCES.txt': thirdPartyLicences(),
};

const sums = Object.entries(contents).map(
  ([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`,
);

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(RELEASE, { recursive: true });
for (const [file, bytes] of Object.entries({ ...contents, SHA256SUMS: sums.join('') })) {
  writeFileSync(join(RELEASE, file), bytes);
}
console.log(sums.join('').trimEnd());
