import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TextKey } from '../../core/texts.ts';
import { useTexts } from '../texts.tsx';

/** Makes the page brief, and copies or saves it. Rejects where that cannot be done. */
export type OnBrief = (how: 'copy' | 'save') => Promise<void>;

const DONE = { copy: 'panel.briefCopied', save: 'panel.briefSaved' } as const satisfies Record<
  string,
  TextKey
>;

/** The heading of what the page refers to, with a way to take all of it along. */
export function PageBrief({ children, onBrief }: { children: ComponentChildren; onBrief: OnBrief }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');

  async function take(how: 'copy' | 'save'): Promise<void> {
    setSaid('');
    await onBrief(how).then(
      () => setSaid(t(DONE[how])),
      () => setSaid(t('panel.briefFailed')),
    );
  }

  return (
    <>
      <div class="heading">
        {children}
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          aria-controls="page-brief"
          onClick={() => setOpen(!isOpen)}
        >
          {t('panel.brief')}
        </button>
      </div>
      <div id="page-brief" class="brief" hidden={!isOpen}>
        <p>{t('panel.briefAbout')}</p>
        <div>
          <button type="button" class="button" onClick={() => take('copy')}>
            {t('panel.briefCopy')}
          </button>
          <button type="button" class="button" onClick={() => take('save')}>
            {t('panel.briefSave')}
          </button>
          <span role="status" class="quiet">
            {said}
          </span>
        </div>
      </div>
    </>
  );
}
