import { describe, expect, it } from 'vitest';
import { type BriefedReference, briefFileName, briefOf, plain } from '../../src/core/brief.ts';
import { viewOf } from '../../src/core/pack/view.ts';
import { textsIn } from '../../src/core/texts.ts';
import { pack, treatyView } from '../ui/fixtures.ts';

const en = textsIn('en');
const [treaty, , amendment] = pack.entries.map((entry) => viewOf(entry, pack));
const reference = (view: typeof treaty, count: number): BriefedReference => ({
  view: view ?? treatyView,
  count,
  citation: `“${view?.title}.” 2026. In A Test Pack, Version 1.0.0. Policy Gloss.`,
});

describe('the brief of a page', () => {
  const page = {
    title: 'Treaty’s Last Weeks',
    citation:
      'Jane Doe. 2002. “Treaty’s Last Weeks.” The Specimen. May 13, 2002. https://specimen.example/1.',
  };
  const brief = briefOf(page, [reference(amendment, 1), reference(treaty, 4)], '28 November 2026', en);

  it('tells of each reference its status, claim, locator, verdict, later facts with sources, and citation', () => {
    expect(brief).toBe(`# Page brief: Treaty’s Last Weeks

Jane Doe. 2002. “Treaty’s Last Weeks.” The Specimen. May 13, 2002. <https://specimen.example/1>.

On this page: 2 terms, as Policy Gloss explains them. Made on 28 November 2026.

## People

### Jackson–Vanik amendment

law · 1 mention

**The essay argues** (in 2003)

- What the source argues of jackson-vanik. (§ Introduction, ¶ 1)

**Since then** (as of 23 November 2026)

Nothing later is recorded.

Cite: “Jackson–Vanik amendment.” 2026. In A Test Pack, Version 1.0.0. Policy Gloss.

## Arms

### ABM Treaty

treaty · Terminated 13 June 2002, began 1972 · 4 mentions

**The essay argues** (in 2003)

- Leaving the treaty was meant as a message. (§ Signs of Moscow’s Pragmatic Approach to the United States, ¶ 1)
- Moscow took the decision calmly. (§ Introduction, ¶ 1)

**Since then** (as of 23 November 2026)

- 2010: Something happened. [First source](https://example.com/2010)
- 1 March 2018: New weapons were shown. [Second source](https://example.com/2018)

**Overtaken by events.** The calm did not last.

Cite: “ABM Treaty.” 2026. In A Test Pack, Version 1.0.0. Policy Gloss.

---

Written for the tests.
`);
  });

  it('tells how things stood when the page was published', () => {
    const [entry] = pack.entries;
    const then = entry && viewOf(entry, pack, 'en', '2002-05-13');
    expect(briefOf(page, [reference(then, 1)], '28 November 2026', en)).toContain(
      'When this article appeared (May 2002): in force (until 13 June 2002).',
    );
  });

  it('makes do with a page that does not say what it is', () => {
    expect(briefOf(undefined, [reference(amendment, 1)], '28 November 2026', en)).toMatch(
      /^# Page brief\n\nOn this page: 1 term, /,
    );
  });

  it('is in the reader’s language', () => {
    const [entry] = pack.entries;
    const view = entry && viewOf(entry, pack, 'ru');
    const brief = briefOf(page, [reference(view, 2)], '28 ноября 2026 г.', textsIn('ru'));
    expect(brief).toContain('договор · Прекращено 13 июня 2002 г., начало: 1972 · 2 упоминания');
    expect(brief).toContain('**Что утверждает эссе**');
  });

  it('lets a page’s title be nothing but a title', () => {
    const hostile = {
      title: '[click](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n# Another heading',
      citation: '1. <script>alert(1)</script>',
    };
    const lines = briefOf(hostile, [reference(amendment, 1)], '28 November 2026', en).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '# Page brief: \\[click\\](javascript:alert(1)) \\<img src=x onerror=alert(1)\\> # Another heading',
      '',
      '1\\. \\<script\\>alert(1)\\</script\\>',
    ]);
  });
});

describe('a text in Markdown', () => {
  it.each([
    ['a *b* _c_ `d` ~e~ | f', 'a \\*b\\* \\_c\\_ \\`d\\` \\~e\\~ \\| f'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['10) a', '10\\) a'],
    ['2002 was a year', '2002 was a year'],
    ['AT&amp;T & Co', 'AT\\&amp;T & Co'],
    ['a\u2028b\tc\u0000d', 'a b c d'],
    ['see https://x.example/a_b(c)?d=*e*.', 'see <https://x.example/a_b(c)?d=*e*>.'],
    ['https://x.example/"><script>', '<https://x.example/">\\>\\<script\\>'],
  ])('says what it said: %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

it.each([
  ['Treaty’s Last Weeks: A “Farewell”', 'treaty-s-last-weeks-a-farewell.md'],
  ['Договор по ПРО', 'договор-по-про.md'],
  ['../../etc/passwd', 'etc-passwd.md'],
  ['', 'page-brief.md'],
  [`${'word '.repeat(40)}`, 'word-word-word-word-word-word-word-word-word-word-word-word.md'],
])('a brief’s file is named after its page: %j', (title, name) => {
  expect(briefFileName(title)).toBe(name);
});
