import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../../core/pack/view.ts';
import type { PopupLibrary } from './library.ts';

interface SearchProps {
  readonly library: PopupLibrary;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Search as you type: a combobox whose list is always open while there is a query. */
export function Search({ library, query, onQuery, onOpen, onClose }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const isAsking = query.trim() !== '';
  const results = useMemo(() => (isAsking ? library.search(query) : []), [library, query, isAsking]);
  const chosen = results[active];

  useEffect(() => input.current?.focus(), []);

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
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        ref={input}
        class="field search"
        type="text"
        inputMode="search"
        role="combobox"
        aria-label="Search entries"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={results.length > 0}
        aria-controls="results"
        aria-activedescendant={chosen && optionId(chosen)}
        placeholder={`Search ${library.size} entries`}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={pressed}
      />
      <p role="status" class="spoken">
        {isAsking && results.length > 0 && counted(results.length)}
      </p>
      {results.length > 0 && <Results results={results} chosen={chosen} onOpen={onOpen} />}
      {isAsking && results.length === 0 && (
        <div class="empty" role="status">
          <p>Nothing in the reference resembles “{query.trim()}”.</p>
          <p class="quiet">Part of a name is enough, and spelling need not be exact.</p>
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
  const selected = useRef<HTMLButtonElement>(null);
  useEffect(() => selected.current?.scrollIntoView({ block: 'nearest' }), [chosen]);

  return (
    // The focus stays in the search box when a result is pressed.
    <div
      id="results"
      class="scroller"
      role="listbox"
      aria-label="Results"
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
            <span>{view.topic}</span> · {view.analysis[0]?.text}
          </span>
        </button>
      ))}
    </div>
  );
}

const optionId = ({ id }: EntryView) => `result-${id}`;

const counted = (count: number) => (count === 1 ? '1 result' : `${count} results`);
