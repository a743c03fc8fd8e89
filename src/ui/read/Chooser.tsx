import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../core/documents/problems.ts';
import { useTexts } from '../texts.tsx';

interface ChooserProps {
  /** Why the last text could not be read. */
  readonly problem: Problem | undefined;
  readonly name: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** Where a text is pasted, typed, dropped or chosen. */
export function Chooser({ problem, name = '', onText, onFile }: ChooserProps) {
  const t = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');

  useEffect(() => area.current?.focus(), []);

  function pasted(event: ClipboardEvent): void {
    const [file] = event.clipboardData?.files ?? [];
    const words = event.clipboardData?.getData('text/plain') ?? '';
    // Into a text that is being written, it is pasted as anywhere.
    if (text !== '' || (!file && words.trim() === '')) return;
    event.preventDefault();
    if (file && words === '') onFile(file);
    else onText(words);
  }

  return (
    <section class="chooser" aria-labelledby="choose">
      <h1 id="choose">{t('reading.title')}</h1>
      <p class="about">{t('reading.about')}</p>
      {problem && (
        <p class="problem" role="alert">
          {t(`reading.problem.${problem}`, { name })}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <label for="text">{t('reading.paste')}</label>
        <textarea
          id="text"
          ref={area}
          class="field"
          rows={9}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onPaste={pasted}
        />
        <div class="ways">
          <button type="submit" class="button main" disabled={text.trim() === ''}>
            {t('reading.show')}
          </button>
          <span class="quiet">{t('reading.or')}</span>
          <label class="button file">
            <input
              type="file"
              class="spoken"
              accept=".txt,.html,.htm,.xhtml,.pdf,text/plain,text/html,application/pdf"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) onFile(file);
              }}
            />
            {t('reading.choose')}
          </label>
          <span class="quiet">{t('reading.drop')}</span>
        </div>
      </form>
      <p class="quiet privacy">{t('reading.privacy')}</p>
    </section>
  );
}
