import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILDS } from '../../scripts/builds.ts';

interface Report {
  readonly errors: unknown[];
  readonly notices: unknown[];
  readonly warnings: readonly { readonly code: string; readonly file: string }[];
}

const LINTER = join(import.meta.dirname, '../../node_modules/addons-linter/bin/addons-linter');

test('Mozilla’s linter finds what store/review-notes.md explains, and nothing else', () => {
  const output = execFileSync(process.execPath, [LINTER, '--output', 'json', BUILDS.firefox], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { errors, notices, warnings }: Report = JSON.parse(output);
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  // Preact's branch for `dangerouslySetInnerHTML`, in the two bundles that hold Preact. We never use it.
  // The bundler calls what the pages share after one of its modules, as it likes.
  const where = (file: string) => file.replace(/^chunks\/.*/, 'a chunk that pages share');
  expect(warnings.map(({ code, file }) => `${code}, ${where(file)}`).sort()).toEqual([
    'UNSAFE_VAR_ASSIGNMENT, a chunk that pages share',
    'UNSAFE_VAR_ASSIGNMENT, background.js',
  ]);
});
