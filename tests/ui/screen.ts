import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';

/** Renders for the length of a test; renders anew when it is given another tree. */
export function mount(tree: ComponentChild) {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(async () => {
    render(null, root);
    root.remove();
    // Preact looks after effects in the next frame, when a window that has closed would have none.
    await new Promise(requestAnimationFrame);
  });
  const show = (next: ComponentChild) => act(() => render(next, root));
  void show(tree);
  return { root, show };
}

/** The element of a role whose name, as it is read out, is this. */
export function byRole(role: string, name: string | RegExp): HTMLElement {
  const names: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(SELECTORS[role] ?? `[role=${role}]`)) {
    const found = nameOf(element);
    if (typeof name === 'string' ? found === name : name.test(found)) return element;
    names.push(found);
  }
  throw new Error(`no ${role} is called ${name}; there are: ${names.join(' | ')}`);
}

const SELECTORS: Record<string, string> = {
  button: 'button:not([role])',
  checkbox: 'input[type=checkbox]:not([role])',
  radio: 'input[type=radio]',
  slider: 'input[type=range]',
  textbox: 'input[type=text]:not([role])',
  heading: 'h1, h2, h3',
  link: 'a[href]',
};

function nameOf(element: HTMLElement): string {
  const byId = element.getAttribute('aria-labelledby');
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const named = byId ? document.getElementById(byId) : (label ?? element);
  return (element.getAttribute('aria-label') ?? textOf(named)).trim();
}

/** Text without what is hidden from those who listen, and without explanations that stand in a label. */
export function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const silent of copy?.querySelectorAll('[aria-hidden=true], label .about') ?? []) silent.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const pageText = (): string => textOf(document.body);

export const click = (element: HTMLElement) => act(() => element.click());

export const press = (
  key: string,
  target: Element = document.activeElement ?? document.body,
  more: KeyboardEventInit = {},
) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return act(() => {
    target.dispatchEvent(event);
  }).then(() => event);
};

export function type(input: HTMLElement, text: string) {
  if (!(input instanceof HTMLInputElement)) throw new Error('not an input');
  return act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Lets promises that are on their way arrive. */
export const settle = () => act(() => new Promise<void>((done) => setTimeout(done)));

// jsdom lays nothing out, and so cannot scroll.
Element.prototype.scrollIntoView = () => {};
