// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Tree } from '../../src/core/card/tree.ts';
import { build } from '../../src/page/build.ts';
import { cardPageOf, type Mutable } from '../../src/ui/card-page.tsx';
import { EntryArticle } from '../../src/ui/EntryArticle.tsx';
import { defenseView, treatyView } from './fixtures.ts';
import { mount } from './screen.ts';

test.each([treatyView, defenseView])('says in the card what the popup says: %#', (view) => {
  const { root } = mount(<EntryArticle view={view} />);
  const card = document.createElement('div');
  card.append(...cardPageOf(view).body.map(build));
  expect(card.innerHTML).toBe(root.innerHTML);
});

test('names an entry in its own language', () => {
  const header = build(
    cardPageOf({ ...treatyView, title: 'Договор по ПРО', language: 'ru' }).header,
  ) as Element;
  const title = header.querySelector('h2');
  expect({ text: title?.textContent, language: title?.lang }).toEqual({
    text: 'Договор по ПРО',
    language: 'ru',
  });
});

test('offers to undo a muting, and says where it holds', () => {
  const [here, everywhere] = cardPageOf(treatyView).muted ?? [];
  expect((build(here as Tree) as Element).textContent).toBe(
    'No longer marked on this site. UndoSettings list what is muted.',
  );
  expect((build(everywhere as Tree) as Element).textContent).toContain('No longer marked on any site.');
});

test('offers to mute only where that would have an effect', () => {
  const offers = (mutable: Mutable) =>
    cardPageOf(treatyView, mutable)
      .actions?.map(build)
      .flatMap((action) => [...(action as Element).querySelectorAll('[data-do]')])
      .map((button) => button.textContent);
  expect(offers('on site')).toEqual(['Cite', 'Library', 'Mute here', 'Mute everywhere']);
  expect(offers('everywhere')).toEqual(['Cite', 'Library', 'Mute everywhere']);
  expect(offers('nowhere')).toEqual(['Cite', 'Library']);
});
