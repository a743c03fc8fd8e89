import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type TextKey, textsIn } from '../core/texts.ts';

/** The texts in the reader's language, for all components of a page; a card is drawn without context. */
export const TextsContext = createContext(textsIn('en'));

/** The texts in the reader's language. */
export const useTexts = () => useContext(TextsContext);

interface RichProps {
  readonly text: TextKey;
  /** What stands in the text's `{places}`. */
  readonly [place: string]: ComponentChildren;
}

/** A text with elements in its places: `<Rich text="site.markOn" site={<b>{site}</b>} />`. */
export function Rich({ text, ...places }: RichProps) {
  const t = useTexts();
  const [first, ...rest] = t(text).split(/\{(\w+)\}/);
  return (
    <>
      {first}
      {rest.map((part, index) => (index % 2 === 0 ? places[part] : part))}
    </>
  );
}
