import { isListed, MOST_SITES, type Site, siteOf, withSite } from '../../core/sites.ts';

/** What became of an address that a reader wants in a list: a new list, or why not. */
export type Addition = { readonly sites: Site[] } | { readonly problem: string };

const LONGEST_SITE = 255;

export function addSite(sites: readonly Site[], input: string): Addition {
  const site = siteOf(input);
  if (site === undefined || site.length > LONGEST_SITE) {
    return { problem: input.trim() === '' ? 'Write a site, such as example.com.' : notSite(input) };
  }
  if (sites.includes(site)) return { problem: `${site} is in the list already.` };
  if (isListed(site, sites)) return { problem: `${site} is part of a site in the list already.` };
  if (sites.length >= MOST_SITES) return { problem: `The list is full: it holds ${MOST_SITES} sites.` };
  return { sites: withSite(sites, site) };
}

const notSite = (input: string) => `“${input.trim().slice(0, 60)}” is not a site. Write one as example.com.`;
