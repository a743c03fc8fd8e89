// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { build } from '../../src/page/build.ts';
import { cardPageOf } from '../../src/ui/card-page.tsx';
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
  const { title, language } = cardPageOf({ ...treatyView, title: 'Договор по ПРО', language: 'ru' });
  expect({ title, language }).toEqual({ title: 'Договор по ПРО', language: 'ru' });
});
