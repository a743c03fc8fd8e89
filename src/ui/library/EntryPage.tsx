import { useState } from 'preact/hooks';
import type { Citation } from '../../core/cite/formats.ts';
import { entryHash, hashOf } from '../../core/library/route.ts';
import { CitationList } from '../CitationList.tsx';
import { EntryArticle } from '../EntryArticle.tsx';
import { useTexts } from '../texts.tsx';
import type { LibraryModel } from './model.ts';

interface EntryPageProps {
  readonly id: string;
  readonly model: LibraryModel;
  readonly cite: (id: string) => Promise<readonly Citation[]>;
}

/** One entry with room to read it, where it belongs, and how to cite it. */
export function EntryPage({ id, model, cite }: EntryPageProps) {
  const t = useTexts();
  const view = model.view(id);
  const topic = model.topicOf(id);
  const [copied, setCopied] = useState('');
  const [citations, setCitations] = useState<readonly Citation[] | 'failed'>();

  if (!view || !topic)
    return (
      <div class="nothing">
        <h1 tabIndex={-1}>{t('library.unknown')}</h1>
        <p class="quiet">{t('library.unknownHint')}</p>
        <a href={hashOf({ place: 'entries' })}>{t('library.allEntries')}</a>
      </div>
    );

  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(''),
    );
  const toggleCitations = () =>
    citations ? setCitations(undefined) : void cite(id).then(setCitations, () => setCitations('failed'));

  return (
    <div class="sheet" data-colour={topic.colour}>
      <p class="crumbs">
        <a href={hashOf({ place: 'entries' })}>{t('masthead.entries')}</a> <span>{topic.title}</span>
      </p>
      <h1 tabIndex={-1}>{view.title}</h1>
      <div class="tools">
        <button type="button" class="button" onClick={() => copy(location.href)}>
          {t(copied === location.href ? 'library.linkCopied' : 'library.copyLink')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={citations !== undefined}
          onClick={toggleCitations}
        >
          {t('library.cite')}
        </button>
        <a class="button" href={hashOf({ place: 'map', id })}>
          {t('library.onMap')}
        </a>
        <button type="button" class="button" onClick={() => print()}>
          {t('library.print')}
        </button>
      </div>
      {citations === 'failed' && <p role="alert">{t('library.citeFailed')}</p>}
      {citations !== undefined && citations !== 'failed' && (
        <CitationList
          citations={citations}
          about={t('library.citeAbout')}
          t={t}
          copied={copied}
          onCopy={copy}
        />
      )}
      <EntryArticle view={view} hrefOf={entryHash} isBackgroundOpen />
      <Places id={id} model={model} />
      <Around id={id} model={model} />
    </div>
  );
}

type PartProps = Pick<EntryPageProps, 'id' | 'model'>;

function Places({ id, model }: PartProps) {
  const t = useTexts();
  const view = model.view(id);
  return (
    <section class="places">
      <h2>{t('library.place')}</h2>
      <ul>
        {model.placesOf(id).map(({ at, section, number, gist }) => (
          <li key={at}>
            <a href={hashOf({ place: 'outline', at })}>
              {t('entry.locator', { section, paragraph: String(number) })}
            </a>
            {gist && <p lang={view?.proseLanguage}>{gist}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Around({ id, model }: PartProps) {
  const t = useTexts();
  const { previous, next } = model.around(id);
  return (
    <nav class="around" aria-label={t('library.neighbours')}>
      {previous && (
        <a href={entryHash(previous.id)} rel="prev">
          {t('library.previous', { title: previous.title })}
        </a>
      )}
      {next && (
        <a href={entryHash(next.id)} rel="next">
          {t('library.next', { title: next.title })}
        </a>
      )}
    </nav>
  );
}
