import type { Spread } from './stats.ts';

/** What a figure should be. */
export type Target = { readonly atMost: number } | { readonly atLeast: number };

export interface Figure extends Spread {
  /** After the number: `ms`, `kB`, `%`; none for ratios. */
  readonly unit: string;
  readonly target?: Target;
}

export type Cell = string | Figure;

/** The answer to one question: a table. */
export interface Report {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const figure = (spread: Spread, unit = '', target?: Target): Figure => ({
  ...spread,
  unit,
  ...(target && { target }),
});

/** A figure that was not measured several times. */
export const single = (value: number, unit = '', target?: Target): Figure =>
  figure({ median: value, low: value, high: value, count: 1 }, unit, target);

export const isMet = ({ median, target }: Figure): boolean =>
  target === undefined || ('atMost' in target ? median <= target.atMost : median >= target.atLeast);

/** Three significant digits: more would be noise. */
export function digits(value: number): string {
  if (value === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(3, Math.max(0, 2 - size)));
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  const { median, low, high, unit, target } = cell;
  const spread = low === high ? '' : ` (${digits(low)}–${digits(high)})`;
  const wanted = target && ('atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`);
  const verdict = wanted ? `  ${isMet(cell) ? 'met' : 'MISSED'} ${wanted}` : '';
  return `${digits(median)}${unit && ` ${unit}`}${spread}${verdict}`;
}

/** A report as lines for a terminal: medians, with the quartiles in brackets. */
export function format({ title, how, columns, rows }: Report): string {
  const lines = [columns, ...rows.map((row) => row.map(textOf))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const [head = '', ...body] = lines.map((line) =>
    line
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, wrap(how), '', head, '─'.repeat(head.length), ...body].join('\n');
}

function wrap(text: string, width = 110): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
}
