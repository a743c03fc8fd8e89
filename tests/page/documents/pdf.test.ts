import { describe, expect, it, vi } from 'vitest';
import { FileError } from '../../../src/core/documents/problems.ts';
import { readPdf } from '../../../src/page/documents/pdf.ts';
import { createLock } from '../../fixtures/paper/lock.ts';
import { makePaper } from '../../fixtures/paper/paper.ts';
import { writePdf } from '../../fixtures/paper/writer.ts';

const PAGE = [200, 200] as const;
const PASSWORD = 'detente';

const locked = () =>
  new Uint8Array(
    writePdf([[{ text: 'The ABM Treaty', x: 20, y: 100, size: 10 }]], PAGE, createLock(PASSWORD)),
  );

const read = (
  bytes: Uint8Array,
  password?: string,
  signal = new AbortController().signal,
  onPage = vi.fn(),
) => readPdf(bytes, { password, signal, onPage });

describe('a PDF', () => {
  it('is read page by page', async () => {
    const onPage = vi.fn();
    const { pages } = await read(new Uint8Array(makePaper()), undefined, undefined, onPage);
    expect(onPage.mock.calls).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(pages[0]?.items.map(({ str }) => str)).toContain('What the Old Treaties Left Behind');
  });

  it('that is locked opens with its password, and with no other', async () => {
    await expect(read(locked())).rejects.toEqual(new FileError('locked'));
    await expect(read(locked(), 'cold war')).rejects.toEqual(new FileError('wrongPassword'));
    const { pages } = await read(locked(), PASSWORD);
    expect(pages[0]?.items.map(({ str }) => str)).toEqual(['The ABM Treaty']);
  });

  it.each([
    ['no PDF', Buffer.from('%PDF-1.4\nnothing')],
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))],
  ])('that is %s is damaged', async (_, bytes) => {
    await expect(read(new Uint8Array(bytes))).rejects.toEqual(new FileError('damaged'));
  });

  it('is given up between two pages when the reader changes their mind', async () => {
    const giving = new AbortController();
    const onPage = vi.fn((page: number) => {
      if (page === 2) giving.abort();
    });
    const reading = read(new Uint8Array(makePaper()), undefined, giving.signal, onPage);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(onPage).toHaveBeenCalledTimes(2);
  });
});
