/** The pages that are read, and the prose that long pages are made of. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';

const ROOT = join(import.meta.dirname, '../..');
const SAVED = join(ROOT, '../shared/pages');

/** Bytes below which a saved page is a fragment and no page that anybody reads. */
const SMALLEST = 50_000;
const SHORTEST_PARAGRAPH = 80;
/** Pages that prose is taken from: their first paragraphs are enough to make 20 MB of, and parsing takes time. */
const PROSE_PAGES = 24;

export interface Corpus {
  readonly folder: string;
  readonly files: readonly string[];
  /** What it is, for the heading of a table. */
  readonly name: string;
}

/** Saved pages of real sites where they are beside the project; else the project's own sample. */
export function corpus(): Corpus {
  if (!existsSync(SAVED))
    return { folder: join(ROOT, 'sample'), files: ['article.html'], name: 'the sample article' };
  const files = readdirSync(SAVED)
    .filter((name) => name.endsWith('.html') && statSync(join(SAVED, name)).size >= SMALLEST)
    .sort();
  return { folder: SAVED, files, name: `${files.length} saved pages of 50 kB or more` };
}

/** Paragraphs of running text from the corpus. */
export function proseOf({ folder, files }: Corpus): string[] {
  return files.slice(0, PROSE_PAGES).flatMap((file) => {
    const { window } = new JSDOM(readFileSync(join(folder, file), 'utf8'), {
      virtualConsole: new VirtualConsole(),
    });
    const texts = [...window.document.querySelectorAll('p')].map((paragraph) =>
      (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
    window.close();
    return texts.filter((text) => text.length >= SHORTEST_PARAGRAPH);
  });
}
