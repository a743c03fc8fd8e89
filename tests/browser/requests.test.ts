import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAsPage, type Sender } from '../../src/browser/messages.ts';
import type { BackgroundProtocol } from '../../src/browser/protocol.ts';
import { answerAsBackground, REQUESTS } from '../../src/browser/requests.ts';

type Name = keyof BackgroundProtocol;

const NAMES = Object.keys(REQUESTS) as Name[];
const ID = 'test-extension-id';

const SENDERS = {
  'a page script': { id: ID, tab: { id: 1 }, frameId: 0, url: 'https://news.example/' },
  'a page script in a frame without an address': { id: ID, tab: { id: 1 }, frameId: 3, url: 'about:blank' },
  'a page script whose page names our address': {
    id: ID,
    tab: { id: 1 },
    frameId: 0,
    url: `https://evil.example/chrome-extension://${ID}/`,
  },
  'a page script that is in no tab': { id: ID, url: 'https://news.example/' },
  'a page of the extension': { id: ID, url: `chrome-extension://${ID}/popup.html` },
  'a page of the extension in a tab': {
    id: ID,
    tab: { id: 1 },
    frameId: 0,
    url: `chrome-extension://${ID}/options.html`,
  },
  'another extension': { id: 'another', url: 'chrome-extension://another/popup.html' },
  'another extension with our page’s address': { id: 'another', url: `chrome-extension://${ID}/popup.html` },
  nobody: {},
} satisfies Record<string, object>;

const ALLOWED: Record<(typeof REQUESTS)[Name]['from'], (keyof typeof SENDERS)[]> = {
  'page script': [
    'a page script',
    'a page script in a frame without an address',
    'a page script whose page names our address',
  ],
  'extension page': ['a page of the extension', 'a page of the extension in a tab'],
  'either, in a tab': [
    'a page script',
    'a page script in a frame without an address',
    'a page script whose page names our address',
    'a page of the extension in a tab',
  ],
};

/** Of each message, one that is as it should be. */
const SOUND: { [N in Name]: Parameters<BackgroundProtocol[N]>[0] } = {
  openLibrary: { id: 'abm-treaty' },
  getCard: { id: 'abm-treaty', because: { text: 'ABM Treaty', alias: 3, cue: -7 }, dates: ['2002-05-13'] },
  getCitations: {
    id: 'abm-treaty',
    page: { title: 'T', site: '', author: '', language: 'en', dates: [] },
  },
  getCardKit: {},
  findCandidates: { texts: ['the ABM Treaty', ' '] },
  findMentions: {
    pieces: [{ text: 'the ABM Treaty' }, { text: 'primacy', before: '', after: 'Washington' }],
    page: 'the ABM Treaty',
    off: { topics: ['arms'], entries: ['nato'] },
  },
  referencesChanged: { page: '1,4294967295', references: [{ entry: 'abm-treaty', count: 2 }] },
  cardOpened: { frame: '17,18' },
  getPage: {},
  getReferences: { tabId: 4 },
};

/** Of each message, what must be refused whoever sends it. */
const UNSOUND: { [N in Name]: unknown[] } = {
  openLibrary: [{}, { id: 7 }, { id: 'x'.repeat(65) }, { id: 'abm-treaty', url: 'https://evil.example/' }],
  getCard: [
    {},
    { id: 7, dates: [] },
    { id: 'x'.repeat(65), dates: [] },
    { id: 'abm-treaty', because: 'x', dates: [] },
    { id: 'abm-treaty', because: { text: 'x', alias: 'toString' }, dates: [] },
    { id: 'abm-treaty', because: { text: 'x', alias: 1.5 }, dates: [] },
    { id: 'abm-treaty', because: { text: 'x', alias: -1 }, dates: [] },
    { id: 'abm-treaty', because: { text: {}, alias: 1 }, dates: [] },
    { id: 'abm-treaty', because: { text: 'x'.repeat(10_001), alias: 1 }, dates: [] },
    { id: 'abm-treaty', because: { text: 'x', alias: 1, html: '<b>' }, dates: [] },
    { id: 'abm-treaty' },
    { id: 'abm-treaty', dates: '2002' },
    { id: 'abm-treaty', dates: [2002] },
    { id: 'abm-treaty', dates: ['x'.repeat(301)] },
    { id: 'abm-treaty', dates: new Array(9).fill('2002') },
  ],
  getCitations: [
    {},
    { id: 'abm-treaty' },
    { id: 'abm-treaty', page: {} },
    { id: 'abm-treaty', page: { title: 1, site: '', author: '', language: '', dates: [] } },
    {
      id: 'abm-treaty',
      page: { title: 'x'.repeat(301), site: '', author: '', language: '', dates: [] },
    },
  ],
  getCardKit: [{ id: 1 }],
  findCandidates: [{}, { texts: 'x' }, { texts: [1] }, { texts: [null] }, { texts: [], tabId: 2 }],
  findMentions: [
    {},
    { pieces: [] },
    { pieces: ['x'], off: { topics: [], entries: [] } },
    { pieces: [{ text: 1 }], off: { topics: [], entries: [] } },
    { pieces: [{ text: 'x', before: 1 }], off: { topics: [], entries: [] } },
    { pieces: [{ text: 'x', around: 'y' }], off: { topics: [], entries: [] } },
    { pieces: [], off: { topics: 'arms', entries: [] } },
    { pieces: [], off: { topics: [], entries: ['x'.repeat(321)] } },
    { pieces: [], page: 1, off: { topics: [], entries: [] } },
    { pieces: [], off: { topics: [], entries: [] }, tabId: 2 },
  ],
  referencesChanged: [
    {},
    { references: [] },
    { page: 'x', references: [] },
    { page: '1,2', references: {} },
    { page: '1,2', references: [null] },
    { page: '1,2', references: [{ entry: 'x', count: 0 }] },
    { page: '1,2', references: [{ entry: 'x', count: '1' }] },
    { page: '1,2', references: [{ entry: ['x'], count: 1 }] },
    { page: '1,2', references: [{ entry: 'x', count: 1, tabId: 2 }] },
    { page: '1,2', references: [], tabId: 2 },
    { page: '1,2', references: new Array(50_001).fill({ entry: 'x', count: 1 }) },
  ],
  cardOpened: [{}, { frame: 7 }, { frame: 'x'.repeat(1000) }, { frame: '1,2', tabId: 2 }],
  getPage: [{ tabId: 1 }],
  getReferences: [{}, { tabId: '4' }, { tabId: -1 }, { tabId: 1.5 }, { tabId: 4, more: 1 }],
};

function listen() {
  const handler = vi.fn(() => undefined);
  answerAsBackground(Object.fromEntries(NAMES.map((name) => [name, handler])) as never);
  const send = async (data: unknown, sender: object) => {
    const [isTaken]: unknown[] = await fakeBrowser.runtime.onMessage.trigger(
      data,
      sender as Sender,
      () => undefined,
    );
    await Promise.resolve();
    return isTaken === true && handler.mock.calls.length > 0;
  };
  return { handler, send };
}

beforeEach(() => fakeBrowser.reset());

describe.each(NAMES)('the background, asked for %s,', (name) => {
  const allowed = ALLOWED[REQUESTS[name].from];

  it.each(Object.entries(SENDERS))('answers %s only if it may ask', async (who, sender) => {
    const { send } = listen();
    const isAllowed = (allowed as string[]).includes(who);
    expect(await send({ to: 'background', name, message: SOUND[name] }, sender)).toBe(isAllowed);
  });

  it.each(UNSOUND[name].map((message) => [JSON.stringify(message).slice(0, 80), message] as const))(
    'refuses %s',
    async (_, message) => {
      const { send, handler } = listen();
      for (const who of allowed) await send({ to: 'background', name, message }, SENDERS[who]);
      expect(handler).not.toHaveBeenCalled();
    },
  );
});

describe('the background', () => {
  it.each([
    ['no envelope', 'getCardKit'],
    ['null', null],
    ['a message for pages', { to: 'page', name: 'getCardKit', message: {} }],
    ['a name that there is not', { to: 'background', name: 'saveSettings', message: {} }],
    ['a name of every object', { to: 'background', name: 'constructor', message: {} }],
    ['the name of prototypes', { to: 'background', name: '__proto__', message: {} }],
    ['a message that is text', { to: 'background', name: 'getCardKit', message: 'x' }],
    ['a message that is null', { to: 'background', name: 'getCardKit', message: null }],
    ['a message that is a list', { to: 'background', name: 'getReferences', message: [4] }],
  ])('is silent to %s', async (_, data) => {
    const { send } = listen();
    for (const sender of Object.values(SENDERS)) expect(await send(data, sender)).toBe(false);
  });

  it('opens for a page script nothing but the library', () => {
    expect(NAMES.filter((name) => name.startsWith('open'))).toEqual(['openLibrary']);
    expect(Object.keys(SOUND.openLibrary)).toEqual(['id']);
  });

  it('lets a page script have nothing that is the reader’s', () => {
    expect(NAMES.filter((name) => REQUESTS[name].from === 'extension page')).toEqual(['getReferences']);
  });
});

describe('a page script', () => {
  it.each(Object.entries(SENDERS))(
    'that hears from %s listens to the extension only',
    async (who, sender) => {
      const describePage = vi.fn();
      answerAsPage({
        describePage,
        tellFacts: vi.fn(),
        showMention: () => undefined,
        closeCard: () => undefined,
        followCommand: () => false,
      });
      const data = { to: 'page', name: 'describePage', message: {} };
      await fakeBrowser.runtime.onMessage.trigger(data, sender as Sender, () => undefined);
      const isOurs = ALLOWED['extension page'].includes(who as keyof typeof SENDERS);
      expect(describePage).toHaveBeenCalledTimes(isOurs ? 1 : 0);
    },
  );
});
