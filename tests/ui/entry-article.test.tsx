// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { EntryArticle } from '../../src/ui/EntryArticle.tsx';
import { defenseView, treatyView } from './fixtures.ts';
import { byRole, click, mount, pageText, textOf } from './screen.ts';

const ignore = () => {};

test('shows status, kind and topic', () => {
  mount(<EntryArticle view={treatyView} onOpen={ignore} />);
  expect(pageText()).toContain('Terminated 13 June 2002 · began 1972');
  expect(pageText()).toContain('treaty · Arms');
});

test('says first what the term is', () => {
  mount(<EntryArticle view={{ ...treatyView, gist: 'A treaty of 1972.' }} onOpen={ignore} />);
  expect(pageText().indexOf('A treaty of 1972.')).toBeLessThan(pageText().indexOf('The essay argues'));
  expect(pageText()).toContain('A treaty of 1972.');
});

test('says what the source is, and why the term was marked', () => {
  mount(<EntryArticle view={{ ...treatyView, why: 'Marked for “ABM”.' }} onOpen={ignore} />);
  expect(pageText()).toContain('Written for the tests. Marked for “ABM”.');
});

test('labels what the essay argues with its year, and each point with its place', () => {
  const { root } = mount(<EntryArticle view={treatyView} onOpen={ignore} />);
  expect(textOf(root.querySelector('.essay h3'))).toBe('The essay argues in 2003');
  expect([...root.querySelectorAll('.essay p')].map(textOf)).toEqual([
    'Leaving the treaty was meant as a message. § Signs of Moscow’s Pragmatic Approach to the United States, ¶ 1',
    'Moscow took the decision calmly. § Introduction, ¶ 1',
  ]);
});

test('shows what came later in the order of the pack, dated as exactly as is known, with its sources', () => {
  const { root } = mount(<EntryArticle view={treatyView} onOpen={ignore} />);
  const items = [...root.querySelectorAll('section ol li')];
  expect(items.map(textOf)).toEqual([
    '2010 Something happened. First source',
    '1 March 2018 New weapons were shown. Second source',
  ]);
  expect(items[1]?.querySelector('time')?.dateTime).toBe('2018-03-01');
  expect(pageText()).toContain('Since then as of 23 November 2026');
});

test('opens sources in a new tab that knows nothing of this one', () => {
  mount(<EntryArticle view={treatyView} onOpen={ignore} />);
  const link = byRole('link', 'Second source');
  expect(link.getAttribute('href')).toBe('https://example.com/2018');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('says so when nothing later is recorded', () => {
  mount(<EntryArticle view={defenseView} onOpen={ignore} />);
  expect(pageText()).toContain('Nothing later is recorded.');
});

test('shows how the point has fared', () => {
  mount(<EntryArticle view={treatyView} onOpen={ignore} />);
  expect(pageText()).toContain('Overtaken by events The calm did not last.');
});

test('keeps the background closed unless it is asked for', () => {
  const { root, show } = mount(<EntryArticle view={treatyView} onOpen={ignore} />);
  expect(root.querySelector('details')?.open).toBe(false);
  void show(<EntryArticle view={treatyView} onOpen={ignore} isBackgroundOpen />);
  expect(root.querySelector('details')?.open).toBe(true);
  expect(textOf(root.querySelector('details'))).toContain('26 May 1972 Nixon and Brezhnev signed it');
});

test('leaves out what an entry has none of', () => {
  const { root } = mount(<EntryArticle view={defenseView} onOpen={ignore} />);
  expect([...root.querySelectorAll('h3')].map(textOf)).toEqual([
    'The essay argues in 2003',
    'Since then as of 23 November 2026',
  ]);
});

test('opens related entries, and those it is confused with', async () => {
  const opened: string[] = [];
  const { root } = mount(<EntryArticle view={treatyView} onOpen={(id) => opened.push(id)} />);
  const buttons = [...root.querySelectorAll('button')];
  expect(buttons.map(textOf)).toEqual(['National Missile Defense', 'National Missile Defense']);
  for (const button of buttons) await click(button);
  expect(opened).toEqual(['missile-defense', 'missile-defense']);
  expect(pageText()).toContain('One forbade what the other builds.');
});

test('says how things stood when an older article appeared', () => {
  const [last] = treatyView.background;
  const atTheTime = { when: 'May 2002', words: 'in force (until 13 June 2002)', last };
  const { root, show } = mount(<EntryArticle view={{ ...treatyView, atTheTime }} />);
  const line = () => textOf(root.querySelector('.then'));
  expect(line()).toBe(
    'When this article appeared (May 2002): in force (until 13 June 2002). Latest then, 26 May 1972: Nixon and Brezhnev signed it in Moscow.',
  );
  void show(<EntryArticle view={{ ...treatyView, atTheTime: { ...atTheTime, last: undefined } }} />);
  expect(line()).toBe('When this article appeared (May 2002): in force (until 13 June 2002).');
  void show(<EntryArticle view={{ ...treatyView, atTheTime: { ...atTheTime, words: undefined } }} />);
  expect(line()).toBe(
    'When this article appeared (May 2002): the latest by then, 26 May 1972: Nixon and Brezhnev signed it in Moscow.',
  );
  void show(<EntryArticle view={treatyView} />);
  expect(root.querySelector('.then')).toBeNull();
});
