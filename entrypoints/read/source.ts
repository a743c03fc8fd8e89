import { blocksOfPlainText } from '../../src/core/documents/plain-text.ts';
import type { LocalFinder } from '../../src/core/match/finder.ts';
import { NOTHING_OFF } from '../../src/core/match/matcher.ts';
import { openFile } from '../../src/page/documents/open.ts';
import type { TextSource } from '../../src/ui/read/reading.ts';

/** Texts and files, in which words that a line's end parts are put together so that terms are found. */
export function createSource(finder: LocalFinder): TextSource {
  const isTermAcross = (text: string, at: number) => {
    const [found] = finder.find({ pieces: [{ text, before: '', after: '' }], page: '', off: NOTHING_OFF });
    return typeof found === 'object' && found.some(({ start, end }) => start < at && at < end);
  };
  return {
    fromText: async (text) => ({ title: '', blocks: blocksOfPlainText(text, isTermAcross) }),
    fromFile: async (file, options) => openFile(file, { ...options, isTermAcross }),
  };
}
