import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFinder } from '../../src/browser/finder.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A background that gives these answers one after the other; an error stands for one that was ended. */
function answers(...all: (number[] | undefined | Error)[]) {
  const asked: unknown[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    asked.push(message);
    const answer = all[asked.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return asked;
}

async function candidates(): Promise<readonly number[]> {
  const found = createFinder().candidates(['the ABM Treaty']);
  await vi.runAllTimersAsync();
  return found;
}

describe('finding in the background', () => {
  it('is asked for in one message', async () => {
    const asked = answers([0]);
    expect(await candidates()).toEqual([0]);
    expect(asked).toEqual([
      { to: 'background', name: 'findCandidates', message: { texts: ['the ABM Treaty'] } },
    ]);
  });

  it('is asked for again where the background was ended, or failed', async () => {
    const asked = answers(new Error('message port closed'), undefined, [0]);
    expect(await candidates()).toEqual([0]);
    expect(asked).toHaveLength(3);
  });

  it('waits for a background that is gone for minutes, and asks ever more seldom', async () => {
    const gone = Array.from({ length: 12 }, () => undefined);
    const asked = answers(...gone, [0]);
    const began = Date.now();
    expect(await candidates()).toEqual([0]);
    expect(asked).toHaveLength(13);
    expect(Date.now() - began).toBeGreaterThan(120_000);
  });

  it('is not asked for again once the extension is gone', async () => {
    const asked = answers(new Error('Extension context invalidated.'));
    const id = vi.spyOn(browser.runtime, 'id', 'get').mockReturnValueOnce('ours');
    id.mockReturnValue(undefined as unknown as string);
    expect(await candidates()).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
