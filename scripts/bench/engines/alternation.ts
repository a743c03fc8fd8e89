import { benchOf, isRead, textNodes } from './engine.ts';
import { escaped } from './regexp.ts';
import { wrapAll } from './wrap.ts';

/** What one writes first: one alternation of all forms, longest first, and `<mark>` around what it finds. */
export const { sample } = benchOf({
  prepare(json) {
    const forms: string[] = JSON.parse(json);
    const longestFirst = forms.sort((a, b) => b.length - a.length).map(escaped);
    const pattern = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
    return (timed) =>
      timed(() => {
        let found = 0;
        for (const text of [...textNodes()]) {
          const stretches = [...text.data.matchAll(pattern)].map(({ index, 0: match }) => ({
            start: index,
            end: index + match.length,
          }));
          if (stretches.length === 0 || !isRead(text)) continue;
          found += stretches.length;
          wrapAll(text, stretches);
        }
        return found;
      });
  },
});
