import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROUGHT_ALONG, RUNTIME_DEPENDENCIES } from '../dependency-budget.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
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

/** Our runtime dependencies and what they bring along into the builds. */
export const shippedPackages = (): (Manifest & { text: string })[] =>
  Object.keys({ ...RUNTIME_DEPENDENCIES, ...BROUGHT_ALONG })
    .sort()
    .map((name) => ({ ...manifestOf(name), text: licenceOf(name) }));

const folderOf = (name: string) => join(ROOT, 'node_modules', name);

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));

/** A package without a text of its own goes by that of its scope's first dependency of ours: both have one author. */
function licenceOf(name: string): string {
  const [scope = name] = name.split('/', 1);
  const sibling = Object.keys(RUNTIME_DEPENDENCIES).find((one) => one.startsWith(`${scope}/`));
  const path = licenceFileOf(name) ?? (sibling && licenceFileOf(sibling));
  if (!path) throw new Error(`${name} has no licence text`);
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

function licenceFileOf(name: string): string | undefined {
  const folder = folderOf(name);
  const file = existsSync(folder) && readdirSync(folder).find((one) => /^licen[cs]e(?:\.\w+)?$/i.test(one));
  return file ? join(folder, file) : undefined;
}
