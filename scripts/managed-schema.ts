import {
  DELAY,
  DENSITIES,
  LANGUAGES,
  MODIFIERS,
  type SettingKey,
  STRENGTHS,
  THEMES,
  UNDERLINES,
  WHERE,
} from '../src/core/settings.ts';
import { MOST_SITES } from '../src/core/sites.ts';

/** As much of JSON Schema as Chromium's policies know (developer.chrome.com/docs/extensions/reference/manifest/storage). */
interface PolicySchema {
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'array';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: { readonly type: 'string' };
}

const sites = (title: string): PolicySchema => ({
  title,
  description: `Host names without “www.”, at most ${MOST_SITES}. Each covers its subdomains.`,
  type: 'array',
  items: { type: 'string' },
});

const properties: Record<SettingKey, PolicySchema> = {
  topicsOff: {
    title: 'Topics that are off',
    description: 'Ids of topics whose terms are not marked.',
    type: 'array',
    items: { type: 'string' },
  },
  density: {
    title: 'How often a term is underlined',
    description: 'Once a section, once a page, or at every mention.',
    type: 'string',
    enum: DENSITIES,
  },
  where: {
    title: 'Where terms are marked',
    description: 'Everywhere except on the sites of one list, or only on those of another.',
    type: 'string',
    enum: WHERE,
  },
  sitesExcept: sites('Sites without marks'),
  sitesOnly: sites('Sites with marks'),
  delay: {
    title: 'How soon a card opens',
    description: 'Milliseconds that the pointer rests on a term first.',
    type: 'integer',
    minimum: DELAY.min,
    maximum: DELAY.max,
  },
  underline: {
    title: 'How a term is marked',
    description: 'The style of the underline.',
    type: 'string',
    enum: UNDERLINES,
  },
  strength: {
    title: 'How much a mark stands out',
    description: 'Quiet, plain or strong.',
    type: 'string',
    enum: STRENGTHS,
  },
  modifier: {
    title: 'Key that opens cards',
    description: 'A key to hold while the pointer rests on a term, or none.',
    type: 'string',
    enum: MODIFIERS,
  },
  touch: {
    title: 'Cards on touch',
    description: 'Whether a tap on a term opens its card.',
    type: 'boolean',
  },
  language: {
    title: 'Language',
    description: 'Of the interface: the browser’s, English or Russian.',
    type: 'string',
    enum: LANGUAGES,
  },
  badge: {
    title: 'Number on the toolbar button',
    description: 'Whether the button tells how many entries the page mentions.',
    type: 'boolean',
  },
  recent: {
    title: 'Recent look-ups',
    description: 'Whether entries that were looked up are kept, in this browser alone.',
    type: 'boolean',
  },
  theme: {
    title: 'How a card looks',
    description: 'As the page around it, or always light or dark.',
    type: 'string',
    enum: THEMES,
  },
  muted: {
    title: 'Muted terms',
    description: 'Of each the host name of a site, or * for all, a space, and the id of the entry.',
    type: 'array',
    items: { type: 'string' },
  },
};

/** What an organisation's policy may lay down: Chromium reads it from the package, and Firefox needs none. */
export const managedSchema = { type: 'object', properties };
