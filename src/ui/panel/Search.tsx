import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../../core/pack/view.ts';
import { useTexts } from '../texts.tsx';
import type { PanelLibrary } from './library.ts';

interface SearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly library: PanelLibrary;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  /** Escape in an empty search, where that closes anything. */
  readonly onClose: (() => void) | undefined;
}

/** Search as you type: a combobox whose list is always open while there is a query. */
export function Search({ field, library, query, onQuery, onOpen, onClose }: SearchProps) {
  const t = useTexts();
  const [active, setActive] = useState(0);
  const isAsking = query.trim() !== '';
  const results = useMemo(() => (isAsking ? library.search(query) : []), [library, query, isAsking]);
  const chosen = results[active];

  useEffect(() => field.current?.focus(), [field]);

  function type(text: string): void {
    setActive(0);
    onQuery(text);
  }

  function pressed(event: KeyboardEvent): void {
    // While a word is being composed, these keys belong to the input method.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && results.length > 0)
      setActive((active + step + results.length) % results.length);
    else if (event.key === 'Enter' && chosen) onOpen(chosen.id);
    else if (event.key === 'Escape' && query !== '') type('');
    else if (event.key === 'Escape' && onClose) onClose();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        ref={field}
        class="field search"
        type="text"
        inputMode="search"
        role="combobox"
        aria-label={t('panel.search')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={results.length > 0}
        aria-controls="results"
        aria-activedescendant={chosen && optionId(chosen)}
        placeholder={t('panel.searchAmong', { count: library.size })}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={pressed}
      />
      <p role="status" class="spoken">
        {isAsking && results.length > 0 && t('panel.found', { count: results.length })}
      </p>
      {results.length > 0 && <Results results={results} chosen={chosen} onOpen={onOpen} />}
      {isAsking && results.length === 0 && (
        <div class="empty" role="status">
          <p>{t('panel.notFound', { query: query.trim() })}</p>
          <p class="quiet">{t('panel.notFoundHint')}</p>
        </div>
      )}
    </>
  );
}

interface ResultsProps {
  readonly results: readonly EntryView[];
  readonly chosen: EntryView | undefined;
  readonly onOpen: (id: string) => void;
}

function Results({ results, chosen, onOpen }: ResultsProps) {
  const t = useTexts();
  const selected = useRef<HTMLButtonElement>(null);
  useEffect(() => selected.current?.scrollIntoView({ block: 'nearest' }), [chosen]);

  return (
    // The focus stays in the search box when a result is pressed.
    <div
      id="results"
      class="scroller"
      role="listbox"
      aria-label={t('panel.results')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {results.map((view) => (
        <button
          type="button"
          tabIndex={-1}
          key={view.id}
          id={optionId(view)}
          ref={view === chosen ? selected : null}
          role="option"
          aria-selected={view === chosen}
          onClick={() => onOpen(view.id)}
        >
          <b>{view.title}</b>
          <span class="claim">
            <span class="topic-name">{view.topic}</span> ·{' '}
            <span lang={view.proseLanguage}>{view.analysis[0]?.text}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

const optionId = ({ id }: EntryView) => `result-${id}`;
