// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ReadableText } from '../../src/core/documents/blocks.ts';
import { FileError, type Problem } from '../../src/core/documents/problems.ts';
import { textsIn } from '../../src/core/texts.ts';
import { ReadPage } from '../../src/ui/read/ReadPage.tsx';
import type { FileOptions, TextSource } from '../../src/ui/read/reading.ts';
import type { Term } from '../../src/ui/read/TermList.tsx';
import { TextsContext } from '../../src/ui/texts.tsx';
import { byRole, click, mount, pageText, settle } from './screen.ts';

const TEXT: ReadableText = {
  title: 'A paper',
  language: 'en',
  blocks: [
    { kind: 'heading', level: 2, text: 'A Paper', page: 1 },
    { kind: 'paragraph', text: 'The ABM Treaty was signed.', page: 1 },
    { kind: 'list', isOrdered: true, items: [{ text: 'One', depth: 0 }], page: 2 },
    { kind: 'table', hasHead: true, rows: [['Year'], ['1972']], page: 2 },
    { kind: 'quote', text: 'So they said.', page: 2 },
    { kind: 'code', text: 'a\n  b', page: 2 },
  ],
};

const TERMS: Term[] = [{ entry: 'abm-treaty', title: 'ABM Treaty', count: 2 }];

interface Stage {
  readonly fromFile?: TextSource['fromFile'];
  readonly terms?: Term[];
  readonly isRead?: boolean;
  readonly handedOver?: string;
  readonly language?: 'en' | 'ru';
}

async function open({ fromFile, terms = [], isRead = true, handedOver, language = 'en' }: Stage = {}) {
  const onShown = vi.fn();
  const onJump = vi.fn();
  const fromText = vi.fn(
    async (text: string): Promise<ReadableText> => ({
      title: '',
      blocks: [{ kind: 'paragraph', text }],
    }),
  );
  const source = { fromText, fromFile: fromFile ?? (async () => TEXT) };
  mount(
    <TextsContext.Provider value={textsIn(language)}>
      <ReadPage
        source={source}
        {...(handedOver !== undefined && { handedOver })}
        terms={terms}
        isRead={isRead}
        keys={{ next: 'Alt+.', card: 'Alt+0' }}
        onShown={onShown}
        onJump={onJump}
      />
    </TextsContext.Provider>,
  );
  await settle();
  return { onShown, onJump, fromText };
}

const area = () => document.querySelector('textarea') as HTMLTextAreaElement;

async function choose(name = 'paper.pdf'): Promise<void> {
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['%PDF-'], name)], configurable: true });
  await act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

async function paste(text: string): Promise<boolean> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { files: [], getData: () => text } });
  await act(() => {
    area().dispatchEvent(event);
  });
  await settle();
  return event.defaultPrevented;
}

describe('the page for any text', () => {
  it('is ready to be pasted into, and says that nothing leaves it', async () => {
    await open();
    expect(document.activeElement).toBe(area());
    expect(pageText()).toContain('Nothing of it is stored');
    expect((byRole('button', 'Mark the terms') as HTMLButtonElement).disabled).toBe(true);
  });

  it('shows what is pasted at once, and takes the reader to it', async () => {
    const { onShown } = await open();
    expect(await paste('The ABM Treaty.')).toBe(true);
    expect(document.querySelector('article p')?.textContent).toBe('The ABM Treaty.');
    expect(document.activeElement?.tagName).toBe('H1');
    expect(onShown).toHaveBeenLastCalledWith(document.querySelector('article > div'), 'Your text');
  });

  it('leaves a text that is being written alone when something is pasted into it', async () => {
    await open();
    await act(() => {
      area().value = 'I write';
      area().dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await paste('more')).toBe(false);
    await click(byRole('button', 'Mark the terms'));
    await settle();
    expect(document.querySelector('article p')?.textContent).toBe('I write');
  });

  it('shows a text that was handed over', async () => {
    const { fromText } = await open({ handedOver: 'A long selection.' });
    expect(fromText).toHaveBeenCalledExactlyOnceWith('A long selection.');
    expect(document.querySelector('article')?.textContent).toBe('A long selection.');
  });

  it('makes every block an element of its own, with the page that it is on', async () => {
    await open();
    await choose();
    expect(byRole('heading', 'A paper').tagName).toBe('H1');
    const html = document.querySelector('article > div')?.innerHTML ?? '';
    expect(html.replace(/<\/?div[^>]*>/g, '')).toBe(
      '<p>The ABM Treaty was signed.</p><ol><li>One</li></ol>' +
        '<table><tbody><tr><th scope="col">Year</th></tr><tr><td>1972</td></tr></tbody></table>' +
        '<blockquote>So they said.</blockquote><pre>a\n  b</pre>',
    );
    expect([...document.querySelectorAll('[data-page]')].map((one) => one.getAttribute('data-page'))).toEqual(
      ['p. 2'],
    );
  });

  it('lists what the text mentions, leads to it, and names the keys that do so', async () => {
    const { onJump } = await open({ terms: TERMS });
    await choose();
    await click(byRole('button', /^ABM Treaty/));
    expect(onJump).toHaveBeenCalledWith('abm-treaty');
    expect(pageText()).toContain('1 entry');
    expect(pageText()).toContain('Alt+. goes to the next term, Alt+0 opens its card.');
  });

  it('says that there is nothing only once it has looked', async () => {
    await open({ isRead: false });
    await choose();
    expect(pageText()).toContain('Looking for terms…');
  });

  it('tells whoever marks it when the text is gone, and takes the next', async () => {
    const { onShown } = await open();
    await choose();
    await click(byRole('button', 'Another text'));
    await settle();
    expect(onShown).toHaveBeenLastCalledWith(null, '');
    expect(document.activeElement).toBe(area());
  });

  it('can be read in Russian', async () => {
    await open({ language: 'ru', terms: TERMS });
    expect(byRole('heading', 'Разобрать любой текст')).toBeTruthy();
    await choose();
    expect(pageText()).toContain('1 статья');
  });
});

describe('a file', () => {
  it('is told of page by page, and can be given up', async () => {
    let given: FileOptions | undefined;
    await open({
      fromFile: (_, options) => {
        given = options;
        return new Promise(() => undefined);
      },
    });
    await choose();
    await act(() => given?.onPage(3, 12));
    expect(pageText()).toContain('Reading page 3 of 12…');
    await click(byRole('button', 'Cancel'));
    expect(given?.signal.aborted).toBe(true);
    await act(() => given?.onPage(4, 12));
    expect(document.activeElement).toBe(area());
  });

  it.each<[Problem, string]>([
    ['unknownKind', '“x.zip” is not a .txt, .html or .pdf file.'],
    ['tooLarge', '“x.zip” is too large'],
    ['damaged', '“x.zip” is damaged'],
    ['scanned', 'holds pictures of pages and no text'],
    ['outdated', 'too old to read .html files safely'],
    ['empty', 'There is no text in it.'],
  ])('that is %s is said to be', async (problem, words) => {
    await open({ fromFile: () => Promise.reject(new FileError(problem)) });
    await choose('x.zip');
    expect(document.querySelector('[role=alert]')?.textContent).toContain(words);
  });

  it('that broke what reads it counts as damaged', async () => {
    await open({ fromFile: () => Promise.reject(new TypeError('x is undefined')) });
    await choose('x.pdf');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('is damaged');
  });

  it('that is locked is opened with a password, once it is the right one', async () => {
    const fromFile = vi.fn(async (_: File, { password }: FileOptions) => {
      if (password === 'open sesame') return TEXT;
      throw new FileError(password === undefined ? 'locked' : 'wrongPassword');
    });
    await open({ fromFile });
    await choose();
    const enter = async (password: string) => {
      const input = document.querySelector('[type=password]') as HTMLInputElement;
      await act(() => {
        input.value = password;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await click(byRole('button', 'Open'));
      await settle();
    };
    expect(document.querySelector('[role=alert]')).toBeNull();
    await enter('wrong');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('This is not its password.');
    await enter('open sesame');
    expect(byRole('heading', 'A paper')).toBeTruthy();
  });
});
