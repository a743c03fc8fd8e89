import { useRef, useState } from 'preact/hooks';
import type { ExpectedSection, MatchedText } from '../../core/library/source-text.ts';
import { useTexts } from '../texts.tsx';

interface OwnCopyProps {
  readonly copy: { readonly name: string; readonly matched: MatchedText } | undefined;
  readonly sections: readonly ExpectedSection[];
  readonly onText: (name: string, text: string) => void;
  readonly onClose: () => void;
}

/** Far more than any essay; reading more would only stop the page. */
const MOST_BYTES = 5_000_000;

/** Opens a reader's own copy of the source, and says how well it fits. */
export function OwnCopy({ copy, sections, onText, onClose }: OwnCopyProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState('');

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    setFailed('');
    try {
      if (file.size > MOST_BYTES) throw new RangeError('too large');
      onText(file.name, decode(await file.arrayBuffer()));
    } catch {
      onClose();
      setFailed(file.name);
    }
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  }

  return (
    <div class="own">
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        class="spoken"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
      />
      <p>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {t('library.own.open')}
        </button>{' '}
        {copy && (
          <button type="button" class="plain" onClick={onClose}>
            {t('library.own.close', { file: copy.name })}
          </button>
        )}
      </p>
      <p class="quiet">{t('library.own.about')}</p>
      <div role="status">
        {failed !== '' && <p>{t('library.own.failed', { file: failed })}</p>}
        {copy && <Fit {...copy} sections={sections} />}
      </div>
    </div>
  );
}

interface FitProps {
  readonly name: string;
  readonly matched: MatchedText;
  readonly sections: readonly ExpectedSection[];
}

function Fit({ name: file, matched: { paragraphs, misfits }, sections }: FitProps) {
  const t = useTexts();
  const count = sections.reduce((sum, section) => sum + section.paragraphs, 0);
  if (misfits.length === 0) return <p>{t('library.own.fits', { file, count })}</p>;
  if (paragraphs.size === 0) return <p>{t('library.own.nothing', { file, count })}</p>;
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.title ?? id;
  return (
    <>
      <p>{t('library.own.misfits', { file, found: paragraphs.size, count })}</p>
      <ul>
        {misfits.map(({ section, isHeadingMissing, expected, found }) => (
          <li key={section}>
            {t(isHeadingMissing ? 'library.own.noHeading' : 'library.own.misfit', {
              section: titleOf(section),
              expected,
              found,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Older programs write the code page of their system, and some write UTF-16 with a mark at its beginning. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
