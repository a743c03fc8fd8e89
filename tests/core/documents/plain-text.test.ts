import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/documents/decode.ts';
import { blocksOfPlainText } from '../../../src/core/documents/plain-text.ts';

const paragraphs = (text: string) =>
  blocksOfPlainText(text, () => false).map((block) => ('text' in block ? block.text : block.kind));

describe('plain text', () => {
  it('has a paragraph between empty lines, whatever ends its lines', () => {
    expect(paragraphs('One.\r\n\r\nTwo.\r\rThree.\n \nFour.')).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('has a paragraph a line where lines are of any length', () => {
    const long = 'A paragraph that goes on and on, '.repeat(8).trim();
    expect(paragraphs(`Title\n${long}\nAn end.`)).toEqual(['Title', long, 'An end.']);
  });

  it('joins lines that were broken to a width, and words that they part', () => {
    const text = [
      'The treaty was signed in Moscow in 1972, after two years of nego-',
      'tiations, and it was held to be what kept the peace. The Jackson-',
      'Vanik amendment came later.',
    ].join('\n');
    expect(paragraphs(text)).toEqual([
      'The treaty was signed in Moscow in 1972, after two years of negotiations, and it was held to be what kept the peace. ' +
        'The Jackson-Vanik amendment came later.',
    ]);
  });

  it('has nothing where there is nothing', () => {
    expect(paragraphs(' \n\n\t')).toEqual([]);
  });
});

describe('the bytes of a file', () => {
  const windows = (text: string) =>
    Uint8Array.from([...text], (letter) =>
      letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    );

  it.each([
    ['UTF-8', new TextEncoder().encode('Договор по ПРО'), 'Договор по ПРО'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'A'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x14, 0x04), 'Д'],
    ['Windows-1251', windows('Договор по ПРО'), 'Договор по ПРО'],
    ['Windows-1252', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'café'],
    ['what it names', windows('<meta charset="windows-1251">Я'), '<meta charset="windows-1251">Я'],
  ])('are read as %s', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });

  it('are read as UTF-8 where they name an encoding that there is not', () => {
    expect(decode(new TextEncoder().encode('<meta charset=nonsense>Я'))).toBe('<meta charset=nonsense>Я');
  });
});
