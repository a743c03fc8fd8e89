import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadableText } from '../../core/documents/blocks.ts';
import { FileError, type Problem } from '../../core/documents/problems.ts';

/** What is on the page: the place where a text is chosen, or one on its way, or one to be read. */
export type Reading =
  | { readonly is: 'waiting'; readonly problem?: Problem; readonly name?: string }
  | { readonly is: 'opening'; readonly name: string; readonly page?: number; readonly of?: number }
  | { readonly is: 'locked'; readonly file: File; readonly isWrong: boolean }
  | { readonly is: 'shown'; readonly text: ReadableText };

/** Where texts come from: each is read here and now, and kept nowhere. */
export interface TextSource {
  fromText(text: string): Promise<ReadableText>;
  /** Rejects with a `FileError` if the file cannot be read. */
  fromFile(file: File, options: FileOptions): Promise<ReadableText>;
}

export interface FileOptions {
  readonly password?: string | undefined;
  readonly signal: AbortSignal;
  readonly onPage: (page: number, of: number) => void;
}

/** The page's one text, and what one can do with it. */
export function useReading({ fromText, fromFile }: TextSource, handedOver = '') {
  const [reading, setReading] = useState<Reading>({ is: 'waiting' });
  const opening = useRef<AbortController>(undefined);

  function clear(next: Reading = { is: 'waiting' }): void {
    opening.current?.abort();
    opening.current = undefined;
    setReading(next);
  }

  async function openText(text: string): Promise<void> {
    if (text.trim() === '') return clear({ is: 'waiting', problem: 'empty' });
    clear();
    setReading({ is: 'shown', text: await fromText(text) });
  }

  async function openFile(file: File, password?: string): Promise<void> {
    clear({ is: 'opening', name: file.name });
    const mine = new AbortController();
    opening.current = mine;
    const { signal } = mine;
    const onPage = (page: number, of: number) => {
      if (!signal.aborted) setReading({ is: 'opening', name: file.name, page, of });
    };
    try {
      const text = await fromFile(file, { password, signal, onPage });
      if (!signal.aborted) setReading({ is: 'shown', text });
    } catch (error) {
      if (!signal.aborted) setReading(afterFailure(error, file));
    }
  }

  useEffect(() => {
    if (handedOver !== '') void openText(handedOver);
  }, [handedOver]);

  return { reading, openText, openFile, clear };
}

function afterFailure(error: unknown, file: File): Reading {
  const problem = error instanceof FileError ? error.problem : 'damaged';
  if (problem === 'locked' || problem === 'wrongPassword')
    return { is: 'locked', file, isWrong: problem === 'wrongPassword' };
  return { is: 'waiting', problem, name: file.name };
}
