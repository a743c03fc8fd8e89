import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is made here and not written: as `.gitignore` has it. */
const MADE = /^(?:node_modules|\.output|\.wxt|artifacts|\.git)(?:\/|$)|\.log$/;

/** The files in a folder and below, relative to it, with slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !MADE.test(path) && statSync(join(folder, path)).isFile());

/** The project's own files: what git has, or in a source package, which has no git, all that is there. */
export function sourceFiles(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return filesIn(root);
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
}
