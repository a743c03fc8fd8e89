/** Times an engine in a page. */
import type { Browser, Page } from 'puppeteer-core';
import type { Sample } from './engines/engine.ts';
import type { PackSize } from './packs.ts';
import type { Workbench } from './workbench.ts';

export interface Contender {
  readonly engine: string;
  readonly size: PackSize;
}

export const WALK: Contender = { engine: 'walk', size: 'pack' };

/** What an engine is made ready with. */
async function dataFor({ engine, size }: Contender, bench: Workbench): Promise<string> {
  if (engine === 'walk') return '';
  const { dataJson, forms } = bench.pack(size);
  if (engine !== 'ours') return JSON.stringify(forms);
  return `${await bench.engine('background')}\nbench.answerWith(${JSON.stringify(dataJson)});`;
}

let nonce = 0;

/** Runs an engine in a fresh tab, so many times; the first time is cold: nothing of it was ever compiled there. */
async function sample(
  browser: Browser,
  address: string,
  contender: Contender,
  bench: Workbench,
  runs: number,
): Promise<Sample[]> {
  const page = await openForSample(browser, address, contender, await bench.engine(contender.engine), bench);
  try {
    return (await page.evaluate(`bench.sample(benchData, ${runs})`)) as Sample[];
  } finally {
    await page.close();
  }
}

/** A fresh tab with a page at rest, an engine's code and what it is made ready with. */
export async function openForSample(
  browser: Browser,
  address: string,
  contender: Contender,
  code: string,
  bench: Workbench,
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  await page.evaluate(keepAndSettle, await dataFor(contender, bench));
  // Browsers keep what they compiled by its source, which a number makes another.
  await page.evaluate(`/* ${nonce++} */ ${code}`);
  return page;
}

/** Runs in the page: has the data there, and the page's own layout and paint done. */
async function keepAndSettle(benchData: string): Promise<void> {
  Object.assign(globalThis, { benchData });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => setTimeout(resolve, 30));
}

interface Interleaving {
  /** Tabs opened for each engine. */
  readonly repetitions: number;
  /** Runs in each tab. */
  readonly runs?: number;
}

/** Samples several engines on one page, one after the other, so often: what disturbs the machine disturbs them all. */
export async function interleave(
  browser: Browser,
  address: string,
  contenders: readonly Contender[],
  bench: Workbench,
  { repetitions, runs = 1 }: Interleaving,
): Promise<Sample[][]> {
  const samples = contenders.map((): Sample[] => []);
  for (let turn = 0; turn < repetitions; turn++) {
    for (const [index, contender] of contenders.entries()) {
      samples[index]?.push(...(await sample(browser, address, contender, bench, runs)));
    }
  }
  return samples;
}
