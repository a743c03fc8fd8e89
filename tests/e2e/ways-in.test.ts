import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { waitForPaint } from '../../scripts/browsers/page.ts';
import { useReader } from './reader.ts';

const reader = useReader();
const SAVED = join(import.meta.dirname, '../../sample/article.html');
// Only Chromium's debugger drops files, and reaches the background's own world.
const isChromium = inject('browserName') === 'chromium';

interface OmniboxEvent {
  dispatch(...heard: unknown[]): void;
}

interface Background {
  readonly chrome: {
    readonly omnibox: { setDefaultSuggestion(of: { description: string }): void } & Readonly<
      Record<'onInputChanged' | 'onInputEntered', OmniboxEvent>
    >;
  };
}

test.runIf(isChromium)('a file that is dropped on the page for any text is read and marked', async () => {
  const page = await reader.extended.openExtensionPage('read.html');
  await page.waitForSelector('textarea');
  await page.bringToFront();
  const session = await page.createCDPSession();
  const data = { items: [], files: [SAVED], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  const texts = await waitForPaint(page.mainFrame());
  expect(texts).toContain('ABM Treaty');
});

test.runIf(isChromium)(
  'the address bar suggests the entry that a misspelled name means, and opens it',
  async () => {
    const { browser, extensionUrl } = reader.extended;
    const target = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(extensionUrl('')),
    );
    const worker = await target.worker();
    const best = await worker?.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const { omnibox } = (globalThis as unknown as Background).chrome;
          const { setDefaultSuggestion } = omnibox;
          omnibox.setDefaultSuggestion = (suggestion) => {
            omnibox.setDefaultSuggestion = setDefaultSuggestion;
            resolve(suggestion.description);
          };
          omnibox.onInputChanged.dispatch('jakson vanick', () => undefined);
        }),
    );
    expect(best).toContain('<match>Jackson–Vanik amendment</match>');

    const opened = browser.waitForTarget(
      (one) => one.url() === extensionUrl('library.html#entry/jackson-vanik'),
    );
    await worker?.evaluate(() =>
      (globalThis as unknown as Background).chrome.omnibox.onInputEntered.dispatch(
        'jakson vanick',
        'newForegroundTab',
      ),
    );
    const page = await (await opened).page();
    await page?.close();
  },
);
