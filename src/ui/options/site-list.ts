import { isListed, MOST_SITES, type Site, siteOf, withSite } from '../../core/sites.ts';

/** Why an address cannot be added to a list, with what there is to say of it. */
export interface SiteProblem {
  readonly is: 'empty' | 'none' | 'listed' | 'covered' | 'full';
  readonly site?: Site;
  readonly input?: string;
  readonly count?: number;
}

/** What became of an address that a reader wants in a list: a new list, or why not. */
export type Addition = { readonly sites: Site[] } | { readonly problem: SiteProblem };

const LONGEST_SITE = 255;

export function addSite(sites: readonly Site[], input: string): Addition {
  const site = siteOf(input);
  const text = input.trim();
  if (text === '') return { problem: { is: 'empty' } };
  if (site === undefined || site.length > LONGEST_SITE)
    return { problem: { is: 'none', input: text.slice(0, 60) } };
  if (sites.includes(site)) return { problem: { is: 'listed', site } };
  if (isListed(site, sites)) return { problem: { is: 'covered', site } };
  if (sites.length >= MOST_SITES) return { problem: { is: 'full', count: MOST_SITES } };
  return { sites: withSite(sites, site) };
}
