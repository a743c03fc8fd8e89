import { mutedOn } from './muting.ts';
import { markOf, type Settings } from './settings.ts';

/** How a page is to be marked, by the reader's settings. */
export const markingFrom = (settings: Settings, site: string) => ({
  off: { topics: settings.topicsOff, entries: mutedOn(site, settings) },
  density: settings.density,
  mark: markOf(settings),
  card: settings,
});
