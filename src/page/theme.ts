import { styleOf } from './dom.ts';

/** Whether the text around a mention is light, and so the page dark. */
export function themeAt(element: Element): 'light' | 'dark' {
  return luminance(styleOf(element).color ?? '') > 0.5 ? 'dark' : 'light';
}

/** How light a computed colour is, from 0 to 1: near enough to tell ink from paper. */
function luminance(colour: string): number {
  const [first = 0, second = 0, third = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  if (/^okl/.test(colour)) return first;
  if (/^l/.test(colour)) return first / 100;
  const sum = 0.2126 * first + 0.7152 * second + 0.0722 * third;
  return colour.startsWith('rgb') ? sum / 255 : sum;
}
