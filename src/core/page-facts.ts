/** What a page says of itself, as its author wrote it: to be read with care. */
export interface PageFacts {
  readonly title: string;
  /** The name of the site; empty where the page does not tell. */
  readonly site: string;
  /** Whoever wrote it; empty where the page does not tell. */
  readonly author: string;
  /** Of its text, as a language tag; empty where the page does not tell. */
  readonly language: string;
  /** Of its publication, the most trustworthy first. */
  readonly dates: readonly string[];
}

/** The same, with the address that the page has. */
export type AddressedFacts = PageFacts & { readonly address: string };

/** Of what a page says of itself, so many UTF-16 code units, so many dates, and as much of an address, are enough. */
const LONGEST = { fact: 300, address: 2000 } as const;
const MOST_DATES = 8;

/** A page's facts, from whatever answered for it; undefined where that tells neither title nor address. Never throws. */
export function readFacts(answer: unknown): AddressedFacts | undefined {
  const { title, site, author, language, dates, address } = Object(answer) as Record<string, unknown>;
  const facts = {
    title: textOf(title),
    site: textOf(site),
    author: textOf(author),
    language: textOf(language),
    dates: (Array.isArray(dates) ? dates : []).slice(0, MOST_DATES).map((date) => textOf(date)),
    address: textOf(address, LONGEST.address),
  };
  return facts.title || facts.address ? facts : undefined;
}

const textOf = (value: unknown, longest: number = LONGEST.fact): string =>
  typeof value === 'string' && value.length <= longest ? value : '';
