import { useTexts } from '../texts.tsx';
import type { Finding } from './finding.ts';

/** The field that searches the settings, and how many sections it left. */
export function Finder({ query, setQuery, count }: Finding) {
  const t = useTexts();
  return (
    <search class="finder">
      <input
        class="field"
        type="search"
        aria-label={t('settings.search')}
        placeholder={t('settings.search')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '' || event.isComposing) return;
          event.preventDefault();
          setQuery('');
        }}
      />
      <p class="quiet" role="status">
        {query.trim() !== '' &&
          (count > 0 ? t('settings.found', { count }) : t('settings.foundNone', { query: query.trim() }))}
      </p>
    </search>
  );
}
