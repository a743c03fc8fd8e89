import type { Rule } from '../match/tables.ts';
import { type Texts, textsIn } from '../texts.ts';

/** What let a mention count: its text, and its alias and the cue that it needed as numbers of the tables. */
export interface Because {
  readonly text: string;
  readonly alias: number;
  readonly cue?: number | undefined;
}

/** As much of the packs' tables as tells why a mention counts. */
export interface Reasons {
  readonly rules: readonly Pick<Rule, 'reach'>[];
  readonly ruleOf: readonly number[];
}

/** A mention's text is a line of a page, and no more of it than one reads at a glance. */
const LONGEST = 80;

const readable = (text: string) => text.replaceAll('*', '…').replace(/\s+/g, ' ').slice(0, LONGEST).trim();

/** Says in one sentence why a mention was marked. */
export function explain(
  { text, alias, cue }: Because,
  { rules, ruleOf }: Reasons,
  cueTexts: readonly string[],
  t = textsIn('en'),
): string {
  const rule = rules[ruleOf[alias] ?? -1];
  const marked = readable(text);
  const context = rule && cue !== undefined ? contextOf(rule, cue, marked, cueTexts, t) : undefined;
  return context ?? t('why.marked', { text: marked });
}

function contextOf(
  { reach }: Pick<Rule, 'reach'>,
  cue: number,
  text: string,
  cueTexts: readonly string[],
  t: Texts,
): string | undefined {
  const where = (at: Rule['reach']) => t(`why.reach.${at}`);
  if (cue < 0) return t('why.withName', { text, where: where(reach === 'page' ? 'page' : 'near') });
  const word = cueTexts[cue];
  return word && t('why.withCue', { text, cue: readable(word), where: where(reach) });
}
