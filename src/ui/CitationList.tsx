import type { Citation } from '../core/cite/formats.ts';

/** One reference in all ways of writing it, each with a button that copies it. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  return (
    <div class="citations">
      <p class="quiet">This page, and this entry.</p>
      {citations.map(({ name, text, isData }) => (
        <section key={name}>
          <h3>
            {name}
            <button type="button" class="link" data-do="Copy" aria-label={`Copy ${name}`}>
              Copy
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
