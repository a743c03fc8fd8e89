import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../src/core/cite/formats.ts';
import { itemsOf } from '../../src/core/cite/items.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';

const entry = entryOf('abm-treaty', ['ABM Treaty'], { title: { en: 'ABM Treaty', ru: 'Договор по ПРО' } });
const pack = packOf([entry]);
const address = 'https://www.example.com/2001/12/13/bush.html';
const page = {
  title: 'Bush Pulls Out of ABM Treaty',
  site: 'The Example Times',
  author: 'Jane Doe',
  language: 'en-US',
  dates: ['2001-12-13T09:00:00-05:00'],
};

const textsOf = (...of: Parameters<typeof itemsOf>) =>
  Object.fromEntries(citationsOf(itemsOf(...of)).map(({ name, text }) => [name, text]));

describe('a page and an entry are cited', () => {
  const texts = textsOf(page, address, entry, pack, '2026-11-25', 'en');

  it('in the ways that editors and reference managers ask for', () => {
    expect(Object.keys(texts)).toEqual(['Chicago', 'APA', 'MLA', 'BibTeX', 'RIS', 'CSL-JSON']);
  });

  it('in Chicago style', () => {
    expect(texts.Chicago?.split('\n')).toEqual([
      '“ABM Treaty.” 2026. In A Test Pack, Version 1.0.0. Policy Gloss.',
      'Jane Doe. 2001. “Bush Pulls Out of ABM Treaty.” The Example Times. December 13, 2001. https://www.example.com/2001/12/13/bush.html.',
    ]);
  });

  it('in APA style', () => {
    expect(texts.APA).toContain(
      'Jane Doe. (2001, December 13). Bush Pulls Out of ABM Treaty. The Example Times. https://www.example.com/2001/12/13/bush.html',
    );
  });

  it('in MLA style', () => {
    expect(texts.MLA).toContain('“Bush Pulls Out of ABM Treaty.” The Example Times, 13 Dec. 2001,');
  });

  it('for reference managers', () => {
    expect(texts.BibTeX).toContain('@misc{theexampletimes2001,');
    expect(texts.BibTeX).toContain('@misc{abmtreaty,');
    expect(texts.RIS).toContain('TY  - ELEC');
    expect(texts.RIS).toContain('UR  - https://www.example.com/2001/12/13/bush.html');
    expect(JSON.parse(texts['CSL-JSON'] ?? '')).toMatchObject([
      {
        type: 'webpage',
        issued: { 'date-parts': [[2001, 12, 13]] },
        accessed: { 'date-parts': [[2026, 11, 25]] },
      },
      { type: 'entry-encyclopedia', title: 'ABM Treaty', note: 'Written for the tests.' },
    ]);
  });

  it('without an author for the source, which has none', () => {
    const [, item] = itemsOf(page, address, entry, pack, '2026-11-25', 'en');
    expect(item).not.toHaveProperty('author');
  });
});

it('keeps Russian names as they are written', () => {
  const texts = textsOf(page, address, entry, pack, '2026-11-25', 'ru');
  expect(texts.Chicago).toContain('“Договор по ПРО.”');
  expect(texts.BibTeX).toContain('Договор по ПРО');
});

it('makes do with a page that tells nothing of itself', () => {
  const bare = { title: '', site: '', author: '', language: '', dates: [] };
  expect(itemsOf(bare, 'http://127.0.0.1:8000/x', entry, pack, '2026-11-25', 'en')[0]).toEqual({
    id: '127-0-0-1',
    type: 'webpage',
    title: 'http://127.0.0.1:8000/x',
    'container-title': '127.0.0.1',
    URL: 'http://127.0.0.1:8000/x',
    accessed: { 'date-parts': [[2026, 11, 25]] },
  });
});

it('links to no address that is not of the web', () => {
  const [item] = itemsOf(page, 'javascript:alert(1)', entry, pack, '2026-11-25', 'en');
  expect(item).not.toHaveProperty('URL');
});
