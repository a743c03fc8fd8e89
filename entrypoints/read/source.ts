import type { Finder } from '../../src/browser/finder.ts';
import { blocksOfPlainText } from '../../src/core/documents/plain-text.ts';
import { openFile } from '../../src/page/documents/open.ts';
import type { TextSource } from '../../src/ui/read/reading.ts';

/** Texts and files, in which words that a line's end parts are put together so that terms are found. */
export function createSource(finder: Finder): TextSource {
  const termFinder = async () => {
    const matcher = await finder.matcher();
    return (text: string, at: number) => matcher.find(text).some(({ start, end }) => start < at && at < end);
  };
  return {
    fromText: async (text) => ({ title: '', blocks: blocksOfPlainText(text, await termFinder()) }),
    fromFile: async (file, options) => openFile(file, { ...options, isTermAcross: await termFinder() }),
  };
}
