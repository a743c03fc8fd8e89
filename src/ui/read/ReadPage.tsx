import { useEffect, useState } from 'preact/hooks';
import { Masthead } from '../Masthead.tsx';
import { Chooser } from './Chooser.tsx';
import { Locked, Opening } from './Opening.tsx';
import { type TextSource, useReading } from './reading.ts';
import { ShownText } from './ShownText.tsx';
import type { Keys, Term } from './TermList.tsx';

interface ReadPageProps {
  readonly source: TextSource;
  /** A text that came from elsewhere in the browser; the empty text if none did. */
  readonly handedOver?: string;
  /** What the text that is shown mentions, in order of appearance. */
  readonly terms: readonly Term[];
  /** Until the text has been looked through, nothing can be said of what is in it. */
  readonly isRead: boolean;
  readonly keys: Keys;
  /** A text is there to be marked, or is gone: then the element is null. */
  readonly onShown: (element: HTMLElement | null, title: string) => void;
  readonly onJump: (entry: string) => void;
}

/** Any text, with the same marks and cards as on web pages. */
export function ReadPage({ source, handedOver, terms, isRead, keys, onShown, onJump }: ReadPageProps) {
  const { reading, openText, openFile, clear } = useReading(source, handedOver);
  const isDraggedOver = useDrop(openText, openFile);
  return (
    <div class="page" data-dragged={isDraggedOver || undefined}>
      <Masthead here="read" />
      <main>
        {reading.is === 'waiting' && (
          <Chooser problem={reading.problem} name={reading.name} onText={openText} onFile={openFile} />
        )}
        {reading.is === 'opening' && <Opening {...reading} onCancel={() => clear()} />}
        {reading.is === 'locked' && (
          <Locked
            name={reading.file.name}
            isWrong={reading.isWrong}
            onPassword={(password) => openFile(reading.file, password)}
            onCancel={() => clear()}
          />
        )}
        {reading.is === 'shown' && (
          <ShownText
            text={reading.text}
            terms={terms}
            isRead={isRead}
            keys={keys}
            onShown={onShown}
            onJump={onJump}
            onAnother={() => clear()}
          />
        )}
      </main>
    </div>
  );
}

/** Takes what is dropped anywhere on the page; true while something is held over it. */
function useDrop(onText: (text: string) => void, onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent) => {
      // What is dragged within the page is a selection on its way to nowhere.
      if (!event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) return;
      event.preventDefault();
      setOver(true);
    };
    const dropped = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (file) onFile(file);
      else if (text !== '') onText(text);
    };
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener('drop', dropped, { signal });
    return () => listening.abort();
  });
  return isOver;
}
