import { useEffect, useState } from 'preact/hooks';
import type { Citation } from '../../core/cite/formats.ts';
import type { Route } from '../../core/library/route.ts';
import { textsIn } from '../../core/texts.ts';
import { Masthead } from '../Masthead.tsx';
import { TextsContext } from '../texts.tsx';
import { Entries } from './Entries.tsx';
import { EntryPage } from './EntryPage.tsx';
import { MapPage } from './MapPage.tsx';
import type { LibraryModel } from './model.ts';
import { OutlinePage } from './OutlinePage.tsx';
import { useRoute } from './routing.ts';
import { TimelinePage } from './TimelinePage.tsx';

interface LibraryProps {
  readonly model: LibraryModel;
  readonly cite: (id: string) => Promise<readonly Citation[]>;
}

/** The whole reference on a page of its own: its entries, the essay's outline, a timeline and a map. */
export function Library({ model, cite }: LibraryProps) {
  const route = useRoute();
  // Kept here, so that Back from an entry finds the results again.
  const [query, setQuery] = useState('');
  const t = textsIn(model.language);
  const title = route.place === 'entry' ? model.titleOf(route.id) : t(`masthead.${route.place}`);

  useEffect(() => {
    document.documentElement.lang = t.language;
    document.title = t('library.title', { page: title });
  }, [title, t]);

  return (
    <TextsContext.Provider value={t}>
      <Masthead here={route.place === 'entry' ? 'entries' : route.place} />
      <main class={`library at-${route.place}`}>
        <Shown route={route} model={model} cite={cite} query={query} onQuery={setQuery} />
      </main>
    </TextsContext.Provider>
  );
}

interface ShownProps extends LibraryProps {
  readonly route: Route;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function Shown({ route, model, cite, query, onQuery }: ShownProps) {
  if (route.place === 'entry') return <EntryPage key={route.id} id={route.id} model={model} cite={cite} />;
  if (route.place === 'outline') return <OutlinePage model={model} at={route.at} />;
  if (route.place === 'timeline') return <TimelinePage model={model} />;
  if (route.place === 'map') return <MapPage model={model} at={route.id} />;
  return <Entries model={model} query={query} onQuery={onQuery} />;
}
