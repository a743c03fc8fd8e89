import type { BrowserName } from '../browsers/find.ts';
import type { Report } from './report.ts';
import type { Workbench } from './workbench.ts';

/** One part of the benchmark. */
export interface Question {
  /** By which it is chosen on the command line. */
  readonly name: string;
  readonly asks: string;
  /** Browsers that can answer it; others are skipped. */
  readonly in: readonly BrowserName[];
  answer(bench: Workbench, browser: BrowserName): Promise<Report[]>;
}
