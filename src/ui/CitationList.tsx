import type { Citation } from '../core/cite/formats.ts';
import type { Texts } from '../core/texts.ts';

interface CitationListProps {
  readonly citations: readonly Citation[];
  readonly t: Texts;
  /** What they cite, in words. */
  readonly about?: string;
  /** The card is drawn without handlers, and goes by `data-do`. */
  readonly onCopy?: (text: string) => void;
  /** The text that was copied last. */
  readonly copied?: string | undefined;
}

/** One reference in all ways of writing it, each with a button that copies it. */
export function CitationList({ citations, t, about = t('cite.about'), onCopy, copied }: CitationListProps) {
  return (
    <div class="citations" lang={t.language}>
      <p class="quiet">{about}</p>
      {citations.map(({ name, text, isData }) => (
        <section key={name}>
          <h3>
            {name}
            <button
              type="button"
              class="link"
              data-do="Copy"
              data-done={t('cite.copied')}
              aria-label={t('cite.copyAs', { style: name })}
              onClick={onCopy && (() => onCopy(text))}
            >
              {t(copied === text ? 'cite.copied' : 'cite.copy')}
            </button>
          </h3>
          <div class={isData ? 'copied data' : 'copied'} tabIndex={isData ? 0 : undefined}>
            {text}
          </div>
        </section>
      ))}
    </div>
  );
}
