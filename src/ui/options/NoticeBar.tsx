import { useTexts } from '../texts.tsx';
import type { Notice } from './editing.ts';

interface NoticeBarProps {
  readonly notice: Notice | undefined;
  readonly onUndo: () => void;
}

/** Says quietly what was changed; it stays, since what was changed can be taken back. */
export function NoticeBar({ notice, onUndo }: NoticeBarProps) {
  const t = useTexts();
  return (
    <div class="notice">
      {/* What is said changes within an element that stays, so that it is read out. */}
      <p class={notice ? undefined : 'empty'}>
        <span role="status">{notice && <Words key={notice} notice={notice} />}</span>
        {notice?.canUndo && (
          <button type="button" class="plain" onClick={onUndo}>
            {t('settings.notice.undo')}
          </button>
        )}
      </p>
    </div>
  );
}

function Words({ notice: { is, what } }: { notice: Notice }) {
  const t = useTexts();
  if (is === 'failed') return <>{t('settings.notice.failed')}</>;
  if (what === 'reset' || what === 'restored')
    return <>{t(is === 'undone' ? 'settings.notice.resetUndone' : `settings.notice.${what}`)}</>;
  return (
    <>
      {t(is === 'undone' ? 'settings.notice.undone' : 'settings.notice.saved', {
        name: t(`settings.name.${what}`),
      })}
    </>
  );
}
