import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  loadSigns,
  loadTables,
  type PageData,
  restorePageData,
  storePageData,
} from '../../src/browser/page-data.ts';

const RULE = { requires: [[0]], reach: 'near', unless: -1, unlessReach: 'block' };

const tables = (entry: string) => ({
  entries: [entry],
  topics: ['arms'],
  topicOf: [0],
  entryOf: [0],
  ruleOf: [0],
  rules: [RULE],
  cueSets: [[1]],
  cueKeys: ['russian'],
  nameKeys: ['treaty'],
  forms: { heads: entry },
});

/** Tables that are sound but for one of their lists. */
const unsound = (patch: object) => ({
  tables: { id: 'build-1', json: JSON.stringify({ ...tables('damaged'), ...patch }), branches: '' },
});

const pageData = (entry: string): PageData => ({
  id: 'build-1',
  signs: { keys: entry, forms: `${entry}\t${entry}\n` },
  tables: { json: JSON.stringify(tables(entry)), branches: `${entry}\t"0"\n` },
});
const ours = pageData('abm-treaty');
const askBackground = async () => pageData('from the background');

beforeEach(() => fakeBrowser.reset());

describe('what the page script works with', () => {
  it('comes from storage, without waking the background', async () => {
    await storePageData(ours);
    expect(await loadSigns('build-1', askBackground)).toEqual(ours.signs);
    const { entries, forms } = await loadTables('build-1', askBackground);
    expect({ entries, forms }).toEqual({
      entries: ['abm-treaty'],
      forms: { heads: 'abm-treaty', branches: ours.tables.branches },
    });
  });

  it.each([
    ['missing', {}],
    [
      'of another build',
      { signs: { id: 'build-0', ...ours.signs }, tables: { id: 'build-0', ...ours.tables } },
    ],
    [
      'damaged',
      {
        signs: { id: 'build-1', keys: 7 },
        tables: { id: 'build-1', json: '{"entries":[', branches: '' },
      },
    ],
    ['of another kind', { signs: 'x', tables: { id: 'build-1', json: 7 } }],
    ['a list', { tables: { id: 'build-1', json: '[]', branches: '' } }],
    ['null in text', { tables: { id: 'build-1', json: 'null', branches: '' } }],
    ['of entries that are no list', unsound({ entries: 'abm' })],
    ['without forms', unsound({ forms: undefined })],
    ['without rules', unsound({ rules: undefined })],
    ['nothing at all', { signs: null, tables: null }],
  ] as [string, Record<string, unknown>][])(
    'comes from the background where what is stored is %s',
    async (_, stored) => {
      await browser.storage.local.set(stored);
      expect((await loadSigns('build-1', askBackground)).keys).toBe('from the background');
      expect((await loadTables('build-1', askBackground)).entries).toEqual(['from the background']);
    },
  );

  it('is put right again where it was altered, and left alone where it was not', async () => {
    await storePageData(ours);
    const write = vi.spyOn(browser.storage.local, 'set');
    await restorePageData(ours);
    expect(write).not.toHaveBeenCalled();
    await browser.storage.local.set({
      tables: { id: 'build-1', json: ours.tables.json, branches: 'x\t"1"' },
    });
    await restorePageData(ours);
    expect((await loadTables('build-1', askBackground)).forms.branches).toBe(ours.tables.branches);
  });
});
