import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_OFF } from '../../src/core/match/matcher.ts';
import { finderOf, pageFinderOf } from '../fixtures/find.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';
import { isBlockByName, open, placeOf, scan } from '../fixtures/page.ts';

const pack = packOf([
  entryOf('it', [
    'ABM Treaty',
    'rogue state',
    'ICBM',
    { text: 'primacy', requires: ['Washington'] },
    { text: 'hegemony', requires: ['Washington'], reach: 'page' },
  ]),
]);
const { matcher } = finderOf(pack);
const finder = pageFinderOf(pack);

const scanned = (document: Document) => scan(document, { finder, isBlock: isBlockByName, off: NOTHING_OFF });

/** The marked texts of a page. */
const marked = (html: string): string[] =>
  scanned(open(html)).flatMap(({ text, mentions }) =>
    mentions.map(({ start, end }) => text.slice(start, end)),
  );

describe('a block', () => {
  it.each([
    ['inline elements', '<p>the <b>ABM</b> <i>Treaty</i></p>'],
    ['a drop cap', '<p><span>A</span>BM Treaty</p>'],
    ['links and comments', '<p><a href="#">ABM</a><!-- x --> Treaty</p>'],
    ['a word break opportunity', '<p>AB<wbr>M Treaty</p>'],
    ['an image or an icon between words', '<p>ABM <img alt=""><svg><text>x</text></svg> Treaty</p>'],
    ['the number of a note', '<p>ABM Treaty<sup>1</sup> and <b>x</b></p>'],
    ['a script between words', '<p>ABM <script>var x</script> Treaty</p>'],
    ['entities', '<p>&#65;BM&nbsp;Trea&shy;ty</p>'],
  ])('joins text across %s', (_, html) => {
    expect(marked(html)).toHaveLength(1);
  });

  it.each([
    ['paragraphs', '<p>ABM</p><p>Treaty</p>'],
    ['a line break', '<p>ABM<br>Treaty</p>'],
    ['table cells', '<table><tr><td>ABM<td>Treaty</table>'],
    ['list items', '<ul><li>ABM<li>Treaty</ul>'],
    ['a paragraph and the text after it', '<div><p>ABM</p> Treaty</div>'],
    ['code between words', '<p>ABM <code>x</code> Treaty</p>'],
    ['a text field between words', '<p>ABM <input> Treaty</p>'],
  ])('does not join text across %s', (_, html) => {
    expect(marked(html)).toEqual([]);
  });

  it.each([
    '<textarea>ABM Treaty</textarea>',
    '<script>"ABM Treaty"</script>',
    '<style>/* ABM Treaty */</style>',
    '<pre>ABM Treaty</pre>',
    '<code>ABM Treaty</code>',
    '<svg><text>ABM Treaty</text></svg>',
    '<svg><title>ABM Treaty</title></svg>',
    '<svg><foreignObject><p>ABM Treaty</p></foreignObject></svg>',
    '<div contenteditable><p>ABM Treaty</p></div>',
    '<div contenteditable="plaintext-only">ABM Treaty</div>',
    '<div hidden><p>ABM Treaty</p></div>',
    '<p translate="no" class="language-js">ABM Treaty</p>',
    '<policy-gloss-card>ABM Treaty</policy-gloss-card>',
    '<select><option>ABM Treaty</select>',
    '<title>ABM Treaty</title>',
    '<ruby>x<rt>ABM Treaty</rt></ruby>',
    '<ruby>x<rtc>ABM Treaty</rtc></ruby>',
  ])('is never in %s', (html) => {
    expect(marked(html)).toEqual([]);
  });

  it.each([
    '<p>x <span contenteditable>ABM Treaty</span> rogue state</p>',
    '<p>x <span hidden>ABM Treaty</span> rogue state</p>',
    '<p>x <span translate="no" class="hljs">ABM Treaty</span> rogue state</p>',
  ])('is not in part of a line that is no prose: %s', (html) => {
    expect(marked(html)).toEqual(['rogue state']);
  });

  it('reads over what is hidden between words', () => {
    expect(marked('<p>ABM <span hidden>x</span> Treaty</p>')).toEqual(['ABM  Treaty']);
  });

  it.each([
    '<svg><title>more</title></svg>',
    '<script>x()</script>',
    '<noscript>none</noscript>',
    '<rp>(</rp>',
  ])('joins a word that is cut by %s', (html) => {
    expect(marked(`<p>AB${html}M Treaty</p>`)).toEqual(['ABM Treaty']);
  });

  it('is in what is not editable inside what is not', () => {
    expect(marked('<div contenteditable="false">ABM Treaty</div>')).toHaveLength(1);
    expect(marked('<p translate="no">ABM Treaty</p>')).toHaveLength(1);
  });

  it('reads what follows a skipped element, however deep', () => {
    expect(marked('<div><p><code>x</code></p></div><p>ABM Treaty</p>')).toHaveLength(1);
    expect(marked('<div><div><script>1</script></div></div><div><p>ABM Treaty</p></div>')).toHaveLength(1);
  });

  it('takes its context from the blocks around it', () => {
    expect(marked('<p>Washington said so.</p><p>Its primacy.</p>')).toEqual(['primacy']);
    expect(marked('<p>So it said.</p><p>Its primacy.</p><p>In Washington.</p>')).toEqual(['primacy']);
    expect(marked('<p>Its primacy.</p><script>Washington</script>')).toEqual([]);
  });

  it('takes it from anywhere on the page where the pack says so', () => {
    const far = '<p>x</p>'.repeat(600);
    expect(marked(`<p>In Washington.</p>${far}<p>Its hegemony, its primacy.</p>`)).toEqual(['hegemony']);
  });

  it('is not led astray by a form whose fields are named like properties', () => {
    expect(
      marked('<form><input name=parentNode><input name=localName><p>the <b>ABM</b> Treaty</p></form>'),
    ).toHaveLength(1);
  });
});

describe('the scan', () => {
  it.each([
    ['at its beginning', '\u0001The ABM Treaty'],
    ['before it', '<p>a\u0001b</p><p>the ABM Treaty</p><p>c</p>'],
    ['as often as there are texts', `${'<p>\u0001</p>'.repeat(5)}<p>the ABM Treaty</p>`],
    ['after it', '<p>the ABM Treaty</p><p>a\u0001b</p>'],
  ])('finds what stands in a text with control characters %s', (_, html) => {
    expect(marked(html)).toEqual(['ABM Treaty']);
  });

  const pieces = fc.array(
    fc.constantFrom('ABM', 'Treaty', 'rogue', 'state', ' ', ' ', '-', 'the', 'I', 'CBM', 's', ','),
    { maxLength: 14 },
  );
  const cuts = fc.array(
    fc.constantFrom('', '', '<b>', '</b>', '<i>', '</i>', '<!---->', '<wbr>', '<span></span>'),
    {
      minLength: 14,
      maxLength: 14,
    },
  );

  it('finds in a paragraph what the matcher finds in its text, wherever inline tags cut it', () => {
    fc.assert(
      fc.property(pieces, cuts, (words, tags) => {
        const text = words.join('');
        const html = `<p>${words.map((word, index) => tags[index] + word).join('')}</p>`;
        expect(marked(html)).toEqual(matcher.find(text).map(({ start, end }) => text.slice(start, end)));
      }),
      { numRuns: 400 },
    );
  });

  it('gives places in the DOM that cover exactly the mention', () => {
    fc.assert(
      fc.property(pieces, cuts, (words, tags) => {
        const document = open(`<p>${words.map((word, index) => tags[index] + word).join('')}</p>`);
        for (const block of scanned(document)) {
          for (const { start, end } of block.mentions) {
            const range = document.createRange();
            const [from, to] = [placeOf(block, start, 'start'), placeOf(block, end, 'end')];
            range.setStart(from.node, from.offset);
            range.setEnd(to.node, to.offset);
            expect(range.toString()).toBe(block.text.slice(start, end));
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
