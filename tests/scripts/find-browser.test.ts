import { describe, expect, test } from 'vitest';
import { adviceFor, findBrowser, type Machine } from '../../scripts/browsers/find.ts';

function machine(platform: NodeJS.Platform, env: Machine['env'], ...programs: string[]): Machine {
  return { platform, env, home: '/home/reader', canRun: (path) => programs.includes(path) };
}

describe('findBrowser', () => {
  test('takes the first of the usual names on PATH', () => {
    const linux = machine(
      'linux',
      { PATH: '/opt/bin:/usr/bin' },
      '/usr/bin/google-chrome',
      '/opt/bin/chromium',
    );
    expect(findBrowser('chromium', linux)).toBe('/opt/bin/chromium');
  });

  test('looks where Linux keeps browsers although PATH does not name it', () => {
    expect(findBrowser('firefox', machine('linux', {}, '/snap/bin/firefox'))).toBe('/snap/bin/firefox');
  });

  test('knows the applications of macOS, also a reader’s own', () => {
    const program = '/home/reader/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine('darwin', { PATH: '/usr/bin' }, program))).toBe(program);
  });

  test('knows the program folders of Windows, and Edge', () => {
    const env = { PROGRAMFILES: 'C:/Program Files', 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' };
    const program = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
    expect(findBrowser('chromium', machine('win32', env, program))).toBe(program);
  });

  test('prefers the program that the reader names, and says so if it cannot be run', () => {
    const env = { PATH: '/usr/bin', FIREFOX_PATH: '/home/reader/firefox/firefox' };
    expect(findBrowser('firefox', machine('linux', env, '/usr/bin/firefox', env.FIREFOX_PATH))).toBe(
      env.FIREFOX_PATH,
    );
    expect(() => findBrowser('firefox', machine('linux', env, '/usr/bin/firefox'))).toThrow(
      'FIREFOX_PATH names /home/reader/firefox/firefox',
    );
  });

  test('finds nothing where there is nothing', () => {
    expect(findBrowser('chromium', machine('linux', { PATH: '/usr/bin' }))).toBeUndefined();
  });
});

test('the advice names a command for the machine, and the variable', () => {
  expect(adviceFor('firefox', machine('linux', {}))).toContain('sudo apt-get install firefox-esr');
  expect(adviceFor('chromium', machine('darwin', {}))).toMatch(/brew install .*CHROMIUM_PATH/);
});
