import fc from 'fast-check';
import { expect } from 'vitest';
import { NOTHING_OFF } from '../../src/core/match/matcher.ts';
import { pageFinderOf } from '../fixtures/find.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';
import { isBlockByName, open, scan } from '../fixtures/page.ts';
import { nastyText } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const finder = pageFinderOf(
  packOf([
    entryOf('abm', ['ABM Treaty', { text: 'ABM', requires: ['missile'], reach: 'page' }]),
    entryOf('duma', ['State Duma', 'Государственн* Дум*']),
    entryOf('jv', ['Jackson-Vanik']),
  ]),
);

const NAMES =
  'p b i em div span a li td tr table ul svg math template noscript textarea pre code br hr wbr img ruby rt form select option button details iframe font title style script'.split(
    ' ',
  );
const tag = fc.tuple(
  fc.constantFrom('<', '</'),
  fc.constantFrom(...NAMES),
  fc.constantFrom('', ' hidden', ' contenteditable', ' translate=no', ' id=x name=parentNode', ' dir=rtl'),
);
const piece = fc.oneof(
  { weight: 4, arbitrary: tag.map(([open, name, more]) => `${open}${name}${open === '<' ? more : ''}>`) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'ABM Treaty',
      'ABM',
      ' Treaty',
      'missile',
      'State&nbsp;Duma',
      'Sta',
      'te Duma',
      'Jackson',
      '&ndash;',
      'Vanik',
      'Jackson-<b>Vanik</b>',
      'Государственной Думы',
      '&shy;',
      '&#x200b;',
      '&#x202e;',
      ' ',
      '\n',
      '<!-- x -->',
      '<![CDATA[',
      ']]>',
      '&',
      '<',
      '&#0;',
      '&#xd800;',
    ),
  },
  { weight: 1, arbitrary: nastyText },
);

fuzz(
  'pages',
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  (html) => {
    const document = open(html);
    const before = document.documentElement.outerHTML;
    const settings = { finder, isBlock: isBlockByName, off: NOTHING_OFF };
    const found = scan(document, settings).flatMap(({ text, mentions }) =>
      mentions.map(({ start, end, entry }) => `${entry} ${text.slice(start, end)}`),
    );
    for (const one of found) expect(one).toMatch(/^(?:abm|duma|jv) .*\S/s);
    expect(document.documentElement.outerHTML).toBe(before);
    const again = scan(document, settings).flatMap(({ mentions }) => mentions);
    expect(again).toHaveLength(found.length);
  },
);
