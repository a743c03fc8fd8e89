import { useRef, useState } from 'preact/hooks';
import { type BackupProblem, type Kept, readBackup, writeBackup } from '../../core/backup.ts';
import { useTexts } from '../texts.tsx';
import { jsonFile } from './files.ts';
import { Section } from './Section.tsx';

interface BackupProps {
  readonly kept: Kept;
  readonly onRestore: (kept: Kept) => void;
}

/** All that lasts as one file, and back. */
export function Backup({ kept, onRestore }: BackupProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<BackupProblem>();
  const at = new Date().toISOString();

  async function restore(file: File | undefined): Promise<void> {
    if (!file) return;
    const read = readBackup(await file.text());
    setProblem('is' in read ? read : undefined);
    if (!('is' in read)) onRestore(read);
    // The same file, mended, is to count as another.
    if (input.current) input.current.value = '';
  }

  return (
    <Section
      name="backup"
      title={t('settings.backup.title')}
      about={t('settings.backup.about')}
      words={t('settings.words.backup')}
    >
      <p class="actions">
        <a
          class="button"
          download={`policy-gloss-backup-${at.slice(0, 10)}.json`}
          href={jsonFile(writeBackup(kept, at))}
        >
          {t('settings.backup.save')}
        </a>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {t('settings.backup.restore')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('settings.backup.restore')}
          onChange={({ currentTarget }) => void restore(currentTarget.files?.[0])}
        />
      </p>
      <p class="problem" role="alert">
        {problem &&
          `${t(`settings.backup.problem.${problem.is}`, { ...problem })} ${t('settings.backup.unchanged')}`}
      </p>
    </Section>
  );
}
