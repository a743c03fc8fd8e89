/** What the library shows, as the part of its address after `#` says it: a link to it leads here again. */
export type Route =
  | { readonly place: 'entries' }
  | { readonly place: 'entry'; readonly id: string }
  /** `at` is a locator, such as `washington#2`. */
  | { readonly place: 'outline'; readonly at?: string }
  | { readonly place: 'timeline' }
  /** `id` is the entry to begin at. */
  | { readonly place: 'map'; readonly id?: string };

const ID = /^[a-z0-9-]{1,64}$/;
const PARAGRAPH = /^[a-z0-9-]{1,64}\/[1-9]\d{0,2}$/;

/** Whatever is no address of ours leads to the list of all entries. */
export function routeOf(hash: string): Route {
  const [place, ...rest] = hash.replace(/^#/, '').split('/');
  const below = rest.join('/');
  if (place === 'entry' && ID.test(below)) return { place, id: below };
  if (place === 'map') return ID.test(below) ? { place, id: below } : { place };
  if (place === 'outline') return PARAGRAPH.test(below) ? { place, at: below.replace('/', '#') } : { place };
  return place === 'timeline' ? { place } : { place: 'entries' };
}

/** The address of what is shown, to be read by {@link routeOf}. */
export function hashOf(route: Route): string {
  const below = 'id' in route ? route.id : 'at' in route ? route.at?.replace('#', '/') : undefined;
  return below === undefined ? `#${route.place}` : `#${route.place}/${below}`;
}

export const entryHash = (id: string): string => hashOf({ place: 'entry', id });
