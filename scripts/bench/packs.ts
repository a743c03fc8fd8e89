/** The packs that are measured: the bundled ones, and synthetic ones of many sizes. */
import { compile, type Form, formsOf } from '../../src/core/pack/compile.ts';
import type { Pack } from '../../src/core/pack/schema.ts';
import { packFolders, readPack } from '../packs.ts';
import { FORMS_AN_ENTRY, syntheticPack, vocabularyOf } from './synthetic-pack.ts';

export interface MeasuredPack {
  /** For rows of tables: "pack, 1,234 forms". */
  readonly name: string;
  readonly forms: readonly string[];
  /** Those of several words that count wherever they stand. */
  readonly plainForms: readonly string[];
  /** What finds mentions works with, as JSON: see `Packs`. */
  readonly dataJson: string;
  /** Milliseconds that compiling took. */
  readonly compiled: number;
}

export const SIZES = [100, 1_000, 10_000, 100_000] as const;
export type PackSize = 'pack' | (typeof SIZES)[number];

const bundled = () => packFolders().map(readPack);

const proseIn = (packs: readonly Pack[]) =>
  packs.flatMap(({ entries }) =>
    entries.flatMap(({ analysis, background, since }) =>
      [...analysis, ...background, ...since].map(({ text }) => text),
    ),
  );

/** A synthetic pack of so many entries, in the words of the bundled packs. */
export const largePack = (entries: number): Pack =>
  syntheticPack(entries * FORMS_AN_ENTRY, vocabularyOf(proseIn(bundled())));

/** The bundled packs, or a synthetic one with that many forms. */
export function measuredPack(size: PackSize): MeasuredPack {
  const real = bundled();
  const packs = size === 'pack' ? real : [syntheticPack(size, vocabularyOf(proseIn(real)))];
  const began = performance.now();
  const { tables, signs } = compile(packs);
  const compiled = performance.now() - began;
  const all = packs.flatMap(({ entries }) => entries.flatMap((entry) => [...formsOf(entry).values()]));
  // The peers know no stems: "договор*" is "договор" to them.
  const forms = all.map(({ text }) => text.replaceAll('*', ''));
  const count = forms.length.toLocaleString('en');
  return {
    name: size === 'pack' ? `the pack (${count})` : count,
    forms,
    plainForms: all.filter(isPlain).map(({ text }) => text),
    dataJson: JSON.stringify({ signs, tables }),
    compiled,
  };
}

const isPlain = ({ text, source: { requires, unless } }: Form) =>
  !requires && !unless && /^\p{Script=Latin}+(?: \p{Script=Latin}+)+$/u.test(text);
