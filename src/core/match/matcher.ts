import { wordsOf } from '../text/lookup.ts';
import { type Token, type Tokens, tokenize } from '../text/tokens.ts';
import { type Around, createContext, type Span, type Surroundings } from './context.ts';
import { PAGE, type Rule, type Tables } from './tables.ts';
import { readTrie, standingAt } from './trie.ts';

/** One place in a text where an alias stands for its entry. */
export interface Mention {
  /** UTF-16 offsets into the text: `text.slice(start, end)` is what the reader sees. */
  readonly start: number;
  readonly end: number;
  /** Its id. */
  readonly entry: string;
  /** Its position in the tables' list. */
  readonly alias: number;
  /** The cue that let an ambiguous alias count; below 0, its entry's plain name. */
  readonly cue?: number | undefined;
}

export interface Matcher {
  /** Mentions in a block's text, leftmost and longest first, never overlapping. */
  find(text: string, options?: FindOptions): Mention[];
  /** Forgets the page that was looked through last for cues; many blocks of one page may ask what is on it. */
  forget(): void;
}

export interface FindOptions {
  readonly surroundings?: Surroundings;
  readonly off?: Off | undefined;
}

/** What a reader has switched off, by its ids: it gives way to shorter aliases inside it. */
export interface Off {
  readonly topics: readonly string[];
  readonly entries: readonly string[];
}

/** An alias that stands in a text, whether or not it will count. */
interface Candidate extends Span {
  readonly alias: number;
  /** The position after its last token. */
  readonly to: number;
}

const NOWHERE: Surroundings = { before: () => '', after: () => '', page: () => '' };

export const NOTHING_OFF: Off = { topics: [], entries: [] };

export function createMatcher(tables: Tables): Matcher {
  const { entries, topics, topicOf, entryOf, cueSets } = tables;
  const forms = readTrie(tables.forms);

  const ruleOf = (alias: number): Rule | undefined => tables.rules[tables.ruleOf[alias] as number];

  /** One pass over a text's tokens: the aliases that begin at each, and every cue. */
  function read(text: string, tokens: Tokens) {
    const candidates = new Map<number, Candidate[]>();
    const cues = new Map<number, Span[]>();
    const heads = forms.headsAmong(tokens.words);
    tokens.words.forEach((word, at) => {
      if (!heads.has(word)) return;
      for (const { target, to } of standingAt(forms, text, tokens, at)) {
        const span = { start: (tokens.at(at) as Token).start, end: (tokens.at(to - 1) as Token).end };
        if (target >= entryOf.length) add(cues, target - entryOf.length, span);
        else if (isWhole(text, span)) {
          add(candidates, at, { ...span, alias: target, to });
          if (!ruleOf(target)) add(cues, nameOf(entryOf[target] as number), span);
        }
      }
    });
    return { candidates, cues };
  }

  const cuesOnPage = keepLast((text) => around.cuesIn(text.slice(0, PAGE)));
  const wordsOnPage = keepLast((text) => wordsOf(text.slice(0, PAGE)));
  const keysOf = new WeakMap<readonly number[], Set<string>>();
  const allKeysOf = (cue: number) => (cue < 0 ? tables.nameKeys[nameOf(cue)] : tables.cueKeys[cue]);

  const around: Around = {
    cuesIn: (text) => read(text, tokenize(text)).cues,
    cuesOnPage: cuesOnPage.of,
    wordsOnPage: wordsOnPage.of,
    mayBeAmong(cues, words) {
      const keys = keysOf.get(cues) ?? new Set(cues.flatMap((cue) => allKeysOf(cue)?.split(' ') ?? []));
      keysOf.set(cues, keys);
      return !keys.isDisjointFrom(words);
    },
  };

  function find(text: string, { surroundings = NOWHERE, off = NOTHING_OFF }: FindOptions = {}): Mention[] {
    const tokens = tokenize(text);
    const { candidates, cues } = read(text, tokens);
    const context = createContext({
      cueSets,
      length: text.length,
      own: cues,
      surroundings,
      around,
    });

    const mentionAt = (at: number) => {
      for (const candidate of (candidates.get(at) ?? []).sort(byLengthThenRule)) {
        const { start, end, alias, to } = candidate;
        const entry = entryOf[alias] as number;
        const id = entries[entry] as string;
        const isOff =
          off.entries.includes(id) || off.topics.includes(topics[topicOf[entry] as number] as string);
        const reason = !isOff && context.reasonFor(ruleOf(alias), candidate, nameOf(entry));
        if (reason) return { to, mention: { start, end, entry: id, alias, ...reason } };
      }
      return undefined;
    };

    const mentions: Mention[] = [];
    for (let at = 0; at < tokens.words.length; ) {
      const found = mentionAt(at);
      if (found) mentions.push(found.mention);
      at = found?.to ?? at + 1;
    }
    return mentions;
  }

  // Where entries share a form, the context rules decide first, and the entry without a rule is what remains.
  const byLengthThenRule = (a: Candidate, b: Candidate) =>
    b.to - a.to || Number(Boolean(ruleOf(b.alias))) - Number(Boolean(ruleOf(a.alias)));

  return {
    find,
    forget() {
      cuesOnPage.forget();
      wordsOnPage.forget();
    },
  };
}

/** The number that an entry's plain names have among the cues, and the entry of that. */
const nameOf = (entry: number) => -1 - entry;

// Names of sites and mailboxes and the rest of an address: "www.congress.gov", "press@duma", "//x.org/abm-treaty".
const IN_ADDRESS = /@.$|[a-zа-я\d]\.[a-zа-я]$|(?:\/\/|\.[a-zа-я]+\/)\S*$/;
const AS_ADDRESS = /^@|^\.[a-zа-я\d]/;

/** Unicode's word boundaries are the tokens' own; what is left are addresses, which are no prose. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  !IN_ADDRESS.test(text.slice(Math.max(0, start - 100), start + 1)) &&
  !AS_ADDRESS.test(text.slice(end, end + 2));

/** Of a function that is asked the same thing many times in a row. */
function keepLast<T>(make: (text: string) => T) {
  let last: { text: string; value: T } | undefined;
  return {
    of(text: string): T {
      if (last?.text !== text) last = { text, value: make(text) };
      return last.value;
    },
    forget() {
      last = undefined;
    },
  };
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
