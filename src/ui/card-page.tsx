import type { CardPage } from '../core/card/tree.ts';
import type { Citation } from '../core/cite/formats.ts';
import type { EntryView } from '../core/pack/view.ts';
import { CitationList } from './CitationList.tsx';
import { EntryArticle } from './EntryArticle.tsx';
import { treeOf } from './tree.ts';

/** Draws an entry for the card. */
export const cardPageOf = (view: EntryView): CardPage => ({
  id: view.id,
  title: view.title,
  language: view.language,
  body: treeOf(<EntryArticle view={view} />),
  actions: treeOf(<Actions />),
});

/** Draws for the card how to cite an entry and the page that it was met on. */
export const citationsPageOf = ({ id, title, language }: EntryView, citations: Citation[]): CardPage => ({
  id,
  title: `Cite “${title}”`,
  language,
  body: treeOf(<CitationList citations={citations} />),
});

function Actions() {
  return (
    <div class="actions">
      <button type="button" data-do="Cite">
        Cite
      </button>
      <span>
        <button type="button" data-do="MuteHere" title="Do not mark this term on this site">
          Mute here
        </button>
        <button type="button" data-do="Mute" title="Do not mark this term on any site">
          Mute everywhere
        </button>
      </span>
    </div>
  );
}
