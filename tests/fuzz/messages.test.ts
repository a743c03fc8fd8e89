import fc from 'fast-check';
import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../src/browser/messages.ts';
import { answerAsBackground, REQUESTS } from '../../src/browser/requests.ts';
import { mergeFrames, readTabReferences, withFrame } from '../../src/core/references.ts';
import { mutated, nastyText, nastyValue } from './arbitraries.ts';
import { fuzz } from './fuzz.ts';

const ID = 'test-extension-id';
const OWN = `chrome-extension://${ID}/`;

const SOUND = [
  { name: 'getCard', message: { id: 'abm-treaty', because: { text: 'ABM Treaty', alias: 1, cue: 2 } } },
  { name: 'referencesChanged', message: { page: '1,2', references: [{ entry: 'abm-treaty', count: 2 }] } },
  { name: 'cardOpened', message: { frame: '1,2' } },
  { name: 'getReferences', message: { tabId: 1 } },
  { name: 'getPage', message: {} },
  { name: 'findCandidates', message: { texts: ['the ABM Treaty'] } },
  {
    name: 'findMentions',
    message: { pieces: [{ text: 'a', before: 'b', after: 'c' }], off: { topics: ['d'], entries: ['e'] } },
  },
].map((one) => ({ to: 'background', ...one }));

const sender = fc.oneof(
  fc.constantFrom(
    { id: ID, tab: { id: 1 }, frameId: 0, url: 'https://news.example/' },
    { id: ID, url: `${OWN}popup.html` },
    { id: 'another', url: `${OWN}popup.html` },
  ),
  fc.record(
    {
      id: fc.oneof(fc.constant(ID), nastyText),
      url: fc.oneof(nastyText, fc.constant(`${OWN}options.html`), fc.constant(OWN.slice(0, -1))),
      tab: fc.oneof(fc.constant({}), fc.constant({ id: 1 })),
      frameId: fc.integer(),
    },
    { requiredKeys: [] },
  ),
);

interface Taken {
  readonly name: string;
  readonly message: unknown;
  readonly sender: Sender;
}

const taken: Taken[] = [];
const handlers = Object.fromEntries(
  Object.keys(REQUESTS).map((name) => [
    name,
    (message: unknown, from: Sender) => void taken.push({ name, message, sender: from }),
  ]),
);

const envelope = fc.oneof(fc.constantFrom(...SOUND).chain(mutated), nastyValue);

fuzz('messages', fc.tuple(envelope, sender, nastyValue), async ([data, from, stored]) => {
  taken.length = 0;
  fakeBrowser.reset();
  answerAsBackground(handlers as never);
  await fakeBrowser.runtime.onMessage.trigger(data, from as Sender, () => undefined);
  await Promise.resolve();
  for (const { name, message, sender: heard } of taken) expectAllowed(name, message, heard);

  const tab = readTabReferences(stored);
  expect(mergeFrames(withFrame(tab, 'p', 0, [{ entry: 'abm-treaty', count: 1 }]))[0]).toEqual({
    entry: 'abm-treaty',
    count: tab.page === 'p' ? expect.any(Number) : 1,
    frameId: 0,
  });
});

/** What a page of our own may ask as a page script does, where it shows cards in a tab. */
const FOR_CARDS = ['getCard', 'getCitations', 'getCardKit', 'openLibrary', 'referencesChanged'];

/** Says by hand, and not by the schemas, what must hold of whatever reached a handler. */
function expectAllowed(name: string, message: unknown, { id, url = '', tab }: Sender): void {
  expect(id).toBe(ID);
  const isOwnPage = url.startsWith(OWN);
  if (name === 'getReferences') expect(isOwnPage).toBe(true);
  else expect(tab?.id).toBe(1);
  if (isOwnPage) expect(['getReferences', ...FOR_CARDS]).toContain(name);
  const fields = message as Record<string, unknown>;
  if (name === 'getReferences') expect(Number.isSafeInteger(fields.tabId)).toBe(true);
  if (name === 'getCard') expect(typeof fields.id).toBe('string');
  if (name === 'findCandidates') for (const text of fields.texts as []) expect(typeof text).toBe('string');
  if (name === 'findMentions') {
    for (const { text } of fields.pieces as { text: unknown }[]) expect(typeof text).toBe('string');
  }
  if (name === 'cardOpened') expect(fields.frame).toMatch(/^\d+,\d+$/);
  if (name !== 'referencesChanged') return;
  for (const { entry, count } of fields.references as { entry: unknown; count: number }[]) {
    expect(typeof entry).toBe('string');
    expect(Number.isSafeInteger(count) && count > 0).toBe(true);
  }
}
