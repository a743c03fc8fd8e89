import { describe, expect, it } from 'vitest';
import { joinLines, wordsOf } from '../../../src/core/documents/hyphens.ts';
import { finderOf } from '../../fixtures/find.ts';
import { entryOf, packOf } from '../../fixtures/packs.ts';

const { matcher } = finderOf(
  packOf([
    entryOf('spread', ['non-proliferation']),
    entryOf('strike', ['preemptive strike']),
    entryOf('treaty', ['Anti-Ballistic Missile Treaty']),
  ]),
);

const none = { hasWord: () => false, isTermAcross: () => false };
const isTermAcross = (text: string, at: number) =>
  matcher.find(text).some(({ start, end }) => start < at && at < end);

describe('two lines of a paragraph', () => {
  it.each([
    ['The ABM', 'Treaty', 'The ABM Treaty'],
    ['the ABM trea-', 'ty of 1972', 'the ABM treaty of 1972'],
    ['the Jackson-', 'Vanik amendment', 'the Jackson-Vanik amendment'],
    ['the Jackson‐', 'Vanik amendment', 'the Jackson‐Vanik amendment'],
    ['after post-', '9/11 wars', 'after post-9/11 wars'],
    ['an F-', '16', 'an F-16'],
    ['the stabil\u00ad', 'ity of it', 'the stability of it'],
    ['THE TREA-', 'TY', 'THE TREATY'],
    ['the ABM-', 'NMD dispute', 'the ABM-NMD dispute'],
    ['a word –', 'and another', 'a word – and another'],
    ['Moscow—', 'and Washington', 'Moscow—and Washington'],
    ['пятый догово-', 'ра', 'пятый договора'],
    ['поправка Джексона-', 'Вэника', 'поправка Джексона-Вэника'],
    ['они по-', 'прежнему спорят', 'они по-прежнему спорят'],
    ['self-', 'determination', 'self-determination'],
    ['most-', 'favored-nation trade', 'most-favored-nation trade'],
    ['a state-of-the-', 'art text', 'a state-of-the-art text'],
    ['', 'Treaty', 'Treaty'],
  ])('“%s” and “%s” are read as “%s”', (before, after, read) => {
    expect(joinLines(before, after, none)).toBe(read);
  });

  it('keep a hyphen that a term has, and lose one that it has not', () => {
    const hyphenation = { hasWord: () => false, isTermAcross };
    expect(joinLines('talks on non-', 'proliferation failed', hyphenation)).toBe(
      'talks on non-proliferation failed',
    );
    expect(joinLines('a preemp-', 'tive strike', hyphenation)).toBe('a preemptive strike');
    expect(joinLines('the anti-', 'ballistic missile treaty', hyphenation)).toBe(
      'the anti-ballistic missile treaty',
    );
  });

  it('go by how the text writes the word elsewhere', () => {
    const words = wordsOf([
      'It was a well-known and long-term plan,',
      'and the coop-',
      'eration was welcome.',
    ]);
    const hyphenation = { hasWord: (word: string) => words.has(word), isTermAcross: () => false };
    expect(joinLines('a long-', 'term plan', hyphenation)).toBe('a long-term plan');
    expect(joinLines('their coop-', 'eration', hyphenation)).toBe('their cooperation');
  });
});

describe('the words of lines', () => {
  it('leave out those that a line’s end may have parted', () => {
    expect([...wordsOf(['One of the trea-', 'ties was long-term'])].sort()).toEqual([
      'long-term',
      'of',
      'the',
      'was',
    ]);
  });
});
