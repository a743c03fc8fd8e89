/** What a number of measurements of one thing come to. */
export interface Spread {
  readonly median: number;
  /** The quartiles: half of the measurements lie between them. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** @throws {RangeError} on no values at all. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: values.length,
  };
}

export const medianOf = (values: readonly number[]): number => spreadOf(values).median;

/** The value below which a share of sorted values lies, between two of them by proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * By what factor the cost of a unit grows when its number doubles, from the cost of some and of many: 1 is linear growth.
 */
export function growthPerDoubling(
  some: { size: number; cost: number },
  many: { size: number; cost: number },
) {
  const perUnit = many.cost / many.size / (some.cost / some.size);
  return perUnit ** (1 / Math.log2(many.size / some.size));
}
