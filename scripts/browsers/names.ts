import { MARKS } from '../../src/core/settings.ts';

/** The element that a card lives in, as the page's DOM shows it. */
export const CARD = 'policy-gloss-card';

/** The highlights that mark mentions; others mark the one whose card is open, or that flashes. */
export const UNDERLINE_HIGHLIGHTS: readonly string[] = MARKS.map((mark) => `policy-gloss-${mark}`);
