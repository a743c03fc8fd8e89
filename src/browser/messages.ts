import { type Browser, browser } from 'wxt/browser';
import type { BackgroundProtocol, LibraryProtocol, PageProtocol } from './protocol.ts';

/** A protocol as its declaration reads: every name is a function from what is sent to what comes back. */
type Functions<P> = { [Name in keyof P]: (message: never) => unknown };
type Sent<P extends Functions<P>, Name extends keyof P> = Parameters<P[Name]>[0] & object;
type Answer<P extends Functions<P>, Name extends keyof P> = ReturnType<P[Name]>;

/** Who asks: which tab and frame, or an extension page (no tab of its own to speak of). */
export type Sender = Browser.runtime.MessageSender;

export type Handlers<P extends Functions<P>> = {
  [Name in keyof P]: (message: Sent<P, Name>, sender: Sender) => Answer<P, Name> | Promise<Answer<P, Name>>;
};

/** On the wire: which question, and its contents. */
interface Envelope {
  readonly to: 'background' | 'page' | 'library';
  readonly name: string;
  readonly message: object;
}

/** Chromium sends messages as JSON, which knows no `undefined`. */
const orUndefined = <T>(answer: T): T => answer ?? (undefined as T);

/** Asks the background; rejects when the extension was reloaded or removed under this page. */
export const askBackground = async <Name extends keyof BackgroundProtocol>(
  name: Name,
  message: Sent<BackgroundProtocol, Name>,
): Promise<Answer<BackgroundProtocol, Name>> =>
  orUndefined(await browser.runtime.sendMessage({ to: 'background', name, message } satisfies Envelope));

/** Asks a library page that is open; rejects where none is. */
export const askLibrary = async <Name extends keyof LibraryProtocol>(
  name: Name,
  message: Sent<LibraryProtocol, Name>,
): Promise<Answer<LibraryProtocol, Name>> =>
  orUndefined(await browser.runtime.sendMessage({ to: 'library', name, message } satisfies Envelope));

/** Asks one frame of a tab; rejects where no page script answers. */
export const askFrame = <Name extends keyof PageProtocol>(
  tabId: number,
  frameId: number,
  name: Name,
  message: Sent<PageProtocol, Name>,
): Promise<Answer<PageProtocol, Name>> =>
  browser.tabs
    .sendMessage(tabId, { to: 'page', name, message } satisfies Envelope, { frameId })
    .then(orUndefined);

/** Tells every frame of a tab something, and waits for no answer. */
export const tellFrames = <Name extends keyof PageProtocol>(
  tabId: number,
  name: Name,
  message: Sent<PageProtocol, Name>,
): void => {
  browser.tabs.sendMessage(tabId, { to: 'page', name, message } satisfies Envelope).catch(() => {
    // No frame listens any more: there is nobody to tell.
  });
};

/** Whether a message may be answered, going by what it is and who sent it. */
export type Guard = (name: string, message: object, sender: Sender) => boolean;

/**
 * Answers the extension's own messages that pass the guard, and nobody else's. The answer goes through
 * `sendResponse`, which both browsers know without the polyfill; the page script does without it.
 */
export function answer<P extends Functions<P>>(
  to: Envelope['to'],
  handlers: Handlers<P>,
  guard: Guard,
): void {
  const table = new Map(Object.entries(handlers)) as Map<
    string,
    (message: object, sender: Sender) => unknown
  >;
  browser.runtime.onMessage.addListener(
    (data: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
      // Whatever was sent, it is no envelope unless all three are there.
      const { to: whom, name = '', message } = Object(data) as Partial<Envelope>;
      if (sender.id !== browser.runtime.id || whom !== to || Object(message) !== message) return undefined;
      const handler = table.get(name);
      if (!handler || !message || !guard(name, message, sender)) return undefined;
      Promise.resolve()
        .then(() => handler(message, sender))
        .then(sendResponse, () => sendResponse(undefined));
      return true;
    },
  );
}

/**
 * Whether a message comes from one of the extension's own pages or its background, and not from a page script. The
 * browser says so, and no page can.
 */
export const isExtensionPage = (sender: Sender): boolean =>
  (sender.url ?? `${sender.origin}/`).startsWith(browser.runtime.getURL('/'));

/** Answers what the background and extension pages ask of a page. Shapes are checked where a handler could be misled by one. */
export const answerAsPage = (handlers: Handlers<PageProtocol>) =>
  answer('page', handlers, (_name, _message, sender) => isExtensionPage(sender));

/** Answers what the background asks of the library. */
export const answerAsLibrary = (handlers: Handlers<LibraryProtocol>) =>
  answer('library', handlers, (_name, _message, sender) => isExtensionPage(sender));

/** Whether a page script answers in a frame. */
export const isFrameThere = (tabId: number, frameId: number): Promise<boolean> =>
  askFrame(tabId, frameId, 'describePage', {}).then(
    (answer) => answer !== undefined,
    () => false,
  );
