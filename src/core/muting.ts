import type { Settings } from './settings.ts';
import { isListed, type Site } from './sites.ts';

/** An entry that is muted, and where: on one site, or on all. */
export interface Mute {
  readonly entry: string;
  readonly site: Site | undefined;
}

/** In place of a site: all of them. */
const ANYWHERE = '*';

/** As settings have it: "example.com abm-treaty", "* abm-treaty". */
const pairOf = ({ entry, site = ANYWHERE }: Mute) => `${site} ${entry}`;

/** What is muted, in the order in which it was. */
export const listMutes = ({ muted }: Pick<Settings, 'muted'>): Mute[] =>
  muted.map((pair) => {
    const [site, entry = ''] = pair.split(' ');
    return { entry, site: site === ANYWHERE ? undefined : site };
  });

/** The entries that are not to be marked on a site. */
export const mutedOn = (site: Site, settings: Pick<Settings, 'muted'>): string[] =>
  listMutes(settings)
    .filter((mute) => mute.site === undefined || isListed(site, [mute.site]))
    .map(({ entry }) => entry);

/** What to change so that an entry is muted, or no longer. */
export function withMute(
  mute: Mute,
  isMuted: boolean,
  { muted }: Pick<Settings, 'muted'>,
): Pick<Settings, 'muted'> {
  const others = muted.filter((pair) => pair !== pairOf(mute));
  return { muted: isMuted ? [...others, pairOf(mute)] : others };
}
