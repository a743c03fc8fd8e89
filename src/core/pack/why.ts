import type { Rule, Tables } from '../match/tables.ts';

/** What let a mention count: its text, and its alias and the cue that it needed as numbers of the tables. */
export interface Because {
  readonly text: string;
  readonly alias: number;
  readonly cue?: number | undefined;
}

/** A mention's text is a line of a page, and no more of it than one reads at a glance. */
const LONGEST = 80;

const readable = (text: string) => text.replaceAll('*', '…').replace(/\s+/g, ' ').slice(0, LONGEST).trim();

const REACH = { block: 'in the same paragraph', near: 'near it', page: 'on the page' } as const;

/** Says in one sentence why a mention was marked. */
export function explain(
  { text, alias, cue }: Because,
  { rules, ruleOf }: Pick<Tables, 'rules' | 'ruleOf'>,
  cueTexts: readonly string[],
): string {
  const rule = rules[ruleOf[alias] ?? -1];
  return `Marked for “${readable(text)}”${rule && cue !== undefined ? contextOf(rule, cue, cueTexts) : ''}.`;
}

function contextOf({ reach }: Rule, cue: number, cueTexts: readonly string[]): string {
  if (cue < 0) return `, with its full name ${REACH[reach === 'page' ? 'page' : 'near']}`;
  const word = cueTexts[cue];
  return word ? `, with “${readable(word)}” ${REACH[reach]}` : '';
}
