import puppeteer, { type Browser, type CDPSession, type Frame, type Page, type Target } from 'puppeteer-core';
import type { CardRoot, ExtendedBrowser, LaunchOptions } from './launch.ts';
import { CARD } from './names.ts';
import { isCardSeen } from './page.ts';

const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--no-sandbox'];

const proxied = (port: number) => [
  `--proxy-server=http://127.0.0.1:${port}`,
  '--proxy-bypass-list=<-loopback>',
];

export async function launchChromium({
  program,
  extension,
  isHeadless,
  isOffline,
  isUnwatched = false,
  proxyPort,
  env,
  profile,
}: LaunchOptions): Promise<ExtendedBrowser> {
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: isHeadless,
    // Whoever looks at the browser may press Ctrl+C, which is not a failure.
    handleSIGINT: isHeadless,
    pipe: true,
    enableExtensions: true,
    ...(profile !== undefined && { userDataDir: profile }),
    ...(env && { env: { ...process.env, ...env } }),
    defaultViewport: isHeadless ? { width: 1200, height: 800 } : null,
    ...(!isHeadless && { ignoreDefaultArgs: ['--enable-automation'] }),
    args: [
      '--disable-quic',
      '--disable-component-update',
      '--no-default-browser-check',
      '--lang=en-US',
      ...(isHeadless ? ['--disable-gpu'] : []),
      ...(isOffline ? OFFLINE : isRoot ? ['--no-sandbox'] : []),
      ...(proxyPort === undefined ? [] : proxied(proxyPort)),
    ],
  });
  const id = extension === undefined ? 'none' : await browser.installExtension(extension);
  const origin = `chrome-extension://${id}`;
  const ownErrors = isUnwatched ? [] : watchErrors(browser, origin);
  const extensionUrl = (path: string) => `${origin}/${path}`;

  return {
    name: 'chromium',
    browser,
    extensionUrl,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(extensionUrl(path));
      return page;
    },
    async openPopup(over) {
      await over.bringToFront();
      const installed = (await browser.extensions()).get(id);
      if (!installed) throw new Error('the extension is gone');
      const opened = browser.waitForTarget((target) => target.url().startsWith(extensionUrl('popup.html')), {
        timeout: 10_000,
      });
      await installed.triggerAction(over);
      return (await opened).asPage();
    },
    async openSidePanel(over) {
      const page = await browser.newPage({ background: true });
      await page.goto(extensionUrl('sidepanel.html'));
      await over.bringToFront();
      return page;
    },
    async runCommand(name, over) {
      await over.bringToFront();
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      await worker?.evaluate((command) => {
        const { chrome } = globalThis as unknown as {
          chrome: { commands: { onCommand: { dispatch(command: string): void } } };
        };
        chrome.commands.onCommand.dispatch(command);
      }, name);
    },
    card: (frame) => cardIn(frame),
    ownErrors: async () => [...ownErrors],
    close: () => browser.close(),
  };
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** A closed root is open to the debugger only, and each of its sessions knows objects by names of its own. */
async function cardIn(frame: Frame): Promise<CardRoot | undefined> {
  if (!(await isCardSeen(frame))) return undefined;
  const session = await sessionOf(frame.page());
  const root = await shadowRootOf(session, frame);
  if (root === undefined) return undefined;
  return {
    async evaluate(read, ...args) {
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: root,
        functionDeclaration: `function () { return (${read})(this, ...${JSON.stringify(args)}); }`,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

async function shadowRootOf(session: CDPSession, frame: Frame): Promise<string | undefined> {
  using inFrame = await frame.$(CARD);
  if (!inFrame) return undefined;
  const backendNodeId = await inFrame.backendNodeId();
  const { node } = await session.send('DOM.describeNode', { backendNodeId, depth: 1, pierce: true });
  const shadow = node.shadowRoots?.[0];
  if (!shadow) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  return object.objectId;
}

/** Listens to every page and worker, and keeps what the extension's own code threw or logged as an error. */
function watchErrors(browser: Browser, origin: string): readonly string[] {
  const errors: string[] = [];
  const watch = (target: Target) => {
    if (!['page', 'service_worker', 'other'].includes(target.type())) return;
    listen(target, origin, errors).catch(() => {
      // The page was closed while we were about to listen to it.
    });
  };
  browser.on('targetcreated', watch);
  for (const target of browser.targets()) watch(target);
  return errors;
}

async function listen(target: Target, origin: string, errors: string[]): Promise<void> {
  const session = await target.createCDPSession();
  const ownContexts = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(origin)) ownContexts.add(context.id);
  });
  session.on(
    'Runtime.exceptionThrown',
    ({ exceptionDetails: { executionContextId, exception, text, stackTrace, url } }) => {
      const message = exception?.description ?? text;
      const places = [url, message, ...(stackTrace?.callFrames.map((frame) => frame.url) ?? [])];
      const isOwn =
        ownContexts.has(executionContextId ?? -1) || places.some((place) => place?.includes(origin));
      if (isOwn) errors.push(`${target.url()}: ${message}`);
    },
  );
  session.on('Runtime.consoleAPICalled', ({ type, executionContextId, args }) => {
    if (type !== 'error' || !ownContexts.has(executionContextId)) return;
    errors.push(`${target.url()}: ${args.map(({ value, description }) => description ?? value).join(' ')}`);
  });
  session.on('Log.entryAdded', ({ entry: { level, url, text } }) => {
    if (level === 'error' && (url?.startsWith(origin) || text.includes(origin)))
      errors.push(`${target.url()}: ${text}`);
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable').catch(() => undefined)]);
}
