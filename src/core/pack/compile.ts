import type { Signs } from '../match/prefilter.ts';
import type { Rule, Tables } from '../match/tables.ts';
import { growTrie } from '../match/trie.ts';
import { expandAlternation, wordsOf } from './aliases.ts';
import type { AliasSource, Entry, Pack } from './schema.ts';
import { keysOfGroups, signsOf } from './signs.ts';

/** The matcher's tables, and what each of their aliases says in full, for tools that show it. */
export interface Compiled {
  readonly tables: Tables;
  readonly signs: Signs;
  /** The text of each alias as its pack has it, such as "ABM {Treaty|pact}". */
  readonly aliasTexts: readonly string[];
  /** The text of each cue. */
  readonly cueTexts: readonly string[];
}

/** Turns packs into the numbers that the matcher reads; packs must have passed validation. */
export function compile(packs: readonly Pack[]): Compiled {
  const entries = packs.flatMap((pack) => pack.entries.map((entry) => ({ entry, pack })));
  const topics = packs.flatMap((pack) => pack.topics.map((topic) => topic.id));
  const rules = new Numbering<Rule>();
  const cues = new Cues();
  const aliases: { entry: number; rule: number; text: string }[] = [];
  const forms: { words: readonly string[]; target: number }[] = [];

  entries.forEach(({ entry, pack }, number) => {
    const targets = new Map<AliasSource, number>();
    for (const { words, source } of formsOf(entry).values()) {
      if (!targets.has(source)) {
        const rule = ruleOf(source, pack, cues);
        targets.set(
          source,
          aliases.push({ entry: number, rule: rule ? rules.of(rule) : -1, text: source.text }) - 1,
        );
      }
      forms.push({ words, target: targets.get(source) as number });
    }
  });

  const plainForms = forms.filter(({ target }) => (aliases[target]?.rule ?? 0) < 0);
  const plainFormsOf = Map.groupBy(plainForms, ({ target }) => aliases[target]?.entry);

  return {
    tables: {
      entries: entries.map(({ entry }) => entry.id),
      topics,
      topicOf: entries.map(({ entry }) => topics.indexOf(entry.topic)),
      entryOf: aliases.map((alias) => alias.entry),
      ruleOf: aliases.map((alias) => alias.rule),
      rules: rules.all,
      cueSets: cues.sets.all,
      cueKeys: keysOfGroups(cues.phrases.all.map((words) => [words])),
      nameKeys: keysOfGroups(
        entries.map((_, entry) => plainFormsOf.get(entry)?.map(({ words }) => words) ?? []),
      ),
      forms: growTrie([
        ...forms,
        ...cues.phrases.all.map((words, cue) => ({ words, target: aliases.length + cue })),
      ]),
    },
    signs: signsOf(forms),
    aliasTexts: aliases.map((alias) => alias.text),
    cueTexts: cues.texts,
  };
}

/** A literal form of an alias, and the alias that it comes from. */
export interface Form {
  readonly text: string;
  readonly words: readonly string[];
  readonly source: AliasSource;
}

/** Every form of an entry's aliases: two spellings that fold alike are one form, unless other rules hold for them. */
export function formsOf(entry: Pick<Entry, 'aliases'>): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const source of entry.aliases) {
    for (const text of expandAlternation(source.text)) {
      const words = wordsOf(text, source.case === 'exact');
      const { requires, unless, reach, unlessReach } = source;
      const key = JSON.stringify([words, requires, unless, reach, unlessReach]);
      if (!forms.has(key)) forms.set(key, { text, words, source });
    }
  }
  return forms;
}

function ruleOf(alias: AliasSource, pack: Pack, cues: Cues): Rule | undefined {
  const { requires = [], unless = [], reach = 'near', unlessReach = 'block' } = alias;
  if (requires.length === 0 && unless.length === 0) return undefined;
  const single = requires.filter((cue) => typeof cue === 'string');
  const together = requires.filter((cue) => typeof cue !== 'string');
  return {
    requires: [
      ...(single.length > 0 ? [[cues.setOf(single, pack)]] : []),
      ...together.map((all) => all.map((cue) => cues.setOf([cue], pack))),
    ],
    reach,
    unless: unless.length > 0 ? cues.setOf(unless, pack) : -1,
    unlessReach,
  };
}

/** The words that a cue stands for: itself, its alternatives, or those of the pack's set it names. */
export function expandCue(cue: string, pack: Pick<Pack, 'cues'>): string[] {
  if (!cue.startsWith('@')) return expandAlternation(cue);
  const set = pack.cues[cue.slice(1)];
  if (!set) throw new RangeError(`there is no cue set ${cue}`);
  return set.flatMap((text) => expandCue(text, pack));
}

/** The cues that the rules speak of, and the sets of them of which one suffices. */
class Cues {
  readonly phrases = new Numbering<string[]>();
  readonly texts: string[] = [];
  readonly sets = new Numbering<number[]>();

  setOf(cues: string[], pack: Pack): number {
    const texts = cues.flatMap((cue) => expandCue(cue, pack));
    const numbers = new Set(texts.map((text) => this.#numberOf(text)));
    return this.sets.of([...numbers].sort((a, b) => a - b));
  }

  #numberOf(text: string): number {
    const number = this.phrases.of(wordsOf(text));
    this.texts[number] ??= text;
    return number;
  }
}

/** Gives equal values the same number, in order of first appearance. */
class Numbering<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  of(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}
