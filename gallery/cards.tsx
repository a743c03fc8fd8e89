import { packs } from 'virtual:policy-gloss/packs';
import type { CardPage } from '../src/core/card/tree.ts';
import { citationsOf } from '../src/core/cite/formats.ts';
import { createLibrary } from '../src/core/pack/library.ts';
import type { EntryView } from '../src/core/pack/view.ts';
import { textsIn } from '../src/core/texts.ts';
import { cardKitOf, cardPageOf, citationsPageOf } from '../src/ui/card-page.tsx';
import { type Stand, StandingCard } from './StandingCard.tsx';
import type { Choice, Scene } from './scenes.tsx';

const ARTICLE = {
  title: 'Treaty’s Last Weeks',
  site: 'The Specimen',
  author: 'Jane Doe',
  language: 'en',
  dates: ['2002-05-13'],
};

interface CardState {
  readonly stand?: Stand;
  readonly width?: number;
  readonly canGoBack?: boolean;
  readonly direction?: 'ltr' | 'rtl';
}

/** Every state that a card can be in, below a paragraph that mentions its term. */
export function cardScenes({ theme, language }: Choice): Scene[] {
  const library = createLibrary(packs, language);
  const view = (id: string, published?: string): EntryView => {
    const found = library.view(id, published);
    if (!found) throw new Error(`no entry ${id}`);
    return found;
  };
  const treaty = view('abm-treaty');
  const page = cardPageOf(treaty);
  const citations = citationsOf(
    library.cite(treaty.id, ARTICLE, 'https://specimen.example/2002/05/13/treaty', '2026-11-25') ?? [],
  );
  const { loading, failed } = cardKitOf(textsIn(language), '');
  const scene = (name: string, shown: CardPage, state: CardState = {}): Scene => ({
    name,
    size: [state.width ?? 720, 620],
    content: <StandingCard page={shown} theme={theme} {...state} />,
  });
  return [
    scene('below its line', cardPageOf({ ...treaty, why: 'Marked for “ABM Treaty”.' })),
    scene('on an old article', cardPageOf(view('abm-treaty', '2002-05-13'))),
    scene('opened from another', cardPageOf(view('deterrence')), { canGoBack: true }),
    scene('pinned', page, { stand: 'pinned' }),
    scene('in a narrow window', page, { width: 360 }),
    scene('as a sheet', page, { stand: 'sheet', width: 400 }),
    scene('citing', citationsPageOf(treaty, citations), { canGoBack: true }),
    scene('muted', { id: page.id, header: page.header, body: page.muted?.slice(0, 1) ?? [] }),
    scene('loading', loading),
    scene('failed', failed),
    scene('on a page from right to left', page, { direction: 'rtl' }),
  ];
}
