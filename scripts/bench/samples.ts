/** Times an engine in a page. */
import type { Browser } from 'puppeteer-core';
import type { Sample } from './engines/engine.ts';
import type { PackSize } from './packs.ts';
import type { Workbench } from './workbench.ts';

export interface Contender {
  readonly engine: string;
  readonly size: PackSize;
}

export const WALK: Contender = { engine: 'walk', size: 'pack' };

/** The address of what an engine is made ready with. */
export function dataFor({ engine, size }: Contender, bench: Workbench): string {
  if (engine === 'ours') return bench.made(`tables-${size}.json`, () => bench.pack(size).tablesJson);
  return bench.made(`forms-${size}.json`, () => JSON.stringify(bench.pack(size).forms));
}

let nonce = 0;

/** Runs an engine in a fresh tab, so many times; the first time is cold: nothing of it was ever compiled there. */
export async function sample(
  browser: Browser,
  address: string,
  contender: Contender,
  bench: Workbench,
  times = 1,
): Promise<Sample[]> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    await page.evaluate(fetchWhenSettled, dataFor(contender, bench));
    // Engines keep what they compiled by its source, which a number makes another.
    await page.evaluate(`/* ${nonce++} */ ${await bench.engine(contender.engine)}`);
    return (await page.evaluate(`bench.sample(benchData, ${times})`)) as Sample[];
  } finally {
    await page.close();
  }
}

/** Runs in the page: has the data there, and the page's own layout and paint done. */
async function fetchWhenSettled(data: string): Promise<void> {
  const { benchData } = { benchData: await (await fetch(data)).text() };
  Object.assign(globalThis, { benchData });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => setTimeout(resolve, 30));
}

/** Samples several engines on one page, one after the other, so often: what disturbs the machine disturbs them all. */
export async function interleave(
  browser: Browser,
  address: string,
  contenders: readonly Contender[],
  bench: Workbench,
  repetitions: number,
): Promise<Map<Contender, Sample[]>> {
  const samples = new Map<Contender, Sample[]>(contenders.map((contender) => [contender, []]));
  for (let turn = 0; turn < repetitions; turn++) {
    for (const contender of contenders) {
      samples.get(contender)?.push(...(await sample(browser, address, contender, bench)));
    }
  }
  return samples;
}
