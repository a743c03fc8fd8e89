import { expect, test } from 'vitest';
import { listMutes, mutedOn, withMute } from '../../src/core/muting.ts';

const none = { muted: [] };

test('a term that is muted everywhere is muted on any site', () => {
  const settings = withMute({ entry: 'abm-treaty', site: undefined }, true, none);
  expect(settings).toEqual({ muted: ['* abm-treaty'] });
  expect(mutedOn('example.com', settings)).toEqual(['abm-treaty']);
});

test('a term that is muted on a site is muted on its subdomains, and nowhere else', () => {
  const settings = withMute({ entry: 'abm-treaty', site: 'example.com' }, true, none);
  expect(mutedOn('example.com', settings)).toEqual(['abm-treaty']);
  expect(mutedOn('news.example.com', settings)).toEqual(['abm-treaty']);
  expect(mutedOn('example.org', settings)).toEqual([]);
  expect(mutedOn('badexample.com', settings)).toEqual([]);
});

test('muting twice is muting once, and unmuting undoes it', () => {
  const mute = { entry: 'abm-treaty', site: 'example.com' };
  const once = withMute(mute, true, none);
  expect(withMute(mute, true, once)).toEqual(once);
  expect(withMute(mute, false, once)).toEqual(none);
});

test('unmuting on one site leaves the others', () => {
  const settings = { muted: ['* abm-treaty', 'a.example abm-treaty', 'b.example abm-treaty'] };
  expect(withMute({ entry: 'abm-treaty', site: 'a.example' }, false, settings)).toEqual({
    muted: ['* abm-treaty', 'b.example abm-treaty'],
  });
  expect(listMutes(settings)).toEqual([
    { entry: 'abm-treaty', site: undefined },
    { entry: 'abm-treaty', site: 'a.example' },
    { entry: 'abm-treaty', site: 'b.example' },
  ]);
});

test('what is no pair mutes no entry', () => {
  expect(mutedOn('example.com', { muted: ['', 'abm-treaty', '*'] }).filter(Boolean)).toEqual([]);
});
