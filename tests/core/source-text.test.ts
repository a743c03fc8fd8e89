import { describe, expect, it } from 'vitest';
import { type ExpectedSection, matchSource } from '../../src/core/library/source-text.ts';

const SECTIONS: readonly ExpectedSection[] = [
  { id: 'opening', title: 'Opening', paragraphs: 1, gists: ['Why gardens need walls.'] },
  {
    id: 'walls',
    title: 'A Gardener’s Walls',
    paragraphs: 4,
    gists: [
      'What brick is good for, and what it costs.',
      'Brick keeps warmth until the evening.',
      'Hedges feed birds that eat slugs.',
      'Whoever moves house should plant fences of willow.',
    ],
  },
  {
    id: 'gates',
    title: 'Gates',
    paragraphs: 2,
    gists: ['A gate of oak lasts for a century.', 'Iron gates rust near the sea.'],
  },
];

// Hard-wrapped, with bullets, a page break's stray space and a hyphen at a line's end.
const COPY = `A garden without walls belongs
to its deer.

A Gardener's Walls
Brick costs more than it seems, for two reasons and a well-
known third:

• It holds the day's warmth
  until late in the evening.
• Hedges are cheap and feed birds, and these
 eat slugs.

Fences of willow suit those who move house.

GATES
Oak outlives its gardener by a century.

Iron rusts, above all near the sea.
`;

const texts = (text: string) => Object.fromEntries(matchSource(text, SECTIONS).paragraphs);

const WHOLE = {
  'opening#1': 'A garden without walls belongs to its deer.',
  'walls#1': 'Brick costs more than it seems, for two reasons and a well-known third:',
  'walls#2': "It holds the day's warmth until late in the evening.",
  'walls#3': 'Hedges are cheap and feed birds, and these eat slugs.',
  'walls#4': 'Fences of willow suit those who move house.',
  'gates#1': 'Oak outlives its gardener by a century.',
  'gates#2': 'Iron rusts, above all near the sea.',
};

describe('a copy of the source is cut into its paragraphs', () => {
  it('where its lines are wrapped and blank lines part paragraphs', () => {
    expect(texts(COPY)).toEqual(WHOLE);
    expect(matchSource(COPY, SECTIONS).misfits).toEqual([]);
  });

  it('with the line ends of other systems and a byte order mark', () => {
    expect(texts(`\ufeff${COPY.replaceAll('\n', '\r\n')}`)).toEqual(WHOLE);
    expect(texts(COPY.replaceAll('\n', '\r'))).toEqual(WHOLE);
  });

  it('where each paragraph is one line and there are no blank lines', () => {
    const lines = Object.entries(WHOLE).map(([at, text]) => {
      const [section, number] = at.split('#');
      const title = SECTIONS.find(({ id }) => id === section)?.title;
      return number === '1' && section !== 'opening' ? `${title}\n${text}` : text;
    });
    expect(texts(lines.join('\n'))).toEqual(WHOLE);
  });

  it('where first lines are set in and there are no blank lines', () => {
    const set = COPY.split('\n\n').map((paragraph) => paragraph.replace(/^(?![A•])(GATES\n)?/, '$1    '));
    const text = set.join('\n').replace('  until', 'until');
    expect(text).toContain('slugs.\n    Fences');
    expect(texts(text)).toEqual(WHOLE);
  });

  it('and the first section’s own heading is no paragraph', () => {
    expect(texts(`Opening\n\n${COPY}`)).toEqual(WHOLE);
  });
});

describe('a copy that does not fit', () => {
  it('has what is there told from what is missing, by what it says', () => {
    const { paragraphs, misfits } = matchSource(COPY.replace(/• Hedges[\s\S]*?slugs\./, ''), SECTIONS);
    const { 'walls#3': _, ...rest } = WHOLE;
    expect(Object.fromEntries(paragraphs)).toEqual(rest);
    expect(misfits).toEqual([{ section: 'walls', isHeadingMissing: false, expected: 4, found: 3 }]);
  });

  it('is matched without its headings, and they are named', () => {
    const bare = COPY.replace("A Gardener's Walls\n", '').replace('GATES\n', '');
    const { paragraphs, misfits } = matchSource(bare, SECTIONS);
    expect(paragraphs.get('gates#2')).toBe(WHOLE['gates#2']);
    expect(paragraphs.get('walls#3')).toBe(WHOLE['walls#3']);
    expect(misfits.filter(({ isHeadingMissing }) => isHeadingMissing).map(({ section }) => section)).toEqual([
      'walls',
      'gates',
    ]);
  });

  it('that is another text altogether has nothing in it', () => {
    const { paragraphs, misfits } = matchSource('Dear reader,\n\nthis is a letter about the moon.', SECTIONS);
    expect([...paragraphs]).toEqual([]);
    expect(misfits).toHaveLength(3);
  });

  it('that is empty has nothing in it', () => {
    expect([...matchSource('', SECTIONS).paragraphs]).toEqual([]);
  });
});
