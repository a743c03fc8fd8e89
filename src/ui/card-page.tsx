import type { ComponentChildren } from 'preact';
import type { CardPage, Tree } from '../core/card/tree.ts';
import type { Citation } from '../core/cite/formats.ts';
import type { EntryView } from '../core/pack/view.ts';
import { CardHeader } from './CardHeader.tsx';
import { CitationList } from './CitationList.tsx';
import { EntryArticle } from './EntryArticle.tsx';
import { treeOf } from './tree.ts';

/** Draws an entry for the card; what would have no effect, because an organisation has laid it down, is not offered. */
export const cardPageOf = (view: EntryView, canMute = true): CardPage => ({
  id: view.id,
  header: drawn(<CardHeader title={view.title} language={view.language} />),
  body: treeOf(<EntryArticle view={view} />),
  actions: treeOf(<Actions canMute={canMute} />),
  muted: [drawn(<Muted where="on this site" />), drawn(<Muted where="on any site" />)],
});

/** Draws for the card how to cite an entry and the page that it was met on. */
export const citationsPageOf = ({ id, title, language }: EntryView, citations: Citation[]): CardPage => ({
  id,
  header: drawn(<CardHeader title={`Cite “${title}”`} language={language} />),
  body: treeOf(<CitationList citations={citations} />),
});

const drawn = (element: ComponentChildren): Tree => treeOf(element)[0] as Tree;

function Muted({ where }: { where: string }) {
  return (
    <div class="entry">
      <p role="status">
        No longer marked {where}.{' '}
        <button type="button" class="link" data-do="Undo">
          Undo
        </button>
      </p>
      <p class="quiet">Settings list what is muted.</p>
    </div>
  );
}

function Actions({ canMute }: { canMute: boolean }) {
  return (
    <div class="actions">
      <button type="button" data-do="Cite">
        Cite
      </button>
      {canMute && (
        <span>
          <button type="button" data-do="MuteHere" title="Do not mark this term on this site">
            Mute here
          </button>
          <button type="button" data-do="Mute" title="Do not mark this term on any site">
            Mute everywhere
          </button>
        </span>
      )}
    </div>
  );
}
