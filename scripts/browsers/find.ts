/** Finds the browsers that are on this machine. None is ever downloaded. */
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export const BROWSER_NAMES: readonly BrowserName[] = ['chromium', 'firefox'];

interface Haunts {
  /** The variable with which one names the program oneself. */
  readonly variable: string;
  /** What the program is called on PATH. */
  readonly commands: readonly string[];
  /** Where macOS keeps it, below a folder of applications. */
  readonly applications: readonly string[];
  /** Where Windows keeps it, below a folder of programs. */
  readonly programs: readonly string[];
}

const HAUNTS: Record<BrowserName, Haunts> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    applications: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    programs: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    applications: ['Firefox.app/Contents/MacOS/firefox'],
    programs: ['Mozilla Firefox/firefox.exe'],
  },
};

type Environment = Readonly<Record<string, string | undefined>>;

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  readonly home: string;
  readonly canRun: (path: string) => boolean;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  canRun,
};

/**
 * The path of a browser's program; undefined if there is none.
 * @throws if the reader named a program that cannot be run.
 */
export function findBrowser(name: BrowserName, machine: Machine = THIS_MACHINE): string | undefined {
  const { variable } = HAUNTS[name];
  const named = machine.env[variable];
  if (named && !machine.canRun(named)) throw new Error(`${variable} names ${named}, which cannot be run`);
  return named || placesOf(HAUNTS[name], machine).find(machine.canRun);
}

function placesOf({ commands, applications, programs }: Haunts, { platform, env, home }: Machine): string[] {
  const below = (folders: readonly (string | undefined)[], names: readonly string[]) =>
    names.flatMap((name) =>
      folders.filter((folder) => folder !== undefined).map((folder) => join(folder, name)),
    );
  const onPath = env.PATH?.split(delimiter).filter(Boolean) ?? [];
  switch (platform) {
    case 'win32':
      return below([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], programs);
    case 'darwin':
      return [
        ...below(['/Applications', join(home, 'Applications')], applications),
        ...below(onPath, commands),
      ];
    default:
      return below([...onPath, '/usr/bin', '/usr/local/bin', '/snap/bin'], commands);
  }
}

/** What to tell somebody who has to install a browser by hand. */
export function adviceFor(name: BrowserName, { platform }: Machine = THIS_MACHINE): string {
  const { variable } = HAUNTS[name];
  const product = name === 'chromium' ? 'Chromium, Google Chrome or Microsoft Edge' : 'Firefox 149 or later';
  const command: Partial<Record<NodeJS.Platform, string>> = {
    linux: `sudo apt-get install ${name === 'chromium' ? 'chromium' : 'firefox-esr'}`,
    darwin: `brew install --cask ${name === 'chromium' ? 'google-chrome' : 'firefox'}`,
    win32: `winget install ${name === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`,
  };
  const example = command[platform];
  return `${product} is not installed${example ? ` (for example: ${example})` : ''}. If it is somewhere unusual, set ${variable} to its program.`;
}
