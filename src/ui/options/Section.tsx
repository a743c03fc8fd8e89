import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts.tsx';

interface SectionProps {
  /** Of the element, and so of the way to it: `options.html#density`. */
  readonly name: string;
  readonly title: ComponentChildren;
  readonly about?: ComponentChildren;
  /** What a reader may call it, beside what stands in it: for the search. */
  readonly words?: string;
  /** Whether the reader's organisation has laid it down. */
  readonly isLocked?: boolean;
  readonly children: ComponentChildren;
}

/** One setting, or a few that belong together. */
export function Section({ name, title, about, words, isLocked = false, children }: SectionProps) {
  const t = useTexts();
  return (
    <section id={name} data-words={words}>
      <fieldset
        class={isLocked ? 'locked' : undefined}
        disabled={isLocked}
        aria-describedby={about ? `${name}-about` : undefined}
      >
        <legend>
          <h3 id={`${name}-title`} tabIndex={-1}>
            {title}
          </h3>
        </legend>
        {about && (
          <p class="about" id={`${name}-about`}>
            {about}
          </p>
        )}
        {children}
        {isLocked && <p class="lock">{t('settings.lock')}</p>}
      </fieldset>
    </section>
  );
}
