import * as v from 'valibot';
import { MOST_REFERENCES } from '../core/references.ts';
import { answer, type Handlers, isExtensionPage, type Sender } from './messages.ts';
import type { BackgroundProtocol } from './protocol.ts';

/**
 * Who may ask: a page script, for its own tab and frame only; a page of the extension; or whatever marks terms in a tab,
 * which is page scripts and the page where any text is read.
 */
type Asker = 'page script' | 'extension page' | 'either, in a tab';

interface Request {
  readonly from: Asker;
  readonly message: v.GenericSchema<object>;
}

const entryId = v.pipe(v.string(), v.maxLength(64));
/** As long as anything that settings have in their lists. */
const setting = v.pipe(v.string(), v.maxLength(320));
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const nothing = v.strictObject({});

/** A name that a page script made up for itself: two random numbers. */
const randomName = v.pipe(v.string(), v.regex(/^\d{1,10},\d{1,10}$/));

/** As much of a page as may be quoted back to it: white space in a mention can be of any length. */
const quote = v.pipe(v.string(), v.maxLength(10_000));

/** Of a mention: below 0 it is the plain name of an entry. */
const cue = v.pipe(v.number(), v.safeInteger());

/** What a page says of itself, cut by the page script. */
const fact = v.pipe(v.string(), v.maxLength(300));
const dates = v.pipe(v.array(fact), v.maxLength(8));

/**
 * Who may ask what of the background, and in which shape. A page script runs beside pages that may be hostile, so
 * nothing that is the reader's, and nothing that changes it, is to be had from there.
 */
export const REQUESTS = {
  openLibrary: { from: 'either, in a tab', message: v.strictObject({ id: entryId }) },
  getCard: {
    from: 'either, in a tab',
    message: v.strictObject({
      id: entryId,
      because: v.optional(v.strictObject({ text: quote, alias: number, cue: v.optional(cue) })),
      dates,
    }),
  },
  getCitations: {
    from: 'either, in a tab',
    message: v.strictObject({
      id: entryId,
      page: v.strictObject({
        title: fact,
        site: fact,
        author: fact,
        language: fact,
        dates,
      }),
    }),
  },
  getCardKit: { from: 'either, in a tab', message: nothing },
  findCandidates: { from: 'page script', message: v.strictObject({ texts: v.array(v.string()) }) },
  findMentions: {
    from: 'page script',
    message: v.strictObject({
      pieces: v.array(
        v.strictObject({
          text: v.string(),
          before: v.optional(v.string()),
          after: v.optional(v.string()),
        }),
      ),
      page: v.optional(v.string()),
      off: v.strictObject({ topics: v.array(setting), entries: v.array(setting) }),
    }),
  },
  referencesChanged: {
    from: 'either, in a tab',
    message: v.strictObject({
      page: randomName,
      references: v.pipe(
        v.array(v.strictObject({ entry: entryId, count: v.pipe(number, v.minValue(1)) })),
        v.maxLength(MOST_REFERENCES),
      ),
    }),
  },
  cardOpened: { from: 'page script', message: v.strictObject({ frame: randomName }) },
  getPage: { from: 'page script', message: nothing },
  getReferences: { from: 'extension page', message: v.strictObject({ tabId: number }) },
} as const satisfies Record<keyof BackgroundProtocol, Request>;

/** Whether the sender is what may ask this, by what the browser says of it. */
function isFrom(asker: Asker, sender: Sender): boolean {
  if (asker === 'extension page') return isExtensionPage(sender);
  const isInTab = sender.tab?.id !== undefined && sender.frameId !== undefined;
  return isInTab && (asker === 'either, in a tab' || !isExtensionPage(sender));
}

/** Answers what {@link REQUESTS} allows, and is silent to the rest. */
export const answerAsBackground = (handlers: Handlers<BackgroundProtocol>) =>
  answer('background', handlers, (name, message, sender) => {
    const request: Request = REQUESTS[name as keyof BackgroundProtocol];
    return isFrom(request.from, sender) && v.is(request.message, message);
  });
