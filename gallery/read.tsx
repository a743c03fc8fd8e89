import { FileError } from '../src/core/documents/problems.ts';
import { textsIn } from '../src/core/texts.ts';
import { ReadPage } from '../src/ui/read/ReadPage.tsx';
import type { TextSource } from '../src/ui/read/reading.ts';
import { TextsContext } from '../src/ui/texts.tsx';
import type { Choice, Scene } from './scenes.tsx';

const forever = <T,>(): Promise<T> => new Promise(() => undefined);

const SOURCE: TextSource = {
  fromText: async (text) => ({
    title: 'What the Old Treaties Left Behind',
    language: 'en',
    blocks: [
      { kind: 'paragraph', text, page: 1 },
      { kind: 'heading', level: 2, text: 'Missiles and Markets', page: 1 },
      { kind: 'quote', text: 'A relic of the Cold War, its critics said.', page: 2 },
      {
        kind: 'list',
        isOrdered: false,
        items: [
          { text: 'The Jackson–Vanik amendment of 1974', depth: 0 },
          { text: 'repealed for Russia in 2012', depth: 1 },
        ],
        page: 2,
      },
      {
        kind: 'table',
        hasHead: true,
        rows: [
          ['Year', 'Treaty'],
          ['1972', 'ABM Treaty'],
        ],
        page: 2,
      },
      { kind: 'code', text: 'START I, START II', page: 2 },
    ],
  }),
  fromFile: () => Promise.reject(new FileError('scanned')),
};

const TERMS = [
  { entry: 'abm-treaty', title: 'ABM Treaty', count: 4 },
  { entry: 'jackson-vanik', title: 'Jackson–Vanik amendment', count: 1 },
];

export function readScenes({ language }: Choice): Scene[] {
  const scene = (name: string, handedOver = '', source: Partial<TextSource> = {}, width = 1100): Scene => ({
    name,
    size: [width, 760],
    content: (
      <TextsContext.Provider value={textsIn(language)}>
        <ReadPage
          source={{ ...SOURCE, ...source }}
          handedOver={handedOver}
          terms={TERMS}
          isRead={true}
          keys={{ next: 'Alt+.', card: 'Alt+0' }}
          onShown={() => undefined}
          onJump={() => undefined}
        />
      </TextsContext.Provider>
    ),
  });
  const text =
    'The ABM Treaty was signed in 1972, and for thirty years it was held to be the first condition of strategic stability.';
  return [
    scene('waiting for a text', '', { fromText: forever }),
    scene('a text', text),
    scene('in a narrow window', text, {}, 420),
    scene('nothing to read', ' '),
  ];
}
