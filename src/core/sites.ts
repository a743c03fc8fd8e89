/** A site is a host name without `www.`; it covers its subdomains, unless strangers share it. */
export type Site = string;

/** More than anybody lists by hand; together they stay far from any store's limit. */
export const MOST_SITES = 5000;

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

/**
 * Names under which a registry lets anybody have a name: `uk`, `gov.uk`, `com.au`. Not the whole of the Public Suffix List
 * (250 kB), but the kinds of names that governments have a `www.` at: whoever switches off `www.gov.uk` does not mean
 * every ministry. A name that is missed covers its subdomains, as any site does, and a click takes that back.
 */
const SHARED =
  /^(?:[a-z0-9-]+|(?:ac|co|com|edu|go|gob|gouv|gov|govt|gv|mil|ne|net|nom|or|org|sch)\.(?:[a-z]{2}|xn--[a-z0-9-]+))$/;

const covers = (listed: Site, site: Site): boolean =>
  site === listed || (site.endsWith(`.${listed}`) && !SHARED.test(listed));

/** Whether a site, or a site that it is part of, is in the list. */
export const isListed = (site: Site, list: readonly Site[]): boolean =>
  list.some((listed) => covers(listed, site));

/**
 * The list with a site in it.
 * @throws {RangeError} if it would hold more than {@link MOST_SITES}.
 */
export function withSite(list: readonly Site[], site: Site): Site[] {
  const longer = [...new Set([...list, site])].sort();
  if (longer.length > Math.max(MOST_SITES, list.length))
    throw new RangeError(`more than ${MOST_SITES} sites`);
  return longer;
}

/** The list without a site and whatever covers it. */
export const withoutSite = (list: readonly Site[], site: Site): Site[] =>
  list.filter((listed) => !covers(listed, site));
