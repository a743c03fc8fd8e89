import type { Page } from 'puppeteer-core';
import { busyWhile, profileWhile } from '../devtools.ts';
import { withPair } from '../extended.ts';
import { mentionsPageFor } from '../made-pages.ts';
import type { Question } from '../question.ts';
import { figure } from '../report.ts';
import { medianOf, spreadOf } from '../stats.ts';

const MENTIONS = 200;
const RATE = 10_000;
const SECONDS = 4;

/** A page that never stops: feeds, tickers, counters, all at once. */
export const mutations: Question = {
  name: 'mutations',
  asks: 'What share of the main thread do 10,000 mutations a second cost us?',
  in: ['chromium'],
  async answer(bench, name) {
    const address = mentionsPageFor(bench, MENTIONS);
    return withPair(bench, name, address, async ({ withUs, without }) => {
      const text = bench.pack('pack').plainForms[0] ?? '';
      const ours: number[] = [];
      const bare: number[] = [];
      const own: number[] = [];
      const reached: number[] = [];
      const share = async (page: Page) => {
        await page.bringToFront();
        let done = 0;
        const act = async () => {
          done = await page.evaluate(mutate, RATE, SECONDS, text);
        };
        const busy = await busyWhile(page, act);
        reached.push(done / SECONDS);
        return busy / SECONDS / 10;
      };
      for (let turn = 0; turn < bench.repeat; turn++) {
        bench.say(`mutations: ${turn + 1}`);
        bare.push(await share(without));
        ours.push(await share(withUs));
        // Sampling costs time itself, so it is done apart.
        const profile = await profileWhile(withUs, () => withUs.evaluate(mutate, RATE, SECONDS, text));
        own.push((100 * profile.timeIn('chrome-extension://')) / profile.length);
      }
      const base = medianOf(bare);
      return [
        {
          title: `mutations: ${RATE.toLocaleString('en')} a second, ${name}`,
          how:
            `Nodes with text added and removed and text changed for ${SECONDS} s, one in fifty with a mention; ` +
            `${Math.round(medianOf(reached)).toLocaleString('en')} a second were reached. Shares of the main thread. “Own code” is by a sampling profile ` +
            'of functions of ours and what they call; the rest of what is added is the browser’s bookkeeping for us.',
          columns: ['without', 'with', 'added', 'own code'],
          rows: [
            [
              figure(spreadOf(bare), '%'),
              figure(spreadOf(ours), '%'),
              figure(spreadOf(ours.map((value) => value - base)), '%', { atMost: 3 }),
              figure(spreadOf(own), '%'),
            ],
          ],
        },
      ];
    });
  },
};

/** Runs in the page: changes it so many times a second, and says how often it did. */
async function mutate(rate: number, seconds: number, mention: string): Promise<number> {
  const list = document.createElement('div');
  list.style.cssText =
    'position: fixed; bottom: 0; height: 200px; width: 400px; overflow: hidden; contain: strict';
  document.body.append(list);
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  let done = 0;
  while (performance.now() < end) {
    const due = ((performance.now() - began) / 1000) * rate;
    for (; done < due; done++) {
      const kind = done % 5;
      const old = list.children[done % Math.max(1, list.children.length)];
      if (kind < 2 || !old) {
        const item = document.createElement('p');
        item.textContent =
          done % 50 === 0 ? `They spoke of ${mention}, item ${done}.` : `Another item, number ${done}.`;
        list.append(item);
      } else if (kind < 4) (old.firstChild as Text).data = `What changed, number ${done}.`;
      else old.remove();
      if (list.children.length > 500) {
        list.firstElementChild?.remove();
        done++;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  list.remove();
  return done;
}
