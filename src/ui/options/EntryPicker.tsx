import { useMemo, useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

/** An entry by name. */
export interface NamedEntry {
  readonly id: string;
  readonly title: string;
}

interface EntryPickerProps {
  /** Best first. */
  readonly search: (query: string) => readonly NamedEntry[];
  /** Whether an entry has been picked before, and cannot be again. */
  readonly isTaken: (id: string) => boolean;
  readonly onPick: (id: string) => void;
}

const MOST_FOUND = 6;

/** A field in which a part of a name brings the entries that resemble it. */
export function EntryPicker({ search, isTaken, onPick }: EntryPickerProps) {
  const t = useTexts();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const isAsking = query.trim() !== '';
  const found = useMemo(
    () => (isAsking ? search(query).slice(0, MOST_FOUND) : []),
    [search, query, isAsking],
  );
  const chosen = found[active];

  function type(text: string): void {
    setQuery(text);
    setActive(0);
  }

  function pick({ id }: NamedEntry): void {
    if (isTaken(id)) return;
    onPick(id);
    type('');
  }

  function pressed(event: KeyboardEvent): void {
    // While a word is being composed, these keys belong to the input method.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setActive((active + step + found.length) % found.length);
    else if (event.key === 'Enter' && chosen) pick(chosen);
    else if (event.key === 'Escape' && query !== '') type('');
    else return;
    event.preventDefault();
  }

  return (
    <div class="picker">
      <label for="picker">{t('settings.muted.field')}</label>
      <input
        id="picker"
        class="field"
        type="text"
        inputMode="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls="picker-found"
        aria-activedescendant={chosen && `pick-${chosen.id}`}
        placeholder={t('settings.muted.hint')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={pressed}
        onBlur={() => type('')}
      />
      <p role="status" class="spoken">
        {isAsking && found.length > 0 && t('settings.muted.found', { count: found.length })}
      </p>
      {isAsking && found.length === 0 && (
        <p class="about" role="status">
          {t('settings.muted.none', { query: query.trim() })}
        </p>
      )}
      {found.length > 0 && (
        // The focus stays in the field when an entry is pressed.
        <div
          id="picker-found"
          class="found"
          role="listbox"
          aria-label={t('settings.muted.field')}
          onMouseDown={(event) => event.preventDefault()}
        >
          {found.map((entry) => (
            <button
              key={entry.id}
              type="button"
              tabIndex={-1}
              id={`pick-${entry.id}`}
              role="option"
              aria-selected={entry === chosen}
              aria-disabled={isTaken(entry.id)}
              onClick={() => pick(entry)}
            >
              {entry.title}
              {isTaken(entry.id) && <span class="quiet">{t('settings.muted.listed')}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
