import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createReporter } from '../../src/browser/reporter.ts';

beforeEach(() => fakeBrowser.reset());

const treaty = [{ entry: 'abm-treaty', count: 2 }];
const icbm = [{ entry: 'icbm', count: 1 }];

/** The background's answers, one after the other; what it was told. */
function useBackground(...answers: (true | undefined | Error)[]) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const told: unknown[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (envelope: {
    message: { references: unknown };
  }) => {
    told.push(envelope.message.references);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  }) as never);
  return told;
}

const AN_HOUR = 3_600_000;

describe('a frame’s report', () => {
  it('is made once where it is kept', async () => {
    const told = useBackground(true);
    const { report } = createReporter('1,2', '', () => true);
    report(treaty);
    report(treaty);
    await vi.advanceTimersByTimeAsync(AN_HOUR);
    expect(told).toEqual([treaty]);
  });

  it('is made again where the background was stopped, or could not keep it', async () => {
    const told = useBackground(new Error('the message channel closed'), undefined, true);
    createReporter('1,2', '', () => true).report(treaty);
    await vi.advanceTimersByTimeAsync(AN_HOUR);
    expect(told).toEqual([treaty, treaty, treaty]);
  });

  it('is not made again once there is a newer one', async () => {
    const told = useBackground(undefined, true);
    const { report } = createReporter('1,2', '', () => true);
    report(treaty);
    await vi.advanceTimersByTimeAsync(10);
    report(icbm);
    await vi.advanceTimersByTimeAsync(AN_HOUR);
    expect(told).toEqual([treaty, icbm]);
  });

  it('is given up after some time, and once the extension is gone', async () => {
    const told = useBackground();
    let isAlive = true;
    const { report } = createReporter('1,2', '', () => isAlive);
    report(treaty);
    await vi.advanceTimersByTimeAsync(AN_HOUR);
    expect(told).toHaveLength(4);
    report(icbm);
    isAlive = false;
    await vi.advanceTimersByTimeAsync(AN_HOUR);
    expect(told).toHaveLength(5);
  });

  it('is not planned again in a page that was taken apart meanwhile: it has no timers', async () => {
    useBackground(new Error('the message channel closed'));
    let isThere = true;
    createReporter('1,2', '', () => isThere).report(treaty);
    isThere = false;
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of nothing is not made where nothing was told yet', () => {
    const told = useBackground(true);
    createReporter('1,2', '[]', () => true).report([]);
    expect(told).toEqual([]);
  });
});
