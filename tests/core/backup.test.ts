import { describe, expect, it } from 'vitest';
import { type Kept, LONGEST_BACKUP, readBackup, writeBackup } from '../../src/core/backup.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';

const AT = '2026-11-28T09:00:00.000Z';

/** Every setting other than it is as installed. */
const MINE: Settings = {
  topicsOff: ['resources'],
  density: 'every',
  where: 'only-on',
  sitesExcept: ['bank.example'],
  sitesOnly: ['news.example', 'xn--d1abbgf6aiiy.xn--p1ai'],
  delay: 650,
  underline: 'tint',
  strength: 'strong',
  modifier: 'alt',
  touch: false,
  theme: 'dark',
  language: 'ru',
  badge: false,
  recent: false,
  muted: ['* abm-treaty', 'news.example jackson-vanik'],
};

const KEPT: Kept = {
  settings: MINE,
  setAside: [{ key: 'delay', value: { soon: [1, null] }, at: AT, isTold: true }],
  lookups: ['abm-treaty', 'jackson-vanik'],
};

/** A sound backup with something changed in it. */
function changed(change: (file: Record<string, unknown> & { settings: Record<string, unknown> }) => void) {
  const file = JSON.parse(writeBackup(KEPT, AT));
  change(file);
  return readBackup(JSON.stringify(file));
}

describe('a backup', () => {
  it('gives back, byte for byte, what was put into it', () => {
    for (const [key, value] of Object.entries(MINE)) {
      expect(value, key).not.toEqual(DEFAULT_SETTINGS[key as keyof Settings]);
    }
    expect(JSON.stringify(readBackup(writeBackup(KEPT, AT)))).toBe(JSON.stringify(KEPT));
  });

  it('that is older than a setting leaves that at its default', () => {
    expect(changed(({ settings }) => delete settings.badge)).toEqual({
      ...KEPT,
      settings: { ...MINE, badge: true },
    });
  });
});

describe('a file that is no sound backup is refused', () => {
  it.each([
    ['delay', 5000],
    ['delay', '650'],
    ['density', 'sentence'],
    ['sitesOnly', ['news.example', 7]],
    ['sitesOnly', 'news.example'],
    ['muted', Array.from({ length: 5001 }, () => '* abm-treaty')],
    ['touch', null],
  ])('with the name of the damaged setting: %s', (key, value) => {
    const problem = changed(({ settings }) => {
      settings[key] = value;
    });
    expect(problem).toEqual({ is: 'damaged', key: `settings.${key}` });
  });

  it('with the place of anything else that is damaged', () => {
    expect(changed((file) => Object.assign(file, { setAside: [{ ...KEPT.setAside[0], at: 7 }] }))).toEqual({
      is: 'damaged',
      key: 'setAside.0.at',
    });
    expect(changed((file) => Object.assign(file, { lookups: ['abm-treaty', 7] }))).toEqual({
      is: 'damaged',
      key: 'lookups',
    });
    expect(changed((file) => delete file.setAside)).toEqual({ is: 'damaged', key: 'setAside' });
    for (const settings of [[], null, 'all', undefined])
      expect(changed((file) => Object.assign(file, { settings }))).toEqual({
        is: 'damaged',
        key: 'settings',
      });
  });

  it('with the name of what it does not know', () => {
    expect(changed(({ settings }) => Object.assign(settings, { colour: 'red' }))).toEqual({
      is: 'unknown',
      key: 'settings.colour',
    });
    expect(changed((file) => Object.assign(file, { script: '' }))).toEqual({ is: 'unknown', key: 'script' });
  });

  it('as being of a later version', () => {
    expect(changed((file) => Object.assign(file, { settingsVersion: 9 }))).toEqual({
      is: 'of-later-version',
    });
  });

  it('as no backup, or as no JSON, whatever it is', () => {
    for (const text of ['{}', '[]', 'null', '7', '"policy-gloss-backup"'])
      expect(readBackup(text)).toEqual({ is: 'not-a-backup' });
    for (const text of ['', 'PK\u0003\u0004', writeBackup(KEPT, AT).slice(0, -20)])
      expect(readBackup(text)).toEqual({ is: 'not-json' });
  });

  it('as too long, or nested too deeply to be kept', () => {
    expect(readBackup(' '.repeat(LONGEST_BACKUP + 1))).toEqual({ is: 'too-long' });
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const file = writeBackup({ ...KEPT, setAside: [] }, AT).replace('"setAside": []', `"setAside": ${deep}`);
    expect(readBackup(file)).toEqual({ is: 'not-a-backup' });
  });
});
