import type { SetAside } from '../../core/settings-care.ts';
import { useTexts } from '../texts.tsx';
import { jsonFile } from './files.ts';

interface SetAsideNoticeProps {
  readonly setAside: readonly SetAside[];
  /** The reader knows, and need not be told again. */
  readonly onTold: () => void;
}

/** Says which settings were damaged, and offers what they were. */
export function SetAsideNotice({ setAside, onTold }: SetAsideNoticeProps) {
  const t = useTexts();
  const untold = setAside.filter(({ isTold }) => !isTold);
  if (untold.length === 0) return null;
  const keys = [...new Set(untold.map(({ key }) => key))];
  const names = keys
    .map((key) => t('settings.setAside.name', { name: t(`settings.name.${key}`) }))
    .join(', ');
  return (
    <div class="set-aside" role="status">
      <p>{t('settings.setAside.told', { count: keys.length, names })}</p>
      <p class="actions">
        <a
          class="button"
          download="policy-gloss-set-aside.json"
          href={jsonFile(JSON.stringify(untold, null, 2))}
        >
          {t('settings.setAside.save')}
        </a>
        <button type="button" class="button" onClick={onTold}>
          {t('settings.setAside.done')}
        </button>
      </p>
    </div>
  );
}
