import type { EntryLink, EntryView, FactView, ThenView } from '../core/pack/view.ts';

interface EntryArticleProps {
  readonly view: EntryView;
  /** Another entry was chosen, by its id. The card is drawn without handlers, and goes by `data-entry`. */
  readonly onOpen?: (id: string) => void;
  readonly isBackgroundOpen?: boolean;
}

/**
 * All there is to read about an entry but its title: the frame around it shows that, and gives it the focus.
 * What the essay argued and what is known now are told apart by their years.
 */
export function EntryArticle({ view, onOpen, isBackgroundOpen = false }: EntryArticleProps) {
  const { analysis, asOf, background, confusedWith, related, since, source, verdict, why } = view;
  const isForeign = view.language !== view.proseLanguage;
  return (
    <article class="entry" lang={view.proseLanguage}>
      <EntryFacts view={view} />
      {view.gist && <p class="gist">{view.gist}</p>}
      {view.atTheTime && <ThenLine then={view.atTheTime} />}
      <div class="then-and-now">
        <section class="essay">
          <h3>
            The essay argues{' '}
            <span class="aside">
              in {source.year}
              {isForeign && ', in English'}
            </span>
          </h3>
          {analysis.map(({ text, at }) => (
            <p key={text}>
              {text} <cite>{at}</cite>
            </p>
          ))}
        </section>
        <section class="since">
          <h3>
            Since then <span class="aside">as of {asOf}</span>
          </h3>
          {since.length > 0 ? <Facts facts={since} /> : <p class="quiet">Nothing later is recorded.</p>}
          {verdict && (
            <p class="verdict">
              <b>{verdict.name}</b> {verdict.why}
            </p>
          )}
        </section>
      </div>
      {background.length > 0 && (
        <details open={isBackgroundOpen}>
          <summary>
            <h3>Background</h3>
          </summary>
          <Facts facts={background} />
        </details>
      )}
      {confusedWith.length > 0 && (
        <section>
          <h3>Not to be confused with</h3>
          {confusedWith.map((other) => (
            <p key={other.id}>
              <EntryButton link={other} onOpen={onOpen} />. {other.difference}
            </p>
          ))}
        </section>
      )}
      {related.length > 0 && (
        <section>
          <h3>Related</h3>
          <ul class="related">
            {related.map((link) => (
              <li key={link.id}>
                <EntryButton link={link} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="quiet">
        {source.description} {why}
      </p>
    </article>
  );
}

function EntryFacts({ view: { kind, status, topic, language } }: { view: EntryView }) {
  return (
    <div class="facts">
      {status && (
        <p>
          <b class="status" data-state={status.state}>
            {status.words}
          </b>
          {status.beginning && ` · ${status.beginning}`}
        </p>
      )}
      <p>
        <span class="kind">{kind}</span> · <span lang={language}>{topic}</span>
      </p>
    </div>
  );
}

/** What a reader of an older article should know: what its author could not. */
function ThenLine({ then: { when, words, last } }: { then: ThenView }) {
  return (
    <p class="then">
      <b>When this article appeared ({when}):</b> {words ?? 'the last that had happened'}
      {last ? (
        <>
          {words ? '. Latest then, ' : ', '}
          <time dateTime={last.date}>{last.when}</time>: {last.text}
        </>
      ) : (
        '.'
      )}
    </p>
  );
}

function Facts({ facts }: { facts: readonly FactView[] }) {
  return (
    <ol>
      {facts.map(({ date, when, text, source, url }) => (
        <li key={date + text}>
          <time dateTime={date}>{when}</time> {text}{' '}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {source}
          </a>
        </li>
      ))}
    </ol>
  );
}

function EntryButton({ link, onOpen }: { link: EntryLink; onOpen: EntryArticleProps['onOpen'] }) {
  return (
    <button type="button" class="link" data-entry={link.id} onClick={() => onOpen?.(link.id)}>
      {link.title}
    </button>
  );
}
