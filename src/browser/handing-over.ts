import { browser } from 'wxt/browser';

/** Texts that are on their way to the page that shows them: in memory only, and each for one reader. */
const keyOf = (name: string) => `handed-over:${name}`;
const HASH = /^#handed-over=(\d{1,10}-\d{1,10})$/;

/** Puts a text where the page takes it from; gives what the page's address ends in. */
export async function handOver(text: string): Promise<string> {
  const name = crypto.getRandomValues(new Uint32Array(2)).join('-');
  await browser.storage.session.set({ [keyOf(name)]: text });
  return `#handed-over=${name}`;
}

/** The text that an address names, which is then forgotten; the empty text if there is none. */
export async function takeHandedOver(hash: string): Promise<string> {
  const name = HASH.exec(hash)?.[1];
  if (name === undefined) return '';
  const key = keyOf(name);
  const { [key]: text } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return typeof text === 'string' ? text : '';
}
