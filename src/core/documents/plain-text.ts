import { type TextBlock, tidy } from './blocks.ts';
import { type Hyphenation, joinLines, wordsOf } from './hyphens.ts';

/** Of a line that was broken to a width and not by its author: so many code units. */
const WRAPPED = { min: 45, max: 100 } as const;

/**
 * The paragraphs of a plain text. An empty line ends one; a line break by itself does so unless the lines were broken to
 * a width, as in e-mails and old text files: then it is a space, or the end of half a word.
 */
export function blocksOfPlainText(text: string, isTermAcross: Hyphenation['isTermAcross']): TextBlock[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const words = wordsOf(lines);
  const hyphenation = { hasWord: (word: string) => words.has(word), isTermAcross };
  return paragraphsOf(lines)
    .flatMap((paragraph) =>
      isWrapped(paragraph)
        ? [paragraph.reduce((before, line) => joinLines(before, line, hyphenation))]
        : paragraph,
    )
    .map((paragraph) => ({ kind: 'paragraph', text: tidy(paragraph) }));
}

/** Lines between empty lines. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Whether all lines but the last are nearly as long as a line can be. */
function isWrapped(paragraph: readonly string[]): boolean {
  const full = paragraph.slice(0, -1).map((line) => line.trimEnd().length);
  return (
    paragraph.length > 1 &&
    paragraph.every((line) => line.trimEnd().length <= WRAPPED.max) &&
    full.every((length) => length >= WRAPPED.min)
  );
}
