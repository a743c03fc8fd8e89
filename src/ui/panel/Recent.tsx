import { useTexts } from '../texts.tsx';
import type { PanelLibrary } from './library.ts';

interface RecentProps {
  /** Ids of entries, the latest look-up first. */
  readonly lookups: readonly string[];
  readonly library: PanelLibrary;
  readonly onOpen: (id: string) => void;
  readonly onClear: () => void;
}

/** The entries that were looked up last, as far as the packs still have them. */
export function Recent({ lookups, library, onOpen, onClear }: RecentProps) {
  const t = useTexts();
  const views = lookups.flatMap((id) => library.view(id) ?? []);
  if (views.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="recent">
      <div class="heading">
        <h2 id="recent">{t('panel.recent')}</h2>
        <button type="button" class="plain" aria-label={t('panel.clearRecent')} onClick={onClear}>
          {t('panel.clear')}
        </button>
      </div>
      <ol>
        {views.map(({ id, title, topic }) => (
          <li key={id}>
            <button type="button" class="jump" onClick={() => onOpen(id)}>
              <b>{title}</b> <span class="quiet">{topic}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
