import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { open } from '../fixtures/page.ts';

const { watchShadowRoots } = await import('../../src/page/shadow-roots.ts');

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A page with shadow roots watched, and what was told of it. */
function watch(html: string) {
  const document = open(html);
  const told: (readonly Node[])[] = [];
  const shadowRoots = watchShadowRoots(document, (nodes) => told.push(nodes));
  const attach = (selector: string) => {
    const host = document.querySelector(selector) as Element;
    return { host, root: host.attachShadow({ mode: 'open' }) };
  };
  return { document, told, shadowRoots, attach };
}

describe('late shadow roots', () => {
  it('are found though nothing else changes, also in one that is known', async () => {
    const { told, shadowRoots, attach } = watch('<div></div>');
    shadowRoots.expectMore();
    await vi.advanceTimersByTimeAsync(600);
    expect(told).toEqual([]);
    const { host, root } = attach('div');
    await vi.advanceTimersByTimeAsync(2000);
    expect(told).toEqual([[host]]);

    expect(shadowRoots.add(root)).toBe(true);
    expect(shadowRoots.add(root)).toBe(false);
    root.innerHTML = '<p></p>';
    const inner = root.querySelector('p') as Element;
    inner.attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(4000);
    expect(told).toEqual([[host], [inner]]);
    shadowRoots.stop();
  });

  it('are looked for a few times only, until somebody uses the page', async () => {
    const { document, told, shadowRoots, attach } = watch('<div></div>');
    shadowRoots.expectMore();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
    const { host } = attach('div');
    (document.documentElement as HTMLElement).click();
    await vi.advanceTimersByTimeAsync(600);
    expect(told).toEqual([[host]]);
    shadowRoots.stop();
  });

  it('are looked for more rarely the longer a look takes, however often the page changes', async () => {
    let looks = 0;
    let time = 0;
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + time);
    const { document, shadowRoots } = watch('<div></div>');
    const query = document.querySelectorAll;
    document.querySelectorAll = ((selector: string) => {
      looks++;
      time += 20;
      return query.call(document, selector);
    }) as typeof document.querySelectorAll;
    for (let step = 0; step < 200; step++) {
      shadowRoots.expectMore();
      await vi.advanceTimersByTimeAsync(100);
    }
    // 20 ms are 0.5 % of 4 s, and there are 20 s.
    expect(looks).toBeGreaterThan(3);
    expect(looks).toBeLessThan(7);
    shadowRoots.stop();
  });

  it('are forgotten with their hosts', async () => {
    const { shadowRoots, attach } = watch('<div></div>');
    const { host, root } = attach('div');
    shadowRoots.add(root);
    host.remove();
    shadowRoots.expectMore();
    await vi.advanceTimersByTimeAsync(600);
    expect(shadowRoots.known()).toEqual([]);
    shadowRoots.stop();
  });

  it('are no longer looked for once stopped', async () => {
    const { told, shadowRoots, attach } = watch('<div></div>');
    shadowRoots.expectMore();
    attach('div');
    shadowRoots.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });
});

it('a document that becomes an editor is to be read again', async () => {
  const { document, told, shadowRoots } = watch('<p>x</p>');
  shadowRoots.expectMore();
  document.designMode = 'on';
  await vi.advanceTimersByTimeAsync(600);
  expect(told).toEqual([[document]]);
  shadowRoots.stop();
});
