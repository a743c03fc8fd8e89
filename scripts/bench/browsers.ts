/** Browsers without the extension, for what is measured in the page's own world. */
import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find.ts';

const CHROMIUM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const FIREFOX = {
  // Nothing listens on port 9, so whatever is not 127.0.0.1 is refused at once.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.trr.mode': 5,
  'privacy.reduceTimerPrecision': false,
};

const VIEWPORT = { width: 1200, height: 800 };

export const launchPlain = (name: BrowserName, program: string): Promise<Browser> =>
  name === 'chromium'
    ? puppeteer.launch({
        executablePath: program,
        headless: true,
        pipe: true,
        defaultViewport: VIEWPORT,
        args: CHROMIUM,
        protocolTimeout: 300_000,
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath: program,
        headless: true,
        defaultViewport: null,
        args: ['--width', '1200', '--height', '900'],
        extraPrefsFirefox: FIREFOX,
        protocolTimeout: 300_000,
      });
