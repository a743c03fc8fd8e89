import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import config from '../../wxt.config.ts';

/** The name that a bundle's exports have in the page's world. */
export const GLOBAL = 'bench';

export interface BundleOptions {
  /** Keeps the names of functions, for profiles; what is timed is as small as the page script. */
  readonly isReadable?: boolean;
}

/** Bundles a file for a page, compiled and minified as the page script of the extension is. */
export async function bundle(path: string, { isReadable = false }: BundleOptions = {}): Promise<string> {
  const mode = 'production';
  const shared = await config.vite?.({ browser: 'chrome', command: 'build', manifestVersion: 3, mode });
  const output = await build({
    configFile: false,
    logLevel: 'error',
    mode,
    build: {
      ...shared?.build,
      ...(isReadable && { minify: false }),
      write: false,
      lib: { entry: join(import.meta.dirname, path), formats: ['iife'], name: GLOBAL },
    },
  });
  const [first] = (Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[];
  const chunk = first?.output.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${path} made no bundle`);
  return chunk.code;
}
