import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUNTIME_DEPENDENCIES } from '../dependency-budget.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The licences of everything that ships besides our own code, as their packages have them.
 * @throws if a package has no licence text.
 */
export function thirdPartyLicences(): string {
  const sections = shippedPackages().map(({ name, version, license, homepage = '', text }) =>
    [`${name} ${version} (${license})`, homepage, '', text.trim()]
      .filter((line, at) => at !== 1 || line)
      .join('\n'),
  );
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `Policy Gloss ships these packages, each under its own licence.${rule}${sections.join(rule)}\n`;
}

/** Our runtime dependencies and what they bring along. */
export function shippedPackages(): (Manifest & { text: string })[] {
  const names = new Set(Object.keys(RUNTIME_DEPENDENCIES));
  // A set grows under the loop: what a package brings along is looked at in its turn.
  for (const name of names)
    for (const own of Object.keys(manifestOf(name).dependencies ?? {})) names.add(own);
  return [...names].sort().map((name) => ({ ...manifestOf(name), text: licenceOf(name) }));
}

const folderOf = (name: string) => join(ROOT, 'node_modules', name);

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));

function licenceOf(name: string): string {
  const folder = folderOf(name);
  const file = existsSync(folder) && readdirSync(folder).find((one) => /^licen[cs]e(?:\.\w+)?$/i.test(one));
  if (!file) throw new Error(`${name} has no licence text`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
}
