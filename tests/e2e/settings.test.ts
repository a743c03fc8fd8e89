import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { hover, paintedIn, poll, waitForCard, waitForPaint } from '../../scripts/browsers/page.ts';
import { useReader } from './reader.ts';

const reader = useReader();

async function visitAndOpenSettings(path: string): Promise<{ page: Page; options: Page }> {
  const options = await reader.extended.openExtensionPage('options.html');
  await options.waitForSelector('#topic-military');
  const page = await reader.visit(path);
  await waitForPaint(page.mainFrame());
  return { page, options };
}

const press = (options: Page, selector: string) =>
  options.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    element.click();
  }, selector);

describe('a change in the settings', () => {
  test('of a topic unmarks its terms on open pages at once, and marks them again', async () => {
    const { page, options } = await visitAndOpenSettings('clobber.html');
    await waitForPaint(page.mainFrame(), (texts) => texts.length === 3);
    await press(options, '#topic-military');
    expect(await waitForPaint(page.mainFrame(), (texts) => texts.length === 1)).toEqual([
      'Jackson–Vanik amendment',
    ]);
    await press(options, '#topic-military');
    const texts = await waitForPaint(page.mainFrame(), (found) => found.length === 3);
    expect(texts).toContain('ABM Treaty');
  });

  test('of the density marks every mention, or one on the page', async () => {
    const { page, options } = await visitAndOpenSettings('inline.html');
    const isTreaty = (text: string) => /Treaty|Trea\u00adty/.test(text);
    const treaties = async (count: number) =>
      (await waitForPaint(page.mainFrame(), (texts) => texts.filter(isTreaty).length === count)).filter(
        isTreaty,
      );
    await treaties(3);
    await press(options, '#density-page');
    await treaties(1);
    await page.evaluate(() =>
      document.querySelector('#elements')?.append(' The ABM Treaty, and the ABM Treaty.'),
    );
    await press(options, '#density-every');
    await treaties(5);
    await press(options, '#density-section');
    await treaties(3);
  });

  test('of the underline marks open pages anew', async () => {
    const { page, options } = await visitAndOpenSettings('tall.html');
    await press(options, '.chip:last-child input');
    const { value } = await poll(
      () => paintedIn(page.mainFrame()),
      (found) => found.length > 0 && found.every(({ highlight }) => highlight === 'policy-gloss-tint'),
    );
    expect(value).toEqual([{ text: 'ABM Treaty', highlight: 'policy-gloss-tint' }]);
  });

  test('of the delay holds for the next card', async () => {
    await reader.choose({ delay: 1000 });
    const page = await reader.visit('tall.html');
    await waitForPaint(page.mainFrame());
    const before = performance.now();
    await hover({ frame: page.mainFrame(), text: 'ABM Treaty' });
    await waitForCard(reader.extended, page.mainFrame());
    expect(performance.now() - before).toBeGreaterThan(950);
  });

  test('to run only on listed sites leaves all others alone', async () => {
    const { page, options } = await visitAndOpenSettings('tall.html');
    await press(options, '#where-only-on');
    await waitForPaint(page.mainFrame(), (texts) => texts.length === 0);
    await options.type('.sites input', '127.0.0.1');
    await press(options, '.sites form button');
    expect(await waitForPaint(page.mainFrame())).toEqual(['ABM Treaty']);
  });
});
