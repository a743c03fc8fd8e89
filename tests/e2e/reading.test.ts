import { describe, expect, test } from 'vitest';
import { pause, poll, textsIn, waitForPaint } from '../../scripts/browsers/page.ts';
import { frameOf, plain, useReader } from './reader.ts';
import { expectUntouched, watchDocument } from './untouched.ts';

const reader = useReader();

describe('on the sample article', () => {
  test('marks the terms, once in each section', async () => {
    const page = await reader.visit('sample/article.html');
    const texts = await waitForPaint(page.mainFrame(), (found) => found.includes('ABM Treaty'));
    expect(texts).toContain('junior partner');
    expect(texts).toContain('U.S.–Russian relations');
    // The first section that names it does so again, under its full name.
    expect(texts.filter((text) => text.startsWith('Anti-Ballistic'))).toEqual([]);
  });

  test('changes nothing in the page', async () => {
    const page = await reader.openTab();
    const unwatch = await watchDocument(page);
    await page.goto(reader.addressOf('sample/article.html'));
    await unwatch();
    await waitForPaint(page.mainFrame());
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await waitForPaint(page.mainFrame(), (texts) => texts.some((text) => text.startsWith('Jackson')));
    await expectUntouched(page);
  });
});

describe('what is marked', () => {
  test('a term over inline elements, with other dashes and spaces, wrapped over lines', async () => {
    const page = await reader.visit('inline.html');
    const texts = await waitForPaint(page.mainFrame(), (found) => found.length >= 5);
    expect(texts.map(plain).sort()).toEqual(
      [
        'ABM Treaty',
        'Jackson-Vanik amendment',
        'National Missile Defense',
        'Anti-Ballistic Missile Treaty',
        'Anti-Ballistic Missile Treaty',
      ].sort(),
    );
  });

  test('nothing that is typed, code, hidden, or within a longer word', async () => {
    const page = await reader.visit('closed-off.html');
    await waitForPaint(page.mainFrame());
    await pause(200);
    expect(await textsIn(page.mainFrame())).toEqual(['ABM Treaty']);
  });

  test('text in open shadow roots, also in those that come later', async () => {
    const page = await reader.visit('shadow.html');
    await waitForPaint(page.mainFrame(), (found) => found.length >= 3);
    await page.click('#more');
    const texts = await waitForPaint(page.mainFrame(), (found) => found.length >= 4);
    expect(texts.map(plain).sort()).toEqual([
      'ABM Treaty',
      'Jackson-Vanik amendment',
      'National Missile Defense',
      'State Duma',
    ]);
  });

  test('text in frames, with and without an address', async () => {
    const page = await reader.visit('frames.html');
    expect(await waitForPaint(page.mainFrame())).toEqual(['ABM Treaty']);
    expect(await waitForPaint(await frameOf(page, 'frame.html'))).toEqual(['National Missile Defense']);
    expect((await waitForPaint(await frameOf(page, 'srcdoc'))).map(plain)).toEqual([
      'Jackson-Vanik amendment',
    ]);
  });

  test('text on a page whose policy forbids everything', async () => {
    const page = await reader.visit('strict.html');
    expect(await waitForPaint(page.mainFrame())).toEqual(['ABM Treaty']);
  });

  test('text in and after a form whose fields shadow its properties', async () => {
    const page = await reader.visit('clobber.html');
    const texts = await waitForPaint(page.mainFrame(), (found) => found.length >= 3);
    expect(texts.map(plain).sort()).toEqual([
      'ABM Treaty',
      'Jackson-Vanik amendment',
      'National Missile Defense',
    ]);
  });
});

describe('as a page changes', () => {
  test('follows a site that changes its article without loading a page', async () => {
    const page = await reader.visit('spa.html');
    expect(await waitForPaint(page.mainFrame())).toEqual(['ABM Treaty']);
    await page.click('#next');
    const texts = await waitForPaint(
      page.mainFrame(),
      (found) => !found.includes('ABM Treaty') && found.length > 0,
    );
    expect(texts.map(plain)).toEqual(['Jackson-Vanik amendment']);
    expect(await page.evaluate(() => location.pathname)).toBe('/spa/second');
  });

  test('goes on after the reader comes back to a page', async () => {
    const page = await reader.visit('back.html');
    await waitForPaint(page.mainFrame());
    await Promise.all([page.waitForNavigation(), page.click('#away')]);
    await waitForPaint(page.mainFrame(), (found) => found.includes('National Missile Defense'));
    // `goBack` waits for a load, which Firefox does not report for a page that it kept.
    await page.evaluate(() => history.back());
    const { isMet } = await poll(
      () => page.evaluate(() => location.pathname).catch(() => ''),
      (path) => path === '/back.html',
    );
    expect(isMet).toBe(true);
    expect(await waitForPaint(page.mainFrame(), (found) => found.includes('ABM Treaty'))).toEqual([
      'ABM Treaty',
    ]);
    await page.evaluate(() => document.body.append('National Missile Defense'));
    await waitForPaint(page.mainFrame(), (found) => found.includes('National Missile Defense'));
    // Where no load was reported, the driver may not know what the tab shows, and the next test would go on in it.
    await page.close();
  });

  test('leaves a page its way that keeps clearing our marks', async () => {
    const page = await reader.visit('hostile.html');
    await page.waitForFunction(() => Number(document.querySelector('#ticker')?.textContent) > 0);
    await pause(1500);
    const cleared = () => page.evaluate(() => Number(document.querySelector('#ticker')?.textContent));
    const before = await cleared();
    await pause(1000);
    expect(await cleared()).toBe(before);
  });
});
