/** `npm run gallery`: all surfaces in all states, on one local page; `-- --picture` takes README's picture from it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ensureBrowsers } from './browsers/install.ts';
import { launch } from './browsers/launch.ts';
import { store } from './browsers/page.ts';
import { BUILDS } from './builds.ts';
import { type Server, serve } from './serve.ts';
import { packs } from './vite-packs.ts';
import { trimCitations } from './vite-trim-citations.ts';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, 'artifacts', 'gallery');

/** Builds the gallery and serves it to this machine, from a folder of its own where several do so at once. */
export async function serveGallery(output = OUTPUT): Promise<Server> {
  const root = join(ROOT, 'gallery');
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [packs(), trimCitations()],
    build: {
      outDir: output,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: [join(root, 'index.html'), join(root, 'scene.html')] },
    },
  });
  return serve(output);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { picture: { type: 'boolean' } } });
  const { origin, close } = await serveGallery();
  if (values.picture) {
    await takePicture(origin);
    await close();
  } else {
    console.log(`The gallery is at ${origin}/index.html. Press Ctrl+C here to stop.`);
    process.once('SIGINT', () => void close());
  }
}

/** README's picture: the card below its line, and the paragraph that it stands in. */
async function takePicture(origin: string): Promise<void> {
  const { chromium: program } = ensureBrowsers(['chromium']);
  const extended = await launch('chromium', {
    program,
    extension: BUILDS.chromium,
    isHeadless: true,
    isOffline: true,
  });
  // The extension runs here as well, and is not to mark the card.
  await store(await extended.openExtensionPage('options.html'), { where: 'only-on', sitesOnly: [] });
  const page = await extended.browser.newPage();
  await page.setViewport({ width: 680, height: 620, deviceScaleFactor: 1.5 });
  await page.goto(`${origin}/scene.html?surface=card&scene=0&theme=light&language=en`);
  await page.waitForSelector('[data-ready]');
  const bottom = await page.evaluate(
    () => document.querySelector('[popover]')?.getBoundingClientRect().bottom ?? 0,
  );
  const path = join(ROOT, 'docs', 'card.png') as `${string}.png`;
  await page.screenshot({ path, clip: { x: 0, y: 0, width: 680, height: bottom + 28 } });
  await extended.close();
  console.log(path);
}
