import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BROUGHT_ALONG, RUNTIME_DEPENDENCIES } from '../../scripts/dependency-budget.ts';
import { filesIn, sourceFiles } from '../../scripts/release/files.ts';
import { shippedPackages, thirdPartyLicences } from '../../scripts/release/licences.ts';
import { sbomOf } from '../../scripts/release/sbom.ts';
import { zipOf } from '../../scripts/release/zip.ts';

const ROOT = join(import.meta.dirname, '../..');

function folderWith(files: Record<string, string>, when: Date): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-gloss-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(folder, path), text);
    utimesSync(join(folder, path), when, when);
  }
  return folder;
}

describe('a release’s zip', () => {
  it('is the same whenever, wherever and in whatever order it is made', () => {
    const files = { 'a.txt': 'one', 'b.txt': 'two' };
    const [early, late] = [new Date('2001-02-03'), new Date('2026-11-25')].map((when) =>
      folderWith(files, when),
    );
    const zip = zipOf(early as string, ['a.txt', 'b.txt']);
    expect(Buffer.compare(zip, zipOf(late as string, ['b.txt', 'a.txt']))).toBe(0);
    expect(Object.keys(unzipSync(zip))).toEqual(['a.txt', 'b.txt']);
  });

  it('holds what was written, and nothing that was made', () => {
    const files = sourceFiles(ROOT);
    expect(files).toContain('package-lock.json');
    expect(files).toContain('.npmrc');
    expect(files.filter((path) => /node_modules|^\.output|^artifacts|^\.git\//.test(path))).toEqual([]);
    const folder = folderWith({ 'a.ts': '', 'b.log': '' }, new Date());
    expect(filesIn(folder)).toEqual(['a.ts']);
  });
});

describe('what a release says of others', () => {
  it('names every package that ships, with its licence', () => {
    const text = thirdPartyLicences();
    for (const name of Object.keys({ ...RUNTIME_DEPENDENCIES, ...BROUGHT_ALONG }))
      expect(text).toContain(`\n${name} `);
    expect(text).toContain('Mozilla Public License');
  });

  it('lists them in a bill of materials that is the same each time', () => {
    const shipped = shippedPackages().map(({ name, version }) => `${name}@${version}`);
    const bill = sbomOf(ROOT, 'policy-gloss', shipped);
    const { bomFormat, components, metadata } = JSON.parse(bill);
    expect(bomFormat).toBe('CycloneDX');
    expect(metadata.component.name).toBe('policy-gloss');
    expect(components.map(({ name }: { name: string }) => name).sort()).toEqual(
      Object.keys({ ...RUNTIME_DEPENDENCIES, ...BROUGHT_ALONG }).sort(),
    );
    expect(sbomOf(ROOT, 'policy-gloss', shipped)).toBe(bill);
  }, 30_000);
});
