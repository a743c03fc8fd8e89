import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
// The package offers these for its own use only, but they are CSL styles as published, and no other package is as small.
import chicago from '../../../node_modules/rehype-citation/dist/node/styles/chicago.js';
import mla from '../../../node_modules/rehype-citation/dist/node/styles/mla.js';
import type { CslItem } from './items.ts';

/** The same references in one way of writing them. */
export interface Citation {
  readonly name: string;
  readonly text: string;
  /** Whether it is meant for programs: line breaks count. */
  readonly isData: boolean;
}

const { styles } = plugins.config.get('@csl');
styles.add('chicago', chicago);
styles.add('mla', mla);
// Names may be Russian, and BibTeX has long been able to read them.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

const STYLES = [
  ['Chicago', 'chicago'],
  ['APA', 'apa'],
  ['MLA', 'mla'],
] as const;

/** Each reference by itself, as the Chicago style prints it. */
export const chicagoOf = (items: readonly CslItem[]): string[] =>
  items.map((item) => printed(new Cite(structuredClone([item])), 'chicago'));

const printed = (cite: Cite, template: string): string =>
  String(cite.format('bibliography', { format: 'text', template, lang: 'en-US' })).trim();

/** References as styles print them and as reference managers read them. */
export function citationsOf(items: readonly CslItem[]): Citation[] {
  const cite = new Cite(structuredClone(items));
  const data = (name: string, format: string): Citation => ({
    name,
    text: String(cite.format(format, { format: 'text' })).trim(),
    isData: true,
  });
  return [
    ...STYLES.map(([name, template]) => ({
      name,
      text: printed(cite, template),
      isData: false,
    })),
    data('BibTeX', 'bibtex'),
    data('RIS', 'ris'),
    { name: 'CSL-JSON', text: JSON.stringify(items, null, 2), isData: true },
  ];
}
