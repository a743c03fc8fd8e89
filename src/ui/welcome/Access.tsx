import { useTexts } from '../texts.tsx';

/** Whether the browser lets pages be read; `refused` once the reader was asked and it still does not. */
export type AccessState = 'given' | 'missing' | 'refused';

interface AccessProps {
  readonly access: AccessState;
  readonly onAllow: () => void;
}

/** Says whether terms can be marked at all, and offers to have it allowed. */
export function Access({ access, onAllow }: AccessProps) {
  const t = useTexts();
  return (
    <div class={`access ${access}`}>
      <p role="status">{t(`welcome.access.${access}`)}</p>
      {access !== 'given' && (
        <button type="button" class="button" onClick={onAllow}>
          {t('welcome.access.allow')}
        </button>
      )}
    </div>
  );
}
