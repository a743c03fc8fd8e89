/**
 * What the extension ships besides its own code, and why. Each package here is read by every reviewer and updated for
 * as long as we live, so another one needs a reason that stands here first.
 */
export const RUNTIME_DEPENDENCIES: Readonly<Record<string, string>> = {
  '@floating-ui/core':
    'Places the card beside its mention. The arithmetic of flipping and shifting only: it touches no DOM.',
  'fuse.js': 'Finds entries for queries that are spelled wrong. Never in the page script.',
  preact: 'Draws popup and settings, and the card’s inside in the background. Never in the page script.',
  valibot: 'Checks packs and messages against schemas, which are also the types. Never in the page script.',
  'webextension-polyfill': 'One promise-based API for both browsers. The page script does without it.',
};
