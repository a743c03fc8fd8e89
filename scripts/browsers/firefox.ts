import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import type { CardRoot, ExtendedBrowser, LaunchOptions } from './launch.ts';
import { CARD } from './names.ts';
import { isCardSeen } from './page.ts';

export const GECKO_ID = 'policy-gloss@policy-gloss.example';

// Firefox gives every profile another one, and tells it to nobody outside.
const UUID = '8b7f2c52-6d0e-4b7a-9f0c-6b1f0c5d3a11';
const ORIGIN = `moz-extension://${UUID}`;

// Nothing listens on port 9, so whatever is not 127.0.0.1 is refused at once and never looked up.
const OFFLINE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.proxy.failover_direct': false,
  'network.trr.mode': 5,
};

const proxied = (port: number) => ({
  ...OFFLINE,
  'network.proxy.http_port': port,
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  // An extension that is loaded for one session would otherwise lose its settings with it.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // Whether to allow an extension something is asked in the browser's own window, out of WebDriver's sight: the answer is yes.
  'extensions.webextOptionalPermissionPrompts': false,
  // The popup is opened in the background, where timers would run once a second.
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
};

export async function launchFirefox({
  program,
  extension,
  isHeadless,
  isOffline,
  proxyPort,
  env,
  profile,
}: LaunchOptions): Promise<ExtendedBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: isHeadless,
    // Whoever looks at the browser may press Ctrl+C, which is not a failure.
    handleSIGINT: isHeadless,
    ...(profile !== undefined && { userDataDir: profile }),
    ...(env && { env: { ...process.env, ...env } }),
    // A tab in the background takes a second to be given a size, so the window has it.
    defaultViewport: null,
    // The extension's own pages, and the log of what it threw, are the system's.
    args: ['-remote-allow-system-access', '--width', '1200', '--height', '900'],
    extraPrefsFirefox: {
      ...PREFERENCES,
      ...(isOffline && OFFLINE),
      ...(proxyPort !== undefined && proxied(proxyPort)),
    },
  });
  if (extension !== undefined) await browser.installExtension(extension);
  const extensionUrl = (path: string) => `${ORIGIN}/${path}`;

  return {
    name: 'firefox',
    browser,
    extensionUrl,
    openExtensionPage: async (path) => openOwn(await browser.newPage(), extensionUrl(path)),
    async openPopup(over) {
      await over.bringToFront();
      // A real popup is out of WebDriver's sight. A tab in the background sees the same active tab as the popup would.
      return openOwn(await browser.newPage({ background: true }), extensionUrl('popup.html'));
    },
    async openSidePanel(over) {
      await over.bringToFront();
      return openOwn(await browser.newPage({ background: true }), extensionUrl('sidepanel.html'));
    },
    async runCommand(name, over) {
      await over.bringToFront();
      await inBrowserItself(browser, runCommandScript(name));
    },
    card: (frame) => cardIn(browser, frame),
    ownErrors: () => readErrors(browser),
    close: () => browser.close(),
  };
}

/** Firefox reports no load of an extension's page, so we wait for the document itself. */
async function openOwn(page: Page, address: string): Promise<Page> {
  // Puppeteer knows `none`, by which it waits for nothing; its types do not.
  const waitUntil = 'none' as 'load';
  await page.goto(address, { waitUntil }).catch(() => undefined);
  await page.waitForFunction(
    (url) => location.href === url && document.readyState === 'complete',
    { polling: 20, timeout: 10_000 },
    address,
  );
  return page;
}

interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
}

/** As much of WebDriver BiDi as we speak past puppeteer, which has no words for closed shadow roots and the system's scope. */
interface BidiConnection {
  send(
    method: string,
    params: object,
  ): Promise<{
    result: {
      contexts?: { context: string }[];
      nodes?: { value?: { shadowRoot?: { sharedId: string } | null } }[];
      type?: 'success' | 'exception';
      exceptionDetails?: { text: string };
      result?: RemoteValue;
    };
  }>;
}

const connectionOf = (browser: Browser): BidiConnection =>
  (browser as unknown as { connection: BidiConnection }).connection;

async function cardIn(browser: Browser, frame: Frame): Promise<CardRoot | undefined> {
  const connection = connectionOf(browser);
  // puppeteer's name of a frame is WebDriver's name of its browsing context.
  const { _id: context } = frame as Frame & { readonly _id: string };
  if (!(await isCardSeen(frame))) return undefined;
  const { result } = await connection.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: CARD },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = result.nodes?.[0]?.value?.shadowRoot;
  if (!root) return undefined;
  return {
    async evaluate(read, ...args) {
      const answer = await connection.send('script.callFunction', {
        functionDeclaration: `async (root) => JSON.stringify(await (${read})(root, ...${JSON.stringify(args)}))`,
        arguments: [{ sharedId: root.sharedId }],
        target: { context },
        awaitPromise: true,
      });
      return parsed(answer.result);
    },
  };
}

function parsed({ exceptionDetails, result }: { exceptionDetails?: { text: string }; result?: RemoteValue }) {
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return typeof result?.value === 'string' ? JSON.parse(result.value) : undefined;
}

/** Firefox notes these down as errors, but they only say that a page was left before an answer came. */
const GOODBYES = [
  'Promise resolved after context unloaded',
  'Promise rejected after context unloaded',
  'Promise resolved while context is inactive',
  'Promise rejected while context is inactive',
  'JSWindowActorChild cannot send at the moment',
];

/** Runs in the browser's own window: what its consoles hold that came from the extension's files. */
const READ_ERRORS = `
  const own = (text) => String(text ?? '').includes('${ORIGIN}');
  const isGoodbye = (text) => ${JSON.stringify(GOODBYES)}.some((goodbye) => text.includes(goodbye));
  const thrown = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
    .filter(({ sourceName, errorMessage, stack }) => own(sourceName) || own(errorMessage) || own(stack))
    .filter(({ errorMessage }) => !isGoodbye(errorMessage))
    .map(({ errorMessage, sourceName, lineNumber }) => sourceName + ':' + lineNumber + ': ' + errorMessage);
  const logged = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
    .filter(({ level, filename }) => level === 'error' && own(filename))
    .map((event) => event.filename + ':' + event.lineNumber + ': ' + event.arguments.map(String).join(' '));
  return JSON.stringify([...thrown, ...logged]);`;

const readErrors = async (browser: Browser): Promise<string[]> => inBrowserItself(browser, READ_ERRORS);

/** Firefox keeps an extension's commands by name, beside the keys that run them. */
const runCommandScript = (name: string) => `
  const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
  extension.shortcuts.onCommand('${name}');
  return 'null';`;

/** Runs a function's body in the browser's own window; it returns JSON. */
async function inBrowserItself<Result>(browser: Browser, body: string): Promise<Result> {
  const connection = connectionOf(browser);
  const { result: tree } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const context = tree.contexts?.[0]?.context;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `() => {${body}}`,
    target: { context },
    awaitPromise: false,
  });
  return parsed(result);
}
