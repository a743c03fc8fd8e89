import { describe, expect, it } from 'vitest';
import { packFolders, readPack } from '../../scripts/packs.ts';
import { addressInLibrary, asPlain, asXml, destinationOf, suggestionsFor } from '../../src/core/look-up.ts';
import { createLibrary } from '../../src/core/pack/library.ts';
import { createSearch } from '../../src/core/search/search.ts';

const packs = packFolders().map(readPack);
const search = createSearch(packs.flatMap(({ entries }) => entries));
const whereTo = (selection: string) => {
  const destination = destinationOf(selection, search);
  return destination.is === 'text' ? 'read' : addressInLibrary(destination);
};

describe('a selection that is looked up', () => {
  it.each([
    ['ABM Treaty', 'library.html#entry/abm-treaty'],
    [' the ABM Treaty, ', 'library.html#entry/abm-treaty'],
    ['Jackson–Vanik', 'library.html#entry/jackson-vanik'],
    ['поправка Джексона-Вэника', 'library.html#entry/jackson-vanik'],
    ['climate change', 'library.html#entries?q=climate%20change'],
    ['treaty', 'library.html#entries?q=treaty'],
    ['a & b #c', 'library.html#entries?q=a%20%26%20b%20%23c'],
    ['', 'library.html#entries?q='],
  ])('%j leads to %s', (selection, address) => {
    expect(whereTo(selection)).toBe(address);
  });

  it('is a text to be read where it is longer than a term', () => {
    expect(whereTo(`${'x'.repeat(100)}`)).toMatch(/^library/);
    expect(destinationOf(` ${'The ABM Treaty. '.repeat(20)} `, search)).toEqual({
      is: 'text',
      text: 'The ABM Treaty. '.repeat(20).trim(),
    });
  });
});

describe('what the address bar suggests', () => {
  const { view } = createLibrary(packs, 'ru');

  it('are entries with their claims, best first, in the reader’s language', () => {
    const [best] = suggestionsFor('договор по про', search, view);
    expect(best?.content).toBe(best?.title);
    expect(best?.title).toMatch(/ПРО/);
    expect(best?.claim.length).toBeGreaterThan(20);
  });

  it('is nothing where nothing resembles it', () => {
    expect(suggestionsFor('zzqxwv', search, view)).toEqual([]);
    expect(suggestionsFor(' ', search, view)).toEqual([]);
  });

  it('is plain text in Firefox, and XML in Chromium that no text can break', () => {
    const line = { title: 'Gas & <b>oil</b>', claim: '"It\u0000\ud800’s" \'so\'' };
    expect(asPlain(line)).toBe('Gas & <b>oil</b> – "It\u0000\ud800’s" \'so\'');
    expect(asXml(line)).toBe(
      '<match>Gas &amp; &lt;b&gt;oil&lt;/b&gt;</match> – <dim>&quot;It  ’s&quot; &apos;so&apos;</dim>',
    );
    expect(asXml({ title: 'One', claim: '' })).toBe('<match>One</match>');
  });
});
