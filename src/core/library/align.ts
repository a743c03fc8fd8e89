/** As much of a summary's words, by weight, must be in a text that is taken for what it sums up. */
const LEAST = 0.2;

type Words = readonly string[];

/**
 * Which of some texts each summary is of, both in the same order, by the words that they share; the rarer a word is among
 * the texts, the more it says.
 *
 * @returns for each summary the index of its text, or undefined if none resembles it
 */
export function alignInOrder(summaries: readonly Words[], texts: readonly Words[]): (number | undefined)[] {
  const weightOf = weigh(texts);
  const likeness = summaries.map((summary) => {
    const words = new Set(summary.filter((word) => word.length > 2));
    const whole = sum([...words], weightOf);
    return texts.map((text) => {
      const held = new Set(text);
      const shared = sum(
        [...words].filter((word) => held.has(word)),
        weightOf,
      );
      return whole > 0 && shared / whole >= LEAST ? shared / whole : 0;
    });
  });

  // best[i][j]: how well the first i summaries can be matched with the first j texts.
  const best = Array.from({ length: summaries.length + 1 }, () =>
    new Array<number>(texts.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const like = (i: number, j: number) => likeness[i - 1]?.[j - 1] ?? 0;
  for (let i = 1; i <= summaries.length; i++) {
    for (let j = 1; j <= texts.length; j++) {
      (best[i] as number[])[j] = Math.max(at(i - 1, j), at(i, j - 1), at(i - 1, j - 1) + like(i, j));
    }
  }

  const pairs = new Array<number | undefined>(summaries.length).fill(undefined);
  for (let i = summaries.length, j = texts.length; i > 0 && j > 0; ) {
    if (at(i, j) === at(i - 1, j)) i--;
    else if (at(i, j) === at(i, j - 1)) j--;
    else pairs[--i] = --j;
  }
  return pairs;
}

function weigh(texts: readonly Words[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 1));
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
