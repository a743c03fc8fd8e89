import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../browsers/find.ts';
import { type ExtendedBrowser, launch } from '../../browsers/launch.ts';
import { poll } from '../../browsers/page.ts';
import { BUILDS } from '../../builds.ts';
import { bundle } from '../bundle.ts';
import { buildOnce } from '../extended.ts';
import { largePack } from '../packs.ts';
import type { Question } from '../question.ts';
import { type Cell, figure, single } from '../report.ts';
import { spreadOf } from '../stats.ts';
import { readyAt, typeQueries, watchReady } from '../typing.ts';

const ENTRIES = 10_000;
/** Names of the bundled pack, one spelled wrong, one in Russian, and what nothing resembles. */
const QUERIES = ['abm treaty', 'jakson vanick', 'preemptive strike', 'договор по про', 'zzqxwv'];

/** How soon a reader who opens the popup can type, and how soon after a letter its results are there. */
export const popup: Question = {
  name: 'popup',
  asks: 'How soon can one type into the popup, and how soon are results there?',
  in: ['chromium'],
  async answer(bench, name) {
    buildOnce(name);
    const folder = await buildWithBenchPages(name);
    const extended = await launch(name, {
      program: bench.program(name),
      extension: folder,
      isHeadless: true,
      isOffline: true,
      isUnwatched: true,
    });
    try {
      const ours: number[] = [];
      const empty: number[] = [];
      for (let turn = 0; turn < 5 * bench.repeat; turn++) {
        bench.say(`popup: ${turn + 1}`);
        ours.push(await timeUntilReady(extended, 'popup.html'));
        empty.push(await timeUntilReady(extended, 'empty.html'));
      }
      const rows: Cell[][] = [];
      for (const [path, entries, atMost] of [
        ['popup.html', 'the pack', 16],
        ['large.html', ENTRIES.toLocaleString('en'), 50],
      ] as const) {
        bench.say(`popup: typing among ${entries}`);
        const costs = await timeLetters(extended, path, bench.repeat);
        const slowest = single(Math.max(...costs), 'ms');
        rows.push([entries, figure(spreadOf(costs), 'ms', { atMost }), slowest, String(costs.length)]);
      }
      return [
        {
          title: `popup: from opening to the painted box with the focus in it, ${name}`,
          how: 'The popup’s page in a tab, beside an empty one made with Preact in the same package; a fresh tab each time, in turns.',
          columns: ['popup', 'empty', 'popup over empty'],
          rows: [
            [
              figure(spreadOf(ours), 'ms', { atMost: 100 }),
              figure(spreadOf(empty), 'ms'),
              figure(spreadOf(ours.map((value, turn) => value / (empty[turn] ?? value)))),
            ],
          ],
        },
        {
          title: `popup: from a letter to its painted results, ${name}`,
          how: 'Script, style, layout and paint of the frame in which the letter is typed; queries letter by letter, after one round of them all.',
          columns: ['entries', 'a letter', 'slowest', 'letters'],
          rows,
        },
      ];
    } finally {
      await extended.close();
      rmSync(folder, { recursive: true });
    }
  },
};

/** A copy of the build with pages that are there to be measured, and are never shipped. */
async function buildWithBenchPages(name: BrowserName): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-gloss-popup-'));
  cpSync(BUILDS[name], folder, { recursive: true });
  const style = readdirSync(join(folder, 'assets')).find((file) => /^panel.*\.css$/.test(file));
  for (const page of ['empty', 'large']) {
    const link = page === 'large' && style ? `<link rel="stylesheet" href="assets/${style}">` : '';
    writeFileSync(
      join(folder, `${page}.html`),
      `<!doctype html><meta charset="utf-8">${link}<div id="app"></div><script type="module" src="${page}.js"></script>`,
    );
    writeFileSync(join(folder, `${page}.js`), await bundle(`pages/${page}-popup.tsx`));
  }
  writeFileSync(join(folder, 'large.json'), JSON.stringify([largePack(ENTRIES)]));
  return folder;
}

/** Milliseconds until one can type into a page that is opened in a fresh tab. */
async function timeUntilReady({ browser, extensionUrl }: ExtendedBrowser, path: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watchReady);
  await page.goto(extensionUrl(path));
  const { value } = await poll(
    () => page.evaluate(readyAt),
    (at) => at !== undefined,
  );
  await page.close();
  if (value === undefined) throw new Error(`nothing to type in on ${path}`);
  return value;
}

async function timeLetters(extended: ExtendedBrowser, path: string, rounds: number): Promise<number[]> {
  const page = await extended.openExtensionPage(path);
  await page.waitForSelector('input[role=combobox]', { timeout: 60_000 });
  await page.evaluate(typeQueries, QUERIES);
  const costs: number[] = [];
  for (let round = 0; round < rounds; round++) costs.push(...(await page.evaluate(typeQueries, QUERIES)));
  await page.close();
  return costs;
}
