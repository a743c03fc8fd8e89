import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadTables, storeTables } from '../../src/browser/tables.ts';

const json = JSON.stringify({ entries: ['abm-treaty'] });

const askBackground = async () => JSON.stringify({ entries: ['from the background'] });

beforeEach(() => fakeBrowser.reset());

describe('the tables', () => {
  it('come from storage, without waking the background', async () => {
    await storeTables('build-1', json);
    expect((await loadTables('build-1', askBackground)).entries).toEqual(['abm-treaty']);
  });

  it.each([
    ['missing', {}],
    ['of another build', { tables: { id: 'build-0', json } }],
    ['damaged', { tables: { id: 'build-1', json: '{"entries":[' } }],
    ['of another kind', { tables: { id: 'build-1', json: 7 } }],
    ['nothing at all', { tables: null }],
  ] as [string, Record<string, unknown>][])(
    'come from the background where those in storage are %s',
    async (_, stored) => {
      await browser.storage.local.set(stored);
      expect((await loadTables('build-1', askBackground)).entries).toEqual(['from the background']);
    },
  );
});
