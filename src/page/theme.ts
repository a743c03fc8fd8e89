import { closestWhere, styleOf } from './dom.ts';

/** Of a background's alpha: less than this hides too little to count. */
const OPAQUE = 0.5;

/**
 * Whether a card at an element should be light or dark, by what the page is there: the nearest background that is
 * a colour, or else the text, which stands on whatever picture or canvas there is.
 */
export function themeAt(element: Element): 'light' | 'dark' {
  let paper: number | undefined;
  closestWhere(element, (around) => {
    const { backgroundColor = '', backgroundImage = 'none' } = styleOf(around);
    if (backgroundImage !== 'none') return true;
    const { light, alpha } = lightness(backgroundColor);
    if (alpha >= OPAQUE) paper = light;
    return alpha >= OPAQUE;
  });
  const ink = lightness(styleOf(element).color ?? '').light;
  return (paper === undefined ? ink > 0.5 : paper < 0.5) ? 'dark' : 'light';
}

/** How light a computed colour is, and how opaque, from 0 to 1: near enough to tell ink from paper. */
function lightness(colour: string): { light: number; alpha: number } {
  const [first = 0, second = 0, third = 0, alpha = 1] = colour.match(/[\d.]+(?:e-\d+)?/g)?.map(Number) ?? [
    0, 0, 0, 0,
  ];
  if (/^okl/.test(colour)) return { light: first, alpha };
  if (/^l/.test(colour)) return { light: first / 100, alpha };
  const sum = 0.2126 * first + 0.7152 * second + 0.0722 * third;
  return { light: colour.startsWith('rgb') ? sum / 255 : sum, alpha };
}

/** Of an element and all around it: less than this, taken together, and a reader does not see what is there. */
const FAINTEST = 0.1;

/** Whether a reader can see an element: no card opens at what a page shows to nobody. */
export function isSeen(element: Element): boolean {
  let opacity = 1;
  closestWhere(element, (around) => {
    opacity *= Number(styleOf(around).opacity ?? 1);
    return opacity < FAINTEST;
  });
  return opacity >= FAINTEST;
}
