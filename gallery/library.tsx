import { conceptMap } from 'virtual:policy-gloss/map';
import { packs } from 'virtual:policy-gloss/packs';
import { hashOf, type Route } from '../src/core/library/route.ts';
import { Library } from '../src/ui/library/Library.tsx';
import { createLibraryModel } from '../src/ui/library/model.ts';
import type { Choice, Scene } from './scenes.tsx';

const PLACES: readonly (readonly [name: string, route: Route, height: number])[] = [
  ['all entries', { place: 'entries' }, 1000],
  ['an entry', { place: 'entry', id: 'abm-treaty' }, 1400],
  ['the outline', { place: 'outline', at: 'russia#15' }, 1000],
  ['the timeline', { place: 'timeline' }, 1000],
  ['the map', { place: 'map', id: 'vladimir-putin' }, 900],
];

export function libraryScenes({ language }: Choice): Scene[] {
  const model = createLibraryModel(packs, conceptMap, language);
  return PLACES.map(([name, route, height]) => ({
    name,
    size: [1200, height],
    content: <At route={route} model={model} />,
  }));
}

/** The library goes by its address. */
function At({ route, model }: { route: Route; model: ReturnType<typeof createLibraryModel> }) {
  history.replaceState(null, '', hashOf(route));
  return <Library model={model} cite={async () => []} />;
}
