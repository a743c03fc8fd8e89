import { Rich, useTexts } from '../texts.tsx';

/** An entry that a text mentions. */
export interface Term {
  readonly entry: string;
  readonly title: string;
  readonly count: number;
}

/** The keys of the commands by which marked terms are gone through, as they are set now; the empty text if there is none. */
export interface Keys {
  readonly next: string;
  readonly card: string;
}

interface TermListProps {
  readonly terms: readonly Term[];
  readonly isRead: boolean;
  readonly keys: Keys;
  readonly onJump: (entry: string) => void;
}

/** What the text mentions, in order of appearance. */
export function TermList({ terms, isRead, keys, onJump }: TermListProps) {
  const t = useTexts();
  return (
    <aside class="terms" aria-labelledby="terms">
      <h2 id="terms">
        {t('reading.terms')}{' '}
        {terms.length > 0 && <span class="quiet">{t('reading.count', { count: terms.length })}</span>}
      </h2>
      {terms.length > 0 ? (
        <ol>
          {terms.map(({ entry, title, count }) => (
            <li key={entry}>
              <button type="button" title={t('reading.jump')} onClick={() => onJump(entry)}>
                <b>{title}</b>{' '}
                <span class="quiet" aria-hidden="true">
                  {count}
                </span>
                <span class="spoken">{t('reading.mentions', { count })}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <p class="quiet" role="status">
          {isRead ? t('reading.nothing') : t('reading.looking')}
        </p>
      )}
      {terms.length > 0 && keys.next !== '' && keys.card !== '' && (
        <p class="quiet keys">
          <Rich text="reading.keys" next={<kbd>{keys.next}</kbd>} card={<kbd>{keys.card}</kbd>} />
        </p>
      )}
    </aside>
  );
}
