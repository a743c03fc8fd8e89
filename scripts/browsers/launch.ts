/** Runs the built extension in a real browser: one interface for both. */
import { readdirSync } from 'node:fs';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import type { BrowserName } from './find.ts';
import { launchFirefox } from './firefox.ts';
import { poll } from './page.ts';

export interface LaunchOptions {
  /** The browser's program. */
  readonly program: string;
  /** The folder of the built extension; undefined for a browser without it. */
  readonly extension: string | undefined;
  readonly isHeadless: boolean;
  /** Lets no host but 127.0.0.1 be reached, so that a test depends on nothing else. */
  readonly isOffline: boolean;
  /** Leaves the extension's errors alone: in Chromium, a background that is listened to is started again whenever it stops. */
  readonly isUnwatched?: boolean;
  /** Where on 127.0.0.1 a proxy listens that everything is sent through, even what is for 127.0.0.1 itself. */
  readonly proxyPort?: number;
  /** Variables of the browser's environment, besides our own. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder for the reader's profile, to start again with; without it the profile is made and removed. */
  readonly profile?: string;
  /** Leaves the page open that greets whoever has just installed the extension. */
  readonly isWelcomed?: boolean;
}

/** A browser with the extension in it. */
export interface ExtendedBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The address of one of the extension's own files, such as `popup.html`. */
  extensionUrl(path: string): string;
  /** Opens one of the extension's own pages in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the popup as the toolbar's button does, so that it is about that page. */
  openPopup(over: Page): Promise<Page>;
  /** Opens the panel as it stands beside a page, in a tab behind that page: what a browser shows there, no driver sees. */
  openSidePanel(over: Page): Promise<Page>;
  /** Does what the key of one of the extension's commands does, which no driver can press: it is the browser's. */
  runCommand(name: string, over: Page): Promise<void>;
  /** The shadow root of the card that is open in a frame, closed to the page though it is; undefined if none is open. */
  card(frame: Frame): Promise<CardRoot | undefined>;
  /** What went wrong in the extension's own code so far, wherever it ran: exceptions, and errors it logged. */
  ownErrors(): Promise<string[]>;
  close(): Promise<void>;
}

/** The inside of an open card. Functions are run in the page, so they see nothing of what is around them here. */
export interface CardRoot {
  evaluate<Result, Args extends readonly unknown[]>(
    read: (root: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

export async function launch(name: BrowserName, options: LaunchOptions): Promise<ExtendedBrowser> {
  const { extension, profile, isWelcomed = false } = options;
  // A profile that was used before is not greeted again.
  const isGreeted = extension !== undefined && (profile === undefined || readdirSync(profile).length === 0);
  const extended = await (name === 'chromium' ? launchChromium : launchFirefox)(options);
  if (isGreeted && !isWelcomed) await closeWelcome(extended);
  return extended;
}

/** Waits for the page that greets, which is not there at once, so that it takes nobody's place later. */
async function closeWelcome(extended: ExtendedBrowser): Promise<void> {
  const welcome = await welcomeIn(extended, 5000);
  await welcome?.close();
}

/** The page that greets whoever has just installed the extension; undefined if none opens in so many milliseconds. */
export async function welcomeIn(extended: ExtendedBrowser, timeout: number): Promise<Page | undefined> {
  const { value } = await poll(
    () => findWelcome(extended),
    (page) => page !== undefined,
    timeout,
  );
  return value;
}

/** By what each page says itself: Firefox reports no address of an extension's page that it did not open for us. */
async function findWelcome({ browser, extensionUrl }: ExtendedBrowser): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(() => '');
    if (address === extensionUrl('welcome.html')) return page;
  }
  return undefined;
}
