import { DELAY, DENSITIES, type SettingKey, THEMES, UNDERLINES, WHERE } from '../src/core/settings.ts';
import { MOST_SITES } from '../src/core/sites.ts';

/** As much of JSON Schema as Chromium's policies know (developer.chrome.com/docs/extensions/reference/manifest/storage). */
interface PolicySchema {
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'array';
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
