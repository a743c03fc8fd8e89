import { closestWhere, styleOf } from './dom.ts';

/** Of a background's alpha: less than this hides too little to count. */
const OPAQUE = 0.5;
/** Of an element and all around it: less than this, taken together, and a reader does not see what is there. */
const FAINTEST = 0.1;

export interface Look {
  /**
   * How a card should look there, by what the page does: the nearest background that is a colour, or else the text,
   * which stands on whatever picture or canvas there is.
   */
  readonly theme: 'light' | 'dark';
  /** Whether a reader can see it: no card opens at what a page shows to nobody. */
  readonly isSeen: boolean;
}

/** What an element looks like to a reader. */
export function lookOf(element: Element): Look {
  let opacity = 1;
  let paper: number | undefined;
  let isPicture = false;
  closestWhere(element, (around) => {
    const { backgroundColor = '', backgroundImage, opacity: own } = styleOf(around);
    opacity *= Number(own);
    isPicture ||= backgroundImage !== 'none';
    const { light, alpha } = lightness(backgroundColor);
    if (!isPicture && alpha >= OPAQUE) paper ??= light;
    return false;
  });
  const ink = lightness(styleOf(element).color ?? '').light;
  return { theme: (paper ?? 1 - ink) < 0.5 ? 'dark' : 'light', isSeen: opacity >= FAINTEST };
}

/** How light a computed colour is, and how opaque, from 0 to 1: near enough to tell ink from paper. */
function lightness(colour: string): { light: number; alpha: number } {
  const [first = 0, second = 0, third = 0, alpha = 1] = colour.match(/[\d.]+(?:e-\d+)?/g)?.map(Number) ?? [
    0, 0, 0, 0,
  ];
  // From 0 to 1 in OKLab, to 100 in Lab.
  if (/^(?:ok)?l/.test(colour)) return { light: first > 1 ? first / 100 : first, alpha };
  const sum = 0.2126 * first + 0.7152 * second + 0.0722 * third;
  return { light: colour.startsWith('rgb') ? sum / 255 : sum, alpha };
}
