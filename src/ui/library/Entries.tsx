import { entryHash } from '../../core/library/route.ts';
import type { EntryView } from '../../core/pack/view.ts';
import { useTexts } from '../texts.tsx';
import type { LibraryModel, TopicModel } from './model.ts';

interface EntriesProps {
  readonly model: LibraryModel;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** All entries by topic, or those that resemble what is searched for. */
export function Entries({ model, query, onQuery }: EntriesProps) {
  const t = useTexts();
  const isAsking = query.trim() !== '';
  const results = isAsking ? model.search(query) : [];
  return (
    <>
      <header class="opening">
        <h1 tabIndex={-1}>{t('masthead.entries')}</h1>
        <input
          type="search"
          class="field"
          aria-label={t('library.search')}
          placeholder={t('library.searchHint', { count: model.size })}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </header>
      <p role="status" class={isAsking && results.length > 0 ? 'quiet' : 'spoken'}>
        {isAsking && results.length > 0 && t('library.found', { count: results.length })}
      </p>
      {!isAsking && <Topics topics={model.topics} />}
      {results.length > 0 && <EntryList views={results} isMixed model={model} />}
      {isAsking && results.length === 0 && (
        <div class="nothing" role="status">
          <p>{t('library.none', { query: query.trim() })}</p>
          <p class="quiet">{t('library.noneHint')}</p>
        </div>
      )}
      {!isAsking &&
        model.topics.map((topic) => (
          <section key={topic.id} class="topic" data-colour={topic.colour} id={`topic-${topic.id}`}>
            <h2 tabIndex={-1}>
              {topic.title} <span class="quiet">{t('library.count', { count: topic.entries.length })}</span>
            </h2>
            <p class="quiet">{topic.about}</p>
            <EntryList views={topic.entries} model={model} />
          </section>
        ))}
    </>
  );
}

function Topics({ topics }: { topics: readonly TopicModel[] }) {
  const t = useTexts();
  // The address is the library's own: these lead to a place on this page without changing it.
  function goTo(id: string): void {
    const heading = document.querySelector<HTMLElement>(`#topic-${id} h2`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
  return (
    <nav class="topics" aria-label={t('library.topics')}>
      {topics.map(({ id, title, colour }) => (
        <button key={id} type="button" class="chip" data-colour={colour} onClick={() => goTo(id)}>
          {title}
        </button>
      ))}
    </nav>
  );
}

interface EntryListProps {
  readonly views: readonly EntryView[];
  readonly model: LibraryModel;
  /** Of several topics, so that each entry says of which it is. */
  readonly isMixed?: boolean;
}

function EntryList({ views, model, isMixed = false }: EntryListProps) {
  return (
    <ul class="entries-list">
      {views.map(({ id, title, gist, status, topic, proseLanguage }) => (
        <li key={id} data-colour={isMixed ? model.topicOf(id)?.colour : undefined}>
          <a href={entryHash(id)}>{title}</a>
          {status && <span class="status">{status.words}</span>}
          {isMixed && <span class="of">{topic}</span>}
          {gist && <p lang={proseLanguage}>{gist}</p>}
        </li>
      ))}
    </ul>
  );
}
