import { benchOf, isRead, textNodes } from './engine.ts';
import { triePattern } from './regexp.ts';

/** One RegExp factored into a trie: what the browser's own code can do, without folding more than case. */
export const { sample } = benchOf({
  prepare(json) {
    const forms: string[] = JSON.parse(json);
    const pattern = new RegExp(`\\b${triePattern(forms.map((form) => form.toLowerCase()))}\\b`, 'g');
    return (timed) =>
      timed(() => {
        const ranges: StaticRange[] = [];
        for (const text of textNodes()) {
          for (const { index, 0: match } of text.data.toLowerCase().matchAll(pattern)) {
            if (!isRead(text)) continue;
            ranges.push(
              new StaticRange({
                startContainer: text,
                startOffset: index,
                endContainer: text,
                endOffset: index + match.length,
              }),
            );
          }
        }
        return ranges.length;
      });
  },
  reset: () => undefined,
});
