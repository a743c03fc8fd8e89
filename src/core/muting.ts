import type { Settings } from './settings.ts';
import { isListed, type Site } from './sites.ts';

/** Entries that are marked nowhere, or not on a site; stored as the ids of entries, and as "site entry". */
export type Muted = Pick<Settings, 'muted' | 'mutedOnSites'>;

/** An entry that is muted, and where: on one site, or on all. */
export interface Mute {
  readonly entry: string;
  readonly site: Site | undefined;
}

const pairOf = ({ entry, site }: Mute) => `${site} ${entry}`;

export function listMutes({ muted, mutedOnSites }: Muted): Mute[] {
  const onSites = mutedOnSites.map((pair): Mute => {
    const [site = '', entry = ''] = pair.split(' ');
    return { entry, site };
  });
  // What is not a pair was damaged, or comes from elsewhere.
  const sound = onSites.filter(({ entry }) => entry !== '');
  return [...muted.map((entry) => ({ entry, site: undefined })), ...sound];
}

/** The entries that are not to be marked on a site. */
export const mutedOn = (site: Site, settings: Muted): string[] =>
  listMutes(settings)
    .filter((mute) => mute.site === undefined || isListed(site, [mute.site]))
    .map(({ entry }) => entry);

/** What to change so that an entry is muted, or no longer. */
export function withMute(mute: Mute, isMuted: boolean, settings: Muted): Partial<Settings> {
  const change = (list: readonly string[], item: string) =>
    isMuted ? [...new Set([...list, item])] : list.filter((one) => one !== item);
  return mute.site === undefined
    ? { muted: change(settings.muted, mute.entry) }
    : { mutedOnSites: change(settings.mutedOnSites, pairOf(mute)) };
}
