import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.tsx';

interface GroupProps {
  readonly name: 'marked' | 'look' | 'cards' | 'around' | 'keep';
  readonly children: ComponentChildren;
}

/** Sections about one thing. */
export function Group({ name, children }: GroupProps) {
  const t = useTexts();
  return (
    <div class="group" id={name}>
      <h2>{t(`settings.group.${name}`)}</h2>
      {children}
    </div>
  );
}
