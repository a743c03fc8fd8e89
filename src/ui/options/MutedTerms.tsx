import { useRef } from 'preact/hooks';
import { listMutes, type Mute, withMute } from '../../core/muting.ts';
import type { SettingsPart } from './Options.tsx';

interface MutedTermsProps extends SettingsPart {
  /** The title of an entry by its id; undefined if no pack has it. */
  readonly titleOf: (entry: string) => string | undefined;
}

/** What the reader muted from cards, each with a way back. */
export function MutedTerms({ settings, titleOf, onChange }: MutedTermsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const mutes = listMutes(settings);

  function unmute(mute: Mute): void {
    // The button that was pressed goes with its term.
    title.current?.focus();
    onChange(withMute(mute, false, settings));
  }

  return (
    <section>
      <h2 id="muted-title" ref={title} tabIndex={-1}>
        Muted terms
      </h2>
      {mutes.length === 0 && <p class="about">None. A card can mute its term, on one site or on all.</p>}
      <ul class="muted" aria-labelledby="muted-title">
        {mutes.map((mute) => {
          const name = `${titleOf(mute.entry) ?? mute.entry}, ${mute.site ?? 'everywhere'}`;
          return (
            <li key={name}>
              {name}
              <button type="button" class="plain" aria-label={`Unmute ${name}`} onClick={() => unmute(mute)}>
                Unmute
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
