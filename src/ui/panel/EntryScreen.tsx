import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryView } from '../../core/pack/view.ts';
import { EntryArticle } from '../EntryArticle.tsx';
import { useTexts } from '../texts.tsx';

interface EntryScreenProps {
  readonly view: EntryView;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
}

/** An entry's full text, over the list that it was opened from. */
export function EntryScreen({ view, onOpen, onBack }: EntryScreenProps) {
  const t = useTexts();
  const title = useRef<HTMLHeadingElement>(null);

  // Before the screen is seen: who is quick may press a key as soon as it is.
  useLayoutEffect(() => title.current?.focus(), []);

  useLayoutEffect(() => {
    // On the document: a click on plain text takes the focus out of this screen.
    function stepBack(event: KeyboardEvent): void {
      if (event.key !== 'Escape' && !(event.key === 'ArrowLeft' && event.altKey)) return;
      event.preventDefault();
      onBack();
    }
    document.addEventListener('keydown', stepBack);
    return () => document.removeEventListener('keydown', stepBack);
  }, [onBack]);

  return (
    <main class="screen" aria-labelledby="entry-title">
      <header class="bar">
        <button type="button" class="plain" aria-keyshortcuts="Alt+ArrowLeft" onClick={onBack}>
          <span aria-hidden="true">‹ </span>
          {t('panel.back')}
        </button>
        <a class="plain" href={`library.html#entry/${view.id}`} target="_blank" rel="noopener">
          {t('panel.inLibrary')}
        </a>
      </header>
      <div class="scroller reading">
        <h2 id="entry-title" ref={title} tabIndex={-1}>
          {view.title}
        </h2>
        <EntryArticle view={view} onOpen={onOpen} isBackgroundOpen />
      </div>
    </main>
  );
}
