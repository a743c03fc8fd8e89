// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { type ChangeObserver, type Changes, observeChanges } from '../../src/page/changes.ts';

let observer: ChangeObserver;

/** Looks at what changes in a page that has only this text, and writes each look down. */
function follow(spent = 0, waited = 0): Changes[] {
  vi.useFakeTimers({ toFake: ['setTimeout', 'requestAnimationFrame', 'performance'] });
  document.body.innerHTML = '<p>0</p>';
  const looks: Changes[] = [];
  observer = observeChanges(async (changes) => {
    looks.push(changes);
    vi.advanceTimersByTime(spent);
    if (waited > 0) await new Promise((resolve) => setTimeout(resolve, waited));
    return spent;
  });
  observer.observe(document);
  return looks;
}

const text = () => document.querySelector('p')?.firstChild as Text;

async function changeEvery(milliseconds: number, times: number, atOnce = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    for (let count = 0; count < atOnce; count++) text().data = `${time} ${count}`;
    await vi.advanceTimersByTimeAsync(milliseconds);
  }
}

afterEach(() => {
  observer.stop();
  vi.useRealTimers();
});

it('gathers what changes within a tenth of a second', async () => {
  const looks = follow();
  await changeEvery(10, 100);
  expect(looks.length).toBeGreaterThanOrEqual(5);
  expect(looks.length).toBeLessThanOrEqual(11);
  expect(looks.every(({ places }) => places.size === 1 && places.has(text()))).toBe(true);
});

it('follows a ticker for good', async () => {
  const looks = follow();
  await changeEvery(50, 2400);
  const before = looks.length;
  await changeEvery(50, 200);
  expect(looks.length).toBeGreaterThan(before + 50);
});

it('keeps no more in mind than it takes to read the page again', async () => {
  const looks = follow();
  text().parentElement?.append(
    ...Array.from({ length: 6000 }, (_, number) => document.createElement(`x-${number}`)),
  );
  await vi.advanceTimersByTimeAsync(500);
  expect(looks.map(({ subtrees }) => subtrees)).toEqual([new Set([document])]);
});

it('looks less often the longer its looks take', async () => {
  const looks = follow(50);
  await changeEvery(50, 1200);
  const share = (looks.length * 50) / 60_000;
  expect(share).toBeLessThan(0.03);
});

it('looks less often the longer its looks wait for somebody else', async () => {
  const waited = 200;
  const looks = follow(0, waited);
  await changeEvery(50, 1200);
  const share = (looks.length * waited) / 60_000;
  expect(share).toBeLessThan(0.35);
  expect(share).toBeGreaterThan(0.1);
});

it('reads a root that is met while the page is left alone', async () => {
  const looks = follow();
  const changes = Array.from({ length: 3000 }, () => document.createElement('i'));
  text().parentElement?.append(...changes);
  await Promise.resolve();
  const root = document.createElement('div');
  observer.observe(root);
  await vi.advanceTimersByTimeAsync(500);
  expect(looks.map(({ subtrees }) => subtrees)).toEqual([new Set([document, root])]);
});

it('ends when it is stopped', async () => {
  const looks = follow();
  observer.stop();
  await changeEvery(50, 20);
  expect(looks).toEqual([]);
});
