import type { Citation } from '../core/cite/formats.ts';
import type { Texts } from '../core/texts.ts';

interface CitationListProps {
  readonly citations: readonly Citation[];
  readonly t: Texts;
}

/** One reference in all ways of writing it, each with a button that copies it. */
export function CitationList({ citations, t }: CitationListProps) {
  return (
    <div class="citations" lang={t.language}>
      <p class="quiet">{t('cite.about')}</p>
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
            >
              {t('cite.copy')}
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
