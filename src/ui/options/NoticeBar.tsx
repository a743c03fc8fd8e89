import type { Settings } from '../../core/settings.ts';
import type { Notice } from './editing.ts';

interface NoticeBarProps {
  readonly notice: Notice | undefined;
  readonly onUndo: (before: Settings) => void;
}

/** Says quietly that a change was saved; what can be undone stays until the next change. */
export function NoticeBar({ notice, onUndo }: NoticeBarProps) {
  const before = notice?.before;
  return (
    <div class="notice" role="status">
      {notice && (
        // Each notice is an element of its own, so that each fades by its own clock.
        <p key={notice} class={before ? 'lasting' : 'passing'}>
          {notice.text}
          {before && (
            <button type="button" class="plain" onClick={() => onUndo(before)}>
              Undo
            </button>
          )}
        </p>
      )}
    </div>
  );
}
