import type { EntryLink, EntryView, FactView, ThenView } from '../core/pack/view.ts';
import { type Texts, textsIn } from '../core/texts.ts';

interface EntryArticleProps {
  readonly view: EntryView;
  /** Another entry was chosen, by its id. The card is drawn without handlers, and goes by `data-entry`. */
  readonly onOpen?: (id: string) => void;
  /** Where another entry is to be found, where that has an address. */
  readonly hrefOf?: (id: string) => string;
  readonly isBackgroundOpen?: boolean;
}

/**
 * All there is to read about an entry but its title: the frame around it shows that, and gives it the focus.
 * What the essay argued and what is known now are told apart by their years.
 */
export function EntryArticle({ view, onOpen, hrefOf, isBackgroundOpen = false }: EntryArticleProps) {
  const { analysis, asOf, background, confusedWith, related, since, source, verdict, why } = view;
  const t = textsIn(view.language);
  const isForeign = view.language !== view.proseLanguage;
  return (
    <article class="entry" lang={view.language}>
      <EntryFacts view={view} />
      {view.gist && (
        <p class="gist" lang={view.proseLanguage}>
          {view.gist}
        </p>
      )}
      {view.atTheTime && <ThenLine then={view.atTheTime} lang={view.proseLanguage} t={t} />}
      <div class="then-and-now">
        <section class="essay">
          <h3>
            {t('entry.argues')}{' '}
            <span class="aside">
              {t(isForeign ? 'entry.inEnglish' : 'entry.inYear', { year: String(source.year) })}
            </span>
          </h3>
          {analysis.map(({ text, at }) => (
            <p key={text}>
              <span lang={view.proseLanguage}>{text}</span> <cite>{at}</cite>
            </p>
          ))}
        </section>
        <section class="since">
          <h3>
            {t('entry.sinceThen')} <span class="aside">{t('entry.asOf', { date: asOf })}</span>
          </h3>
          {since.length > 0 ? (
            <Facts facts={since} lang={view.proseLanguage} />
          ) : (
            <p class="quiet">{t('entry.nothingLater')}</p>
          )}
          {verdict && (
            <p class="verdict">
              <b>{verdict.name}</b> <span lang={view.proseLanguage}>{verdict.why}</span>
            </p>
          )}
        </section>
      </div>
      {background.length > 0 && (
        <details open={isBackgroundOpen}>
          <summary>
            <h3>{t('entry.background')}</h3>
          </summary>
          <Facts facts={background} lang={view.proseLanguage} />
        </details>
      )}
      {confusedWith.length > 0 && (
        <section>
          <h3>{t('entry.confusedWith')}</h3>
          {confusedWith.map((other) => (
            <p key={other.id}>
              <EntryButton link={other} onOpen={onOpen} hrefOf={hrefOf} />.{' '}
              <span lang={view.proseLanguage}>{other.difference}</span>
            </p>
          ))}
        </section>
      )}
      {related.length > 0 && (
        <section>
          <h3>{t('entry.related')}</h3>
          <ul class="related">
            {related.map((link) => (
              <li key={link.id}>
                <EntryButton link={link} onOpen={onOpen} hrefOf={hrefOf} />
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

function EntryFacts({ view: { kind, status, topic } }: { view: EntryView }) {
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
        <span class="kind">{kind}</span> · {topic}
      </p>
    </div>
  );
}

/** What a reader of an older article should know: what its author could not. */
function ThenLine({ then: { when, words, last }, lang, t }: { then: ThenView; lang: string; t: Texts }) {
  return (
    <p class="then">
      <b>{t('entry.appeared', { when })}</b> {words ?? t('entry.lastKnown')}
      {last ? (
        <>
          {words ? `. ${t('entry.latestThen')} ` : ', '}
          <time dateTime={last.date}>{last.when}</time>: <span lang={lang}>{last.text}</span>
        </>
      ) : (
        '.'
      )}
    </p>
  );
}

function Facts({ facts, lang }: { facts: readonly FactView[]; lang: string }) {
  return (
    <ol>
      {facts.map(({ date, when, text, source, url }) => (
        <li key={date + text}>
          <time dateTime={date}>{when}</time> <span lang={lang}>{text}</span>{' '}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {source}
          </a>
        </li>
      ))}
    </ol>
  );
}

type EntryButtonProps = { readonly link: EntryLink } & {
  readonly [Way in 'onOpen' | 'hrefOf']: EntryArticleProps[Way] | undefined;
};

function EntryButton({ link, onOpen, hrefOf }: EntryButtonProps) {
  if (hrefOf)
    return (
      <a class="link" href={hrefOf(link.id)}>
        {link.title}
      </a>
    );
  return (
    <button type="button" class="link" data-entry={link.id} onClick={() => onOpen?.(link.id)}>
      {link.title}
    </button>
  );
}
