import { browser } from 'wxt/browser';
import { askFrame } from './messages.ts';
import { framesOf } from './references.ts';

/** The keyboard commands, by their names in the manifest. */
export const COMMANDS = {
  next: 'next-mention',
  previous: 'previous-mention',
  card: 'toggle-card',
} as const;

/** Which frame of a tab the reader has come to by keyboard; as volatile as the tab's own references. */
const keyOf = (tabId: number) => `frame:${tabId}`;

// One after the other: a second press begins where the first one led to.
let queue: Promise<void> = Promise.resolve();

/** Answers the keyboard commands: hands them on to the frame of the tab that the reader has come to. */
export function followCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    queue = queue.then(() => follow(command, tab?.id)).catch(() => undefined);
  });
}

async function follow(command: string, tab: number | undefined): Promise<void> {
  const tabId = tab ?? (await activeTabId());
  if (tabId === undefined) return;
  if (command === COMMANDS.next) await step(tabId, 1);
  if (command === COMMANDS.previous) await step(tabId, -1);
  if (command === COMMANDS.card) await toggleCard(tabId);
}

const activeTabId = async () => (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;

/** Goes on in the frame that the reader has come to, then in those after it, and at the end begins again. */
async function step(tabId: number, way: 1 | -1): Promise<void> {
  const told = await framesOf(tabId);
  // A page tells what it mentions a moment after it has marked it, and who presses a key may be as quick.
  const frames = told.length > 0 ? told : [0];
  const here = frames.indexOf(await currentFrame(tabId));
  const order = turned(
    way > 0 ? frames : frames.toReversed(),
    here < 0 ? 0 : way > 0 ? here : frames.length - 1 - here,
  );
  for (const [at, frameId] of [...order, ...order.slice(0, 1)].entries()) {
    const isFromEdge = at > 0;
    if (await ask(() => askFrame(tabId, frameId, 'followCommand', { way, isFromEdge }))) {
      await browser.storage.session.set({ [keyOf(tabId)]: frameId });
      return;
    }
  }
}

/** A list from one place to its end, and then from its beginning. */
const turned = <T>(list: readonly T[], at: number): T[] => [...list.slice(at), ...list.slice(0, at)];

async function toggleCard(tabId: number): Promise<void> {
  const here = await currentFrame(tabId);
  for (const frameId of new Set([here, ...(await framesOf(tabId))])) {
    if (await ask(() => askFrame(tabId, frameId, 'followCommand', { way: 0 }))) return;
  }
}

async function currentFrame(tabId: number): Promise<number> {
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return typeof stored === 'number' ? stored : 0;
}

/** A frame may have gone since it told what it mentions. */
const ask = (question: () => Promise<boolean>) => question().catch(() => false);
