import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TextBlock } from '../../core/documents/blocks.ts';
import { useTexts } from '../texts.tsx';

interface BlocksProps {
  readonly blocks: readonly TextBlock[];
  /** What stands above the text already. */
  readonly title: string;
}

/** A text's blocks as elements of our own. */
export function Blocks({ blocks, title }: BlocksProps) {
  const t = useTexts();
  // A long text is drawn once, however often what is beside it changes.
  return useMemo(() => {
    // That the first page begins where the text does goes without saying.
    let page = 1;
    return (
      <>
        {withoutTitle(blocks, title).map((block, at) => {
          const isTurned = block.page !== undefined && block.page > page;
          page = block.page ?? page;
          return (
            // Page numbers are drawn by the style, so that they are no part of the text.
            <div key={at} data-page={isTurned ? t('reading.page', { page }) : undefined}>
              {elementOf(block)}
            </div>
          );
        })}
      </>
    );
  }, [blocks, title, t]);
}

function withoutTitle(blocks: readonly TextBlock[], title: string): readonly TextBlock[] {
  const [first, ...rest] = blocks;
  return first?.kind === 'heading' && first.text.toLowerCase() === title.toLowerCase() ? rest : blocks;
}

function elementOf(block: TextBlock): ComponentChild {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'quote':
      return <blockquote>{block.text}</blockquote>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map(({ text, depth }, at) => (
            <li key={at} data-depth={Math.min(depth, 3) || undefined}>
              {text}
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table {...block} />;
  }
}

function Table({ rows, hasHead }: { rows: readonly (readonly string[])[]; hasHead: boolean }) {
  return (
    <table>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) =>
              hasHead && at === 0 ? (
                <th key={column} scope="col">
                  {cell}
                </th>
              ) : (
                <td key={column}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
