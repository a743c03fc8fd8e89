/** A site is a host name without `www.`; it covers its subdomains. */
export type Site = string;

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$|^\[[0-9a-f:.]+\]$/;

/** The site of a host name as browsers give it, in lower case and Punycode. */
export const siteOfHost = (host: string): Site => host.replace(/^www\./, '').replace(/\.$/, '');

/** The site that a reader means by an address, a host or a pasted link; undefined if it is none. */
export function siteOf(input: string): Site | undefined {
  const text = input.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const site = siteOfHost(hostname);
  return HOST.test(site) ? site : undefined;
}

/** Whether a site, or a site that it is part of, is in the list. */
export const isListed = (site: Site, list: readonly Site[]): boolean =>
  list.some((listed) => site === listed || site.endsWith(`.${listed}`));

/** The list with a site in it, or without it and whatever covers it. */
export const withSite = (list: readonly Site[], site: Site): Site[] => [...new Set([...list, site])].sort();
export const withoutSite = (list: readonly Site[], site: Site): Site[] =>
  list.filter((listed) => site !== listed && !site.endsWith(`.${listed}`));
