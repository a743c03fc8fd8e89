/**
 * What is timed, in a page. Each engine is a bundle of its own, minified as the page script is, so that a cold page
 * compiles one engine and nothing else.
 */

/** Adds up the milliseconds of what it is given to do. */
export type Timed = <Result>(work: () => Result) => Result;

/** What was found: how many places, and in how many milliseconds of work that kept no page waiting. */
export interface Found {
  readonly found: number;
  readonly elsewhere: number;
}

/** Finds, and marks if it can, in the document; resolves to how many places. */
export type Find = (timed: Timed) => number | Promise<number | Found>;

export interface Engine {
  /** Makes ready for finding, from a list of forms as JSON; ours, from the code of a worker that knows them. */
  prepare(data: string): Find;
  /** Starts what works elsewhere, before any clock does. */
  open?(data: string): Promise<void>;
  /** Takes away what `find` left, so that it can be timed again; missing where that cannot be done. */
  reset?(): void;
}

export interface Sample {
  /** Counted from 0, which is the cold one in a fresh page. */
  readonly run: number;
  /** Milliseconds to make ready, and to find. */
  readonly ready: number;
  readonly find: number;
  readonly found: number;
  /** Milliseconds of work off the page's thread. */
  readonly elsewhere: number;
}

/** What an engine's bundle gives to whoever drives the page. */
export interface Bench {
  sample(json: string, times: number): Promise<Sample[]>;
}

/**
 * Milliseconds in which what starting and making ready have set going comes to an end: a worker that is compiled takes the
 * processor's caches.
 */
const REST = 150;

export const benchOf = ({ open, prepare, reset }: Engine): Bench => ({
  async sample(json, times) {
    await open?.(json);
    const began = performance.now();
    const find = prepare(json);
    const ready = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, REST));
    const samples: Sample[] = [];
    for (let run = 0; run < times; run++) {
      const { spent, timed } = stopwatch();
      const found = await find(timed);
      const counted = typeof found === 'number' ? { found, elsewhere: 0 } : found;
      samples.push({ run, ready, find: spent(), ...counted });
      reset?.();
    }
    return samples;
  },
});

function stopwatch() {
  let sum = 0;
  const timed: Timed = (work) => {
    const began = performance.now();
    try {
      return work();
    } finally {
      sum += performance.now() - began;
    }
  };
  return { spent: () => sum, timed };
}

/** Every text node of the body, as the peers walk it. */
export function* textNodes(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA']);

/** Whether a reader reads the text; peers ask it of text with a find only, which is to their advantage. */
export const isRead = (text: Text): boolean => !UNREAD.has(text.parentElement?.tagName ?? '');

const WORD = /[\p{L}\p{N}_]/u;

/** Whether a find stands between Unicode word boundaries, for engines that know none. */
export const isWhole = (text: string, start: number, end: number): boolean =>
  !WORD.test(text[start - 1] ?? '') && !WORD.test(text[end] ?? '');
