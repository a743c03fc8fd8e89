import { mutedOn } from './muting.ts';
import { markOf, type Settings } from './settings.ts';

/** What the numbers stand for that the matcher has for entries. */
interface Names {
  readonly idOf: (entry: number) => string;
  readonly topicOf: (entry: number) => string;
}

/** How a page is to be marked, by the reader's settings. */
export function markingFrom(settings: Settings, site: string, { topicOf, idOf }: Names) {
  const { density, topicsOff } = settings;
  const muted = mutedOn(site, settings);
  return {
    off: [...topicsOff, ...settings.muted],
    counts: (entry: number) => !topicsOff.includes(topicOf(entry)) && !muted.includes(idOf(entry)),
    density,
    mark: markOf(settings),
    card: settings,
  };
}
