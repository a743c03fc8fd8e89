/**
 * `node scripts/browsers/install.ts [chromium] [firefox]`: makes sure that browsers are there. On Debian, as
 * root, a missing one comes from Debian's own archive; elsewhere it says what to install.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { adviceFor, BROWSER_NAMES, type BrowserName, findBrowser } from './find.ts';

const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

// A bare Debian has no font at all, and a browser without one draws no text. DejaVu has Cyrillic and Arabic.
const FONTS = ['fonts-liberation', 'fonts-dejavu-core'];

/** The program of each browser asked for, installed first where that is ours to do. */
export function ensureBrowsers<Name extends BrowserName>(names: readonly Name[]): Record<Name, string> {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0 && isRootOnDebian()) {
    installPackages([...missing.map((name) => PACKAGES[name]), ...FONTS]);
  }
  const found = names.map((name) => [name, findBrowser(name)] as const);
  const advice = found.filter(([, path]) => !path).map(([name]) => adviceFor(name));
  if (advice.length > 0) throw new Error(advice.join('\n'));
  return Object.fromEntries(found) as Record<Name, string>;
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installPackages(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get, once.`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

function apt(...args: string[]): void {
  const { status, error, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  throw new Error(`apt-get ${args.join(' ')} failed\n${error?.message ?? stdout + stderr}`);
}

const isBrowserName = (name: string): name is BrowserName => BROWSER_NAMES.some((one) => one === name);

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !isBrowserName(name));
  try {
    if (unknown.length > 0)
      throw new Error(`no such browser: ${unknown.join(', ')}; there are ${BROWSER_NAMES.join(', ')}`);
    const names = asked.length > 0 ? asked.filter(isBrowserName) : BROWSER_NAMES;
    for (const [name, path] of Object.entries(ensureBrowsers(names))) console.log(`${name}: ${path}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
