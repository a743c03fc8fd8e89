import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Matrix, PdfPage } from '../../core/documents/pdf-segments.ts';
import { FileError } from '../../core/documents/problems.ts';

/** More pages than this are no paper, and their text is more than a page should show. */
const MOST_PAGES = 2000;
/** How pdf.js says that a password is missing, and not that one is wrong. */
const NO_PASSWORD = 1;

export interface PdfOptions {
  readonly password?: string | undefined;
  readonly signal: AbortSignal;
  /** Told before each page: its number, and how many there are. */
  readonly onPage: (page: number, of: number) => void;
}

export interface PdfText {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly PdfPage[];
}

/**
 * The text items of a PDF, page by page. pdf.js is loaded for it, and reads here and not in a worker, whose address
 * Trusted Types would refuse; between pages the browser gets its turn.
 *
 * @throws FileError if it is locked, damaged or too long; AbortError if the reader changed their mind.
 */
export async function readPdf(data: Uint8Array, { password, signal, onPage }: PdfOptions): Promise<PdfText> {
  const [{ getDocument, VerbosityLevel }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = getDocument({
    data,
    ...(password !== undefined && { password }),
    verbosity: VerbosityLevel.ERRORS,
    // Text is all that is asked for: no fonts to draw with, no images to decode, nothing to fetch.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new FileError('tooLarge');
    const { info } = await document.getMetadata();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      onPage(number, document.numPages);
      await new Promise((done) => setTimeout(done));
      signal.throwIfAborted();
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      // Normalising would turn more than ligatures into something else.
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push({ width, height, view: transform as unknown as Matrix, items: items.filter(isText) });
      page.cleanup();
    }
    return { title: factIn(info, 'Title'), language: factIn(info, 'Language'), pages };
  } catch (error) {
    throw problemOf(error);
  } finally {
    await task.destroy();
  }
}

const isText = (item: object): item is TextItem => 'str' in item;

const factIn = (info: object, name: string): string => {
  const value: unknown = Object.getOwnPropertyDescriptor(info, name)?.value;
  return typeof value === 'string' ? value.trim() : '';
};

function problemOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof FileError || error.name === 'AbortError') return error;
  if (error.name !== 'PasswordException') return new FileError('damaged');
  return new FileError('code' in error && error.code === NO_PASSWORD ? 'locked' : 'wrongPassword');
}
