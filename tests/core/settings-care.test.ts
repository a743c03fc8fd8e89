import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readPolicy } from '../../src/core/settings.ts';
import { isOfLaterVersion, migrationOf, repairOf, withSetAside } from '../../src/core/settings-care.ts';

const at = '2026-11-25T12:00:00.000Z';

describe('a repair', () => {
  it('has nothing to do for settings that are sound, or missing', () => {
    expect(repairOf({})).toEqual({ damaged: [], set: {}, remove: [] });
    expect(repairOf({ ...DEFAULT_SETTINGS })).toEqual({ damaged: [], set: {}, remove: [] });
  });

  it('tells what was damaged, what is left of it and what is lost', () => {
    const stored = { delay: 2000, sitesOnly: ['a.example', {}], topicsOff: ['arms'] };
    expect(repairOf(stored)).toEqual({
      damaged: [
        { key: 'sitesOnly', value: ['a.example', {}] },
        { key: 'delay', value: 2000 },
      ],
      set: { sitesOnly: ['a.example'] },
      remove: ['delay'],
    });
  });
});

describe('what was set aside', () => {
  it('is kept up to the last twenty', () => {
    const many = Array.from({ length: 25 }, (_, value) => ({ key: 'delay' as const, value: `${value} ms` }));
    const kept = withSetAside([], many, at);
    expect(kept).toHaveLength(20);
    expect(kept.at(-1)?.value).toBe('24 ms');
  });
});

describe('a migration', () => {
  // What later versions may do: another unit, another name.
  const steps = [
    ({ delay }: Record<string, unknown>) => ({ delay: Number(delay) * 1000 }),
    ({ delay }: Record<string, unknown>) => ({ patience: delay }),
  ];

  it('leads through all versions since, in one write with the version', () => {
    expect(migrationOf({ delay: 0.3 }, steps)).toEqual({ delay: 300, patience: 300, settingsVersion: 3 });
    expect(migrationOf({ delay: 300, settingsVersion: 2 }, steps)).toEqual({
      patience: 300,
      settingsVersion: 3,
    });
  });

  it('leaves what is of this version, or of a later one, as it is', () => {
    expect(migrationOf({ patience: 300, settingsVersion: 3 }, steps)).toBeUndefined();
    expect(migrationOf({ settingsVersion: 4 }, steps)).toBeUndefined();
    expect(isOfLaterVersion({ settingsVersion: 4 }, steps)).toBe(true);
    expect(isOfLaterVersion({ settingsVersion: 3 }, steps)).toBe(false);
  });

  it.each(['3', -1, 1.5, null, {}])('takes a version of %j for the first', (settingsVersion) => {
    expect(migrationOf({ delay: 1, settingsVersion }, steps)).toMatchObject({ delay: 1000 });
  });

  it('is not due for what the present version stores', () => {
    expect(migrationOf({ ...DEFAULT_SETTINGS })).toBeUndefined();
  });
});

describe('an organisation’s policy', () => {
  it('lays down what it names, and nothing else', () => {
    expect(readPolicy({ where: 'only-on', sitesOnly: ['news.example'] })).toEqual({
      where: 'only-on',
      sitesOnly: ['news.example'],
    });
    expect(readPolicy({})).toEqual({});
  });

  it('lays down nothing that is unsound', () => {
    expect(readPolicy({ delay: 'soon', topicsOff: ['arms', 7], density: 'page', other: 1 })).toEqual({
      density: 'page',
    });
  });
});
