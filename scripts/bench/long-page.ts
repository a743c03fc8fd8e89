import { pick, randomFrom } from './random.ts';

/** UTF-16 code units of text between two planted forms. */
const BETWEEN_FORMS = 2000;
/** Blocks in a section. */
const SECTION = 20;
const PARAGRAPH = 500;
const ITEM = 60;
/** Words between two inline elements: with lists and white space it makes text nodes as short as real pages have them. */
const BETWEEN_INLINE = 20;
const INLINE = ['em', 'strong', 'a', 'b'];

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A page of prose with this many bytes of text (of ASCII, as most of it is): stretches of the given paragraphs with inline
 * elements, lists and headings among them, and one of the forms every 2,000 characters.
 */
export function longPage(
  bytes: number,
  paragraphs: readonly string[],
  forms: readonly string[],
  seed = 1,
): string {
  const random = randomFrom(seed);
  const blocks: string[] = [];
  let written = 0;
  let unplanted = 0;

  /** Some prose as it stands in one block, with a form where it is time for one. */
  function inside(most: number): string {
    const text = stretchOf(pick(paragraphs, random), random, most);
    written += text.length;
    unplanted += text.length;
    const words = escapeHtml(text).split(' ');
    for (let at = BETWEEN_INLINE; at < words.length; at += BETWEEN_INLINE) {
      const name = pick(INLINE, random);
      words[at] = `<${name}>${words[at]}</${name}>`;
    }
    for (; unplanted >= BETWEEN_FORMS; unplanted -= BETWEEN_FORMS) {
      words.splice(Math.floor(random() * words.length), 0, escapeHtml(pick(forms, random)));
    }
    return words.join(' ');
  }

  while (written < bytes) {
    const kind = random();
    if (kind < 0.1) blocks.push(`<h2>${inside(ITEM)}</h2>`);
    else if (kind < 0.7) blocks.push(`<p>${inside(PARAGRAPH)}</p>`);
    else
      blocks.push(`<ul>\n${Array.from({ length: 6 }, () => `  <li>${inside(ITEM)}</li>`).join('\n')}\n</ul>`);
  }
  return pageOf(blocks);
}

/** A page with exactly this many mentions of these forms, one in each paragraph. */
export function pageWithMentions(
  mentions: number,
  paragraphs: readonly string[],
  forms: readonly string[],
): string {
  const random = randomFrom(mentions);
  const blocks = Array.from({ length: mentions }, (_, number) => {
    const words = escapeHtml(stretchOf(pick(paragraphs, random), random, 200)).split(' ');
    words.splice(Math.floor(random() * words.length), 0, escapeHtml(forms[number % forms.length] as string));
    return `<p>${words.join(' ')}</p>`;
  });
  return pageOf(blocks);
}

/** A page of these blocks; as on real pages, no element has thousands of children. */
function pageOf(blocks: readonly string[]): string {
  const sections = Array.from({ length: Math.ceil(blocks.length / SECTION) }, (_, number) =>
    blocks.slice(number * SECTION, (number + 1) * SECTION),
  );
  const body = sections.map((its) => `<section>\n${its.join('\n')}\n</section>`).join('\n');
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Benchmark</title></head><body>\n${body}\n</body></html>\n`;
}

function stretchOf(paragraph: string, random: () => number, most: number): string {
  if (paragraph.length <= most) return paragraph;
  const from = paragraph.indexOf(' ', Math.floor(random() * (paragraph.length - most))) + 1;
  const to = paragraph.lastIndexOf(' ', from + most);
  return paragraph.slice(from, to > from ? to : from + most);
}
