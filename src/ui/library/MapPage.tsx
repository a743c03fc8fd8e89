import { useState } from 'preact/hooks';
import { entryHash } from '../../core/library/route.ts';
import { useTexts } from '../texts.tsx';
import { ConceptMapView } from './ConceptMapView.tsx';
import type { LibraryModel } from './model.ts';
import { isNarrow } from './narrow.ts';
import { Switch } from './Switch.tsx';

/** Which entries have to do with which: a map of it, and a list that says the same. */
export function MapPage({ model, at }: { model: LibraryModel; at: string | undefined }) {
  const t = useTexts();
  const [view, setView] = useState<'map' | 'list'>(() => (isNarrow() ? 'list' : 'map'));
  return (
    <>
      <header class="opening">
        <h1 tabIndex={-1}>{t('masthead.map')}</h1>
        <p class="quiet">{t('library.map.about')}</p>
      </header>
      <div class="tools">
        <Switch
          name={t('library.map.view')}
          choices={[
            ['map', t('library.map.map')],
            ['list', t('library.map.list')],
          ]}
          chosen={view}
          onChoose={setView}
        />
      </div>
      {view === 'map' ? <ConceptMapView key={at} model={model} at={at} /> : <RelationList model={model} />}
    </>
  );
}

function RelationList({ model }: { model: LibraryModel }) {
  const t = useTexts();
  return (
    <div class="relations">
      {model.topics.map(({ id, title, colour, entries }) => (
        <section key={id} data-colour={colour}>
          <h2>{title}</h2>
          <ul>
            {entries.map((view) => (
              <li key={view.id}>
                <a href={entryHash(view.id)}>{view.title}</a>
                {view.related.length > 0 && (
                  <p class="quiet">
                    {t('library.map.related', { titles: view.related.map((link) => link.title).join(', ') })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
