import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILDS } from '../../builds.ts';
import { buildOnce } from '../extended.ts';
import type { Question } from '../question.ts';
import { single } from '../report.ts';

/** What every page of every reader loads. */
export const size: Question = {
  name: 'size',
  asks: 'What do the page script and the pack’s tables weigh?',
  in: ['chromium'],
  async answer(bench, name) {
    buildOnce(name);
    const zipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length / 1000;
    const files = ['page.js', 'assets/highlights.css'].map((path) => readFileSync(join(BUILDS[name], path)));
    const script = files.reduce((sum, file) => sum + zipped(file), 0);
    const tables = zipped(bench.pack('pack').dataJson);
    return [
      {
        title: 'size: gzipped',
        how: 'The page script with its style sheet, which is all that a page loads; and the tables of the bundled packs, which the background loads once for all pages.',
        columns: ['page script', 'tables, in the background'],
        rows: [[single(script, 'kB', { atMost: 25 }), single(tables, 'kB')]],
      },
    ];
  },
};
