import type { ReadableText } from '../../core/documents/blocks.ts';
import { decode } from '../../core/documents/decode.ts';
import type { Hyphenation } from '../../core/documents/hyphens.ts';
import { blocksOfPdf, lettersIn } from '../../core/documents/pdf-blocks.ts';
import { blocksOfPlainText } from '../../core/documents/plain-text.ts';
import { FileError } from '../../core/documents/problems.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';

type Kind = 'pdf' | 'html' | 'text';

/** Bytes of a file, by what it is: what is larger would keep the browser busy for minutes. */
const LARGEST: Readonly<Record<Kind, number>> = { pdf: 100_000_000, html: 20_000_000, text: 20_000_000 };
/** A PDF with fewer letters than this has pictures of pages. */
const FEWEST_LETTERS = 20;

export interface OpenOptions {
  readonly isTermAcross: Hyphenation['isTermAcross'];
  readonly password?: string | undefined;
  readonly signal: AbortSignal;
  /** Told before each page of a PDF: its number, and how many there are. */
  readonly onPage: (page: number, of: number) => void;
}

/**
 * The text of a file, of which nothing is kept but what is returned.
 *
 * @throws FileError if it cannot be read; AbortError if the reader changed their mind.
 */
export async function openFile(file: File, options: OpenOptions): Promise<ReadableText> {
  const bytes = new Uint8Array(await file.slice(0, LARGEST.pdf + 1).arrayBuffer());
  const kind = kindOf(file, bytes);
  if (!kind) throw new FileError('unknownKind');
  if (file.size > LARGEST[kind]) throw new FileError('tooLarge');
  options.signal.throwIfAborted();
  const text = await READERS[kind](bytes, options);
  if (text.blocks.length === 0) throw new FileError(kind === 'pdf' ? 'scanned' : 'empty');
  return { ...text, title: titleOf(text) || headingOf(text) || file.name.replace(/\.\w{1,5}$/, '') };
}

/** What a document calls itself, unless the program that wrote it made that up. */
const titleOf = ({ title }: ReadableText): string =>
  /^(?:microsoft word|untitled|slide 1)|\.\w{2,4}$/i.test(title) ? '' : title;

/** The heading that it begins with, after a word or two about what kind of paper it is. */
function headingOf({ blocks }: ReadableText): string {
  const first = blocks.slice(0, 3).find(({ kind }) => kind === 'heading');
  return first?.kind === 'heading' && first.level === 2 ? first.text : '';
}

const READERS: Readonly<Record<Kind, (bytes: Uint8Array, options: OpenOptions) => Promise<ReadableText>>> = {
  async pdf(bytes, options) {
    const { title, language, pages } = await readPdf(bytes, options);
    if (lettersIn(pages) < FEWEST_LETTERS) throw new FileError('scanned');
    return { title, ...(language && { language }), blocks: blocksOfPdf(pages, options.isTermAcross) };
  },
  html: async (bytes) => readHtml(parse(decode(bytes))),
  text: async (bytes, { isTermAcross }) => ({
    title: '',
    blocks: blocksOfPlainText(decode(bytes), isTermAcross),
  }),
};

/**
 * An inert document without scripts. `DOMParser` would be refused by the pages' Trusted Types; this is the way that they
 * leave open (wicg.github.io/sanitizer-api), in Firefox from 148 and in Chromium from 146 on.
 */
function parse(html: string): Document {
  const { parseHTML } = Document as unknown as { parseHTML?: (html: string, options: object) => Document };
  if (!parseHTML) throw new FileError('outdated');
  const sanitizer = { removeElements: ['style', 'template'], attributes: ['lang', 'hidden', 'aria-hidden'] };
  return parseHTML.call(Document, html, { sanitizer });
}

/** By what the file begins with, which says more than its name; then by that. */
function kindOf({ name, type }: File, bytes: Uint8Array): Kind | undefined {
  // A PDF may have other bytes before it (PDF 1.7, implementation note 13).
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (/\.(?:x?html?)$/i.test(name) || /^(?:text\/html|application\/xhtml)/.test(type)) return 'html';
  if (/\.(?:txt|text|md)$/i.test(name) || type === 'text/plain') return 'text';
  return undefined;
}
