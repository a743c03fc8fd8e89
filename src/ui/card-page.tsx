import type { ComponentChildren } from 'preact';
import type { CardKit, CardPage, Tree } from '../core/card/tree.ts';
import type { Citation } from '../core/cite/formats.ts';
import type { EntryView } from '../core/pack/view.ts';
import { type Texts, textsIn } from '../core/texts.ts';
import { CardHeader } from './CardHeader.tsx';
import { CitationList } from './CitationList.tsx';
import { EntryArticle } from './EntryArticle.tsx';
import { treeOf } from './tree.ts';

/** Where the term of a card can be muted: on the site that it stands on and everywhere, everywhere alone, or not at all. */
export type Mutable = 'on site' | 'everywhere' | 'nowhere';

/** Draws an entry for the card; what would have no effect is not offered. */
export function cardPageOf(view: EntryView, mutable: Mutable = 'on site'): CardPage {
  const t = textsIn(view.language);
  return {
    id: view.id,
    header: drawn(<CardHeader title={view.title} language={view.language} />),
    body: treeOf(<EntryArticle view={view} />),
    actions: treeOf(<Actions t={t} mutable={mutable} />),
    muted: [drawn(<Muted what={t('card.mutedHere')} t={t} />), drawn(<Muted what={t('card.muted')} t={t} />)],
  };
}

/** Draws for the card how to cite an entry and the page that it was met on. */
export function citationsPageOf({ id, title, language }: EntryView, citations: Citation[]): CardPage {
  const t = textsIn(language);
  return {
    id,
    header: drawn(<CardHeader title={t('cite.title', { title })} language={language} />),
    body: treeOf(<CitationList citations={citations} t={t} />),
  };
}

/** Draws what cards show where there is no entry, or not yet. */
export const cardKitOf = (t: Texts, style: string): CardKit => ({
  style,
  loading: standIn(t('card.loading'), <div class="skeleton" />),
  failed: standIn(t('card.failed'), t('card.failedHint')),
  position: t('card.position'),
});

const standIn = (title: string, body: ComponentChildren): CardPage => ({
  id: '',
  header: drawn(
    <header>
      <h2 id="title" tabIndex={-1}>
        {title}
      </h2>
    </header>,
  ),
  body: treeOf(body),
});

const drawn = (element: ComponentChildren): Tree => treeOf(element)[0] as Tree;

function Muted({ what, t }: { what: string; t: Texts }) {
  return (
    <div class="entry" lang={t.language}>
      <p role="status">
        {what}{' '}
        <button type="button" class="link" data-do="Undo">
          {t('card.undo')}
        </button>
      </p>
      <p class="quiet">{t('card.settingsList')}</p>
    </div>
  );
}

function Actions({ t, mutable }: { t: Texts; mutable: Mutable }) {
  return (
    <div class="actions" lang={t.language}>
      <span>
        <button type="button" data-do="Cite">
          {t('card.cite')}
        </button>
        <button type="button" data-do="Library" title={t('card.libraryHint')}>
          {t('card.library')}
        </button>
      </span>
      {mutable !== 'nowhere' && (
        <span>
          {mutable === 'on site' && (
            <button type="button" data-do="MuteHere" title={t('card.muteHereHint')}>
              {t('card.muteHere')}
            </button>
          )}
          <button type="button" data-do="Mute" title={t('card.muteHint')}>
            {t('card.mute')}
          </button>
        </span>
      )}
    </div>
  );
}
