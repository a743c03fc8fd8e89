import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BROUGHT_ALONG, LEFT_OUT, RUNTIME_DEPENDENCIES } from '../../scripts/dependency-budget.ts';

const ROOT = join(import.meta.dirname, '../..');
const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

interface Job {
  readonly permissions: unknown;
  readonly steps: readonly { readonly uses?: string }[];
}

const manifest = json('package.json');
const locked = Object.entries<Locked>(json('package-lock.json').packages).filter(([path]) => path !== '');

describe('the dependencies', () => {
  it('that ship are few, and each has its reason', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(Object.keys(RUNTIME_DEPENDENCIES).sort());
    for (const reason of Object.values(RUNTIME_DEPENDENCIES)) expect(reason.length).toBeGreaterThan(40);
  });

  it('bring along only what is known, and why', () => {
    const brought = Object.keys(manifest.dependencies).flatMap((name) =>
      Object.keys(json(`node_modules/${name}/package.json`).dependencies ?? {}),
    );
    const others = new Set(brought.filter((name) => !(name in manifest.dependencies)));
    expect([...others].sort()).toEqual([...Object.keys(BROUGHT_ALONG), ...LEFT_OUT].sort());
  });

  it('are of one exact version each', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
      for (const [name, version] of Object.entries(manifest[kind]))
        expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+$/);
  });

  it('are all locked by the hash of what they were', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
    expect(locked.filter(([, { link }]) => link)).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    for (const step of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts).not.toHaveProperty(step);
  });

  it('of the public CI are pinned to a commit, and its jobs may only read', () => {
    const { jobs, permissions } = parse(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8'));
    expect(permissions).toEqual({});
    for (const { steps, permissions } of Object.values<Job>(jobs)) {
      expect(permissions).toEqual({ contents: 'read' });
      for (const { uses } of steps)
        if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    }
  });
});
