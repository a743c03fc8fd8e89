import type { CardPage } from '../core/card/tree.ts';
import type { EntryView } from '../core/pack/view.ts';
import { EntryArticle } from './EntryArticle.tsx';
import { treeOf } from './tree.ts';

/** Draws an entry for the card. */
export const cardPageOf = (view: EntryView): CardPage => ({
  title: view.title,
  language: view.language,
  body: treeOf(<EntryArticle view={view} />),
});
