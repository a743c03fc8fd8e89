/** What questions have in common: a server with the pages, packs and engines' bundles, each made when first asked for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/find.ts';
import { ensureBrowsers } from '../browsers/install.ts';
import { type Server, serve } from '../serve.ts';
import { bundle } from './bundle.ts';
import { type Corpus, corpus, proseOf } from './corpus.ts';
import { type MeasuredPack, measuredPack, type PackSize } from './packs.ts';

// Only a page that is isolated from others gets a fine clock.
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
// A saved page's own scripts would run while we measure, and what lies on other hosts cannot be had.
const INERT = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; worker-src blob:",
};

export interface WorkbenchOptions {
  /** Takes a part of the pages and of the sizes, for a first look. */
  readonly isQuick: boolean;
  /** How often each thing is measured. */
  readonly repeat: number;
  readonly browsers: readonly BrowserName[];
}

export interface Workbench extends WorkbenchOptions {
  readonly corpus: Corpus;
  program(name: BrowserName): string;
  savedPage(file: string): string;
  /** The address of a file that was made for the benchmark; made, too, if nobody asked for it before. */
  made(name: string, make: () => string): string;
  pack(size: PackSize): MeasuredPack;
  /** Paragraphs of prose. */
  prose(): readonly string[];
  engine(name: string): Promise<string>;
  /** Tells what is being done, where it is no part of the answer. */
  say(progress: string): void;
  close(): Promise<void>;
}

export async function openWorkbench({ isQuick, repeat, browsers }: WorkbenchOptions): Promise<Workbench> {
  const pages = corpus();
  const folder = mkdtempSync(join(tmpdir(), 'policy-gloss-bench-'));
  const saved = await serve(pages.folder, { headers: { ...ISOLATED, ...INERT } });
  const own: Server = await serve(folder, { headers: ISOLATED });
  const once = createOnce();
  const programs = ensureBrowsers(browsers);

  return {
    isQuick,
    repeat,
    browsers,
    corpus: pages,
    program: (name) => programs[name],
    savedPage: (file) => `${saved.origin}/${file}`,
    made: (name, make) =>
      once(`file ${name}`, () => {
        writeFileSync(join(folder, name), make());
        return `${own.origin}/${name}`;
      }),
    pack: (size) => once(`pack ${size}`, () => measuredPack(size)),
    prose: () => once('prose', () => proseOf(pages)),
    engine: (name) => once(`engine ${name}`, () => bundle(`engines/${name}.ts`)),
    say: (progress) => process.stderr.write(`${progress}\n`),
    async close() {
      await Promise.all([saved.close(), own.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

function createOnce() {
  const made = new Map<string, unknown>();
  return <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
}
