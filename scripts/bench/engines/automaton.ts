import { type Engine, isRead, isWhole, textNodes } from './engine.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The least that one has to build around an Aho–Corasick package: case, word boundaries, ranges. */
export const automatonEngine = (
  build: (forms: string[]) => (text: string) => readonly Stretch[],
): Engine => ({
  prepare(json) {
    const forms: string[] = JSON.parse(json);
    const search = build([...new Set(forms.map((form) => form.toLowerCase()))]);
    return (timed) =>
      timed(() => {
        const ranges: StaticRange[] = [];
        for (const text of textNodes()) {
          const { data } = text;
          for (const { start, end } of search(data.toLowerCase())) {
            if (!isWhole(data, start, end) || !isRead(text)) continue;
            ranges.push(
              new StaticRange({
                startContainer: text,
                startOffset: start,
                endContainer: text,
                endOffset: end,
              }),
            );
          }
        }
        return ranges.length;
      });
  },
  reset: () => undefined,
});
