import { useTexts } from '../texts.tsx';

/** What the panel says of the last change, and how to take it back; without a way back, that it did not come about. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

/** Says that something was changed; what can be undone stays until the next change. */
export function NoticeBar({ notice }: { notice: Notice | undefined }) {
  const t = useTexts();
  return (
    <>
      <div role="status">
        {notice?.undo && (
          <p class="notice">
            <span>{notice.text}</span>
            <button type="button" class="plain" onClick={notice.undo}>
              {t('panel.undo')}
            </button>
          </p>
        )}
      </div>
      {notice && !notice.undo && (
        <p class="notice" role="alert">
          {notice.text}
        </p>
      )}
    </>
  );
}
