import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadBeginnings, loadTables, type PageData, storePageData } from '../../src/browser/page-data.ts';

const pageData = (entry: string): PageData => ({
  id: 'build-1',
  beginnings: { words: entry, stemKeys: '', followers: `${entry}\t . \n` },
  tables: {
    json: JSON.stringify({ entries: [entry], forms: { heads: entry } }),
    branches: `${entry}\t"0"\n`,
  },
});
const ours = pageData('abm-treaty');
const askBackground = async () => pageData('from the background');

beforeEach(() => fakeBrowser.reset());

describe('what the page script works with', () => {
  it('comes from storage, without waking the background', async () => {
    await storePageData(ours);
    expect(await loadBeginnings('build-1', askBackground)).toEqual(ours.beginnings);
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
      { beginnings: { id: 'build-0', ...ours.beginnings }, tables: { id: 'build-0', ...ours.tables } },
    ],
    [
      'damaged',
      {
        beginnings: { id: 'build-1', words: 7 },
        tables: { id: 'build-1', json: '{"entries":[', branches: '' },
      },
    ],
    ['of another kind', { beginnings: 'x', tables: { id: 'build-1', json: 7 } }],
    ['nothing at all', { beginnings: null, tables: null }],
  ] as [string, Record<string, unknown>][])(
    'comes from the background where what is stored is %s',
    async (_, stored) => {
      await browser.storage.local.set(stored);
      expect((await loadBeginnings('build-1', askBackground)).words).toBe('from the background');
      expect((await loadTables('build-1', askBackground)).entries).toEqual(['from the background']);
    },
  );
});
