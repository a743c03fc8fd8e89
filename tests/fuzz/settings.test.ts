import fc from 'fast-check';
import { expect } from 'vitest';
import {
  DEFAULT_SETTINGS,
  readPolicy,
  readSettings,
  runsOn,
  SETTING_KEYS,
  switchSite,
} from '../../src/core/settings.ts';
import { migrationOf, readSetAside, repairOf, withSetAside } from '../../src/core/settings-care.ts';
import { siteOf } from '../../src/core/sites.ts';
import { mutated, nastyText, nastyValue } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const sound = {
  ...DEFAULT_SETTINGS,
  topicsOff: ['military'],
  sitesExcept: ['bank.example', 'gov.uk'],
  sitesOnly: ['news.example'],
  settingsVersion: 1,
};

const stored = fc.oneof(
  mutated(sound),
  fc.dictionary(fc.constantFrom(...SETTING_KEYS), nastyValue),
  nastyValue,
);
const address = fc.oneof(
  nastyText,
  fc.webUrl(),
  fc.domain(),
  fc.constantFrom('www.gov.uk', 'uk', '[::1]', '1.2.3.4'),
);

fuzz('settings', fc.tuple(stored, address), ([value, text]) => {
  const raw = Object(value) as Record<string, unknown>;
  const settings = readSettings(raw);
  expect(readSettings({ ...settings })).toEqual(settings);
  readPolicy(raw);

  // After a repair there is nothing left to repair, and what is in force is what was.
  const { damaged, set, remove } = repairOf(raw);
  const repaired: Record<string, unknown> = { ...raw, ...set };
  for (const key of remove) delete repaired[key];
  expect(repairOf(repaired).damaged).toEqual([]);
  expect(readSettings(repaired)).toEqual(settings);
  const kept = withSetAside(readSetAside(value), damaged, '2026-11-25T12:00:00Z');
  expect(readSetAside(JSON.parse(JSON.stringify(kept)))).toHaveLength(kept.length);
  migrationOf(raw);

  const site = siteOf(text);
  if (site === undefined) return;
  expect(siteOf(site)).toBe(site);
  for (const on of [true, false]) {
    expect(runsOn(site, { ...settings, ...switchSite(site, on, settings) })).toBe(on);
  }
});
