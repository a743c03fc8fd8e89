import { useTexts } from './texts.tsx';

/** Where a full page leads: the library's sections, and the room for reading any text. */
export const PLACES = {
  entries: 'library.html#entries',
  outline: 'library.html#outline',
  timeline: 'library.html#timeline',
  map: 'library.html#map',
  read: 'read.html',
  settings: 'options.html',
} as const;

export type PlaceName = keyof typeof PLACES;

/** The head of every full page: the product's name, and the way to the other pages. */
export function Masthead({ here }: { here: PlaceName | undefined }) {
  const t = useTexts();
  return (
    <header class="masthead">
      <a class="name" href={PLACES.entries}>
        Policy Gloss
      </a>
      <nav aria-label={t('masthead.sections')}>
        {(Object.keys(PLACES) as PlaceName[]).map((name) => (
          <a key={name} href={PLACES[name]} aria-current={name === here ? 'page' : undefined}>
            {t(`masthead.${name}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}
