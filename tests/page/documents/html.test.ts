import { describe, expect, it } from 'vitest';
import { open } from '../../fixtures/page.ts';

const { readHtml } = await import('../../../src/page/documents/html.ts');

const blocksOf = (html: string) => readHtml(open(html)).blocks;
const textsOf = (html: string) => blocksOf(html).map((block) => ('text' in block ? block.text : block.kind));

describe('a saved page', () => {
  it('has a title, a language, and blocks in their order', () => {
    expect(
      readHtml(
        open(`<!doctype html><html lang="en-GB"><title> A
          paper </title><h1>One</h1><p>Two <b>three</b>.<h3>Four</h3><blockquote><p>Five</p>six</blockquote>`),
      ),
    ).toEqual({
      title: 'A paper',
      language: 'en-GB',
      blocks: [
        { kind: 'heading', level: 2, text: 'One' },
        { kind: 'paragraph', text: 'Two three.' },
        { kind: 'heading', level: 3, text: 'Four' },
        { kind: 'quote', text: 'Five' },
        { kind: 'quote', text: 'six' },
      ],
    });
  });

  it('joins inline elements, and parts what blocks and line breaks part', () => {
    expect(textsOf('<p><b>ABM</b> <i>Trea</i>ty<br>of 1972<div>and <a href="/x">more</a></div>bare')).toEqual(
      ['ABM Treaty', 'of 1972', 'and more', 'bare'],
    );
  });

  it('is nothing of what is run, loaded, hidden or filled in, or only leads elsewhere', () => {
    const html = `<p>Text<script>alert(1)</script><style>p{}</style><img src=x alt=picture onerror=alert(1)>
      <svg><text>drawn</text></svg></p><nav>Home</nav><form><input value=x><button>Send</button></form>
      <p hidden>hidden</p><p aria-hidden=true>hidden</p><template><p>kept back</p></template><iframe src=x></iframe>`;
    expect(textsOf(html)).toEqual(['Text']);
  });

  it('is what stands in its one main part, if it has one', () => {
    expect(textsOf('<header>Site</header><main><p>Text</p></main><footer>Imprint</footer>')).toEqual([
      'Text',
    ]);
    expect(textsOf('<article>A</article><article>B</article>')).toEqual(['A', 'B']);
  });

  it('has lists with what is in them, and how deep', () => {
    expect(
      blocksOf('<ol><li>One <b>item</b><ul><li>Below<ul><li>Deeper</ul></ul><li><p>Two</p></ol>'),
    ).toEqual([
      {
        kind: 'list',
        isOrdered: true,
        items: [
          { text: 'One item', depth: 0 },
          { text: 'Below', depth: 1 },
          { text: 'Deeper', depth: 2 },
          { text: 'Two', depth: 0 },
        ],
      },
    ]);
  });

  it('has tables as rows of text, but for those that only lay it out', () => {
    expect(blocksOf('<table><tr><th>Year<th>Heads</tr><tr><td>2011<td>1550</table>')).toEqual([
      {
        kind: 'table',
        hasHead: true,
        rows: [
          ['Year', 'Heads'],
          ['2011', '1550'],
        ],
      },
    ]);
    expect(textsOf('<table><tr><td><p>One</p><td><h2>Two</h2></table>')).toEqual(['One', 'Two']);
  });

  it('keeps the lines of code, and the numbers of notes out of words', () => {
    expect(blocksOf('<pre>\na\n  b\n</pre>')).toEqual([{ kind: 'code', text: 'a\n  b' }]);
    expect(textsOf('<p>the Treaty<sup>[1]</sup> of the 20<sup>th</sup> century')).toEqual([
      'the Treaty [1] of the 20th century',
    ]);
  });

  it('is read as it is where a form’s fields bear the names of its properties', () => {
    expect(
      textsOf('<main><div><form name=body><input name=childNodes></form><p>Text</p></div></main>'),
    ).toEqual(['Text']);
  });

  it('is nothing where there is nothing', () => {
    expect(blocksOf('')).toEqual([]);
  });
});
