import fc from 'fast-check';
import { expect } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSigns, loadTables, type PageData } from '../../src/browser/page-data.ts';
import { createMatcher } from '../../src/core/match/matcher.ts';
import { createPrefilter } from '../../src/core/match/prefilter.ts';
import { splitTables } from '../../src/core/match/tables.ts';
import { compile } from '../../src/core/pack/compile.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';
import { nastyText } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const TEXT =
  'The ABM Treaty, the State Duma, Jackson–Vanik, the Договора по ПРО and an arms treaty with the Duma.';
const { tables, signs } = compile([
  packOf([
    entryOf('abm', ['ABM Treaty', 'ABM', 'договор* по ПРО']),
    entryOf('duma', ['State Duma', { text: 'Duma', requires: ['treaty'], reach: 'page' }]),
    entryOf('jv', ['Jackson-Vanik', { text: 'arms treaty', unless: ['Geneva'] }]),
  ]),
]);
const split = splitTables(tables);
const whole: PageData = { id: 'b', signs, tables: split };

/** A text that lost something on its way to the disk or back. */
const torn = (text: string) =>
  fc.oneof(
    fc.nat(text.length).map((length) => text.slice(0, length)),
    fc
      .tuple(fc.nat(text.length), fc.nat(6), nastyText)
      .map(([at, length, more]) => text.slice(0, at) + more + text.slice(at + length)),
    fc.constant(text),
  );

const stored = fc.record({
  signs: fc.record({
    id: fc.constant('b'),
    keys: torn(signs.keys),
    forms: torn(signs.forms),
  }),
  tables: fc.record({
    id: fc.constant('b'),
    // Of its lists only the outline is checked, since each page would pay for more: what is cut off is noticed.
    json: fc.nat(split.json.length).map((length) => split.json.slice(0, length)),
    branches: torn(split.branches),
  }),
});

/** Stored tables may be damaged: then too little is found, or too much, but the page script lives on. */
fuzz('tables', stored, async (data) => {
  fakeBrowser.reset();
  await browser.storage.local.set(data);
  const ask = async () => whole;
  createPrefilter(await loadSigns('b', ask))([TEXT]);
  const surroundings = { before: () => TEXT, after: () => TEXT, page: () => TEXT };
  for (const { start, end } of createMatcher(await loadTables('b', ask)).find(TEXT, { surroundings })) {
    expect(start >= 0 && end <= TEXT.length && start < end).toBe(true);
  }
});
