import { useEffect, useRef } from 'preact/hooks';
import type { ReadableText } from '../../core/documents/blocks.ts';
import { useTexts } from '../texts.tsx';
import { Blocks } from './Blocks.tsx';
import { type Keys, type Term, TermList } from './TermList.tsx';

interface ShownTextProps {
  readonly text: ReadableText;
  readonly terms: readonly Term[];
  readonly isRead: boolean;
  readonly keys: Keys;
  readonly onShown: (element: HTMLElement | null, title: string) => void;
  readonly onJump: (entry: string) => void;
  readonly onAnother: () => void;
}

/** A text to be read, beside the list of what it mentions. */
export function ShownText({ text, terms, isRead, keys, onShown, onJump, onAnother }: ShownTextProps) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const title = text.title || t('reading.untitled');

  useEffect(() => heading.current?.focus(), []);

  // Whoever marks the text must not be told again because something else on the page was drawn.
  useEffect(() => {
    onShown(body.current, title);
    return () => onShown(null, '');
  }, [text]);

  return (
    <div class="desk">
      <header class="head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <button type="button" class="button" onClick={onAnother}>
          {t('reading.another')}
        </button>
      </header>
      <TermList terms={terms} isRead={isRead} keys={keys} onJump={onJump} />
      <article lang={text.language}>
        <div ref={body}>
          <Blocks blocks={text.blocks} title={title} />
        </div>
      </article>
    </div>
  );
}
