import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followCommands } from '../../src/browser/commands.ts';
import { rememberFrame } from '../../src/browser/references.ts';

type Listener = (command: string, tab?: { id?: number }) => void;

/** A tab of frames, each with so many mentions; a step leads on until there are no more. */
async function openTab(mentions: Record<number, number>, hasTold = true) {
  fakeBrowser.reset();
  const told: string[] = [];
  const at = new Map<number, number>();
  for (const frameId of hasTold ? Object.keys(mentions).map(Number) : []) {
    await rememberFrame(1, { page: '1,2', frameId, references: [{ entry: 'abm-treaty', count: 1 }] });
  }
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (
    _: number,
    envelope: Envelope,
    to: { frameId: number },
  ) => {
    const { frameId } = to;
    const count = mentions[frameId] ?? 0;
    if (envelope.message.way === 0) {
      told.push(`card ${frameId}`);
      return at.has(frameId);
    }
    const { way, isFromEdge } = envelope.message;
    const now = at.get(frameId);
    const next = isFromEdge || now === undefined ? (way > 0 ? 0 : count - 1) : now + way;
    if (next < 0 || next >= count) {
      at.delete(frameId);
      return false;
    }
    at.set(frameId, next);
    told.push(`${frameId}:${next}`);
    return true;
  }) as never);
  let listener: Listener = () => undefined;
  Object.assign(browser, {
    commands: {
      onCommand: {
        addListener: (one: Listener) => {
          listener = one;
        },
      },
    },
  });
  followCommands();
  return {
    told,
    run: async (...commands: string[]) => {
      for (const command of commands) listener(command, { id: 1 });
      await new Promise((resolve) => setTimeout(resolve, 20));
      return told.splice(0);
    },
  };
}

interface Envelope {
  readonly message: { readonly way: number; readonly isFromEdge: boolean };
}

beforeEach(() => {
  Object.assign(browser.action, {
    setBadgeText: async () => undefined,
  });
});

test('goes through a frame’s mentions, then those of the next, and then begins again', async () => {
  const tab = await openTab({ 0: 2, 7: 1 });
  const next = 'next-mention';
  expect(await tab.run(next, next, next, next)).toEqual(['0:0', '0:1', '7:0', '0:0']);
});

test('goes back the same way', async () => {
  const tab = await openTab({ 0: 2, 7: 1 });
  expect(await tab.run('next-mention', 'previous-mention', 'previous-mention')).toEqual([
    '0:0',
    '7:0',
    '0:1',
  ]);
});

test('opens the card in the frame that one has come to', async () => {
  const tab = await openTab({ 0: 1, 7: 1 });
  expect(await tab.run('next-mention', 'next-mention', 'toggle-card')).toEqual(['0:0', '7:0', 'card 7']);
});

test('goes to a page’s first mention though the page has not told of any yet', async () => {
  const tab = await openTab({ 0: 2 }, false);
  expect(await tab.run('next-mention', 'next-mention')).toEqual(['0:0', '0:1']);
});

test('does nothing where nothing is mentioned', async () => {
  const tab = await openTab({});
  expect(await tab.run('next-mention', 'previous-mention')).toEqual([]);
});
