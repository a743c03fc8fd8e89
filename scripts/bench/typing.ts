/** What a reader who types can see. All of this is run in the page, and sees nothing of what is around it here. */

interface Watching extends Window {
  readyAt?: number;
}

/** Notes when a box to type in was first painted with the focus in it. To be run before the page's own scripts. */
export function watchReady(): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    (window as Watching).readyAt = performance.now();
  };
  const look = () => {
    if (document.activeElement instanceof HTMLInputElement) channel.port2.postMessage(undefined);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the page's beginning until one could type; undefined before that. */
export const readyAt = (): number | undefined => (window as Watching).readyAt;

/**
 * Types queries letter by letter, a letter a frame.
 *
 * @returns of each letter the milliseconds of its frame, from the letter to the first message after the results' paint
 */
export async function typeQueries(queries: readonly string[]): Promise<number[]> {
  const box = document.querySelector('input[role=combobox]') as HTMLInputElement;
  const channel = new MessageChannel();
  const painted = () =>
    new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
  const costs: number[] = [];
  for (const query of queries) {
    for (let length = 0; length <= query.length; length++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const began = performance.now();
      box.value = query.slice(0, length);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      if (length > 0) costs.push(performance.now() - began);
    }
  }
  return costs;
}
