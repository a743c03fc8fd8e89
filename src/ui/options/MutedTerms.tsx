import { listMutes, type Mute, withMute } from '../../core/muting.ts';
import { useTexts } from '../texts.tsx';
import { EntryPicker, type NamedEntry } from './EntryPicker.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';

interface MutedTermsProps extends SettingsPart {
  /** The title of an entry by its id; undefined if no pack has it. */
  readonly titleOf: (entry: string) => string | undefined;
  readonly search: (query: string) => readonly NamedEntry[];
}

/** What the reader muted, here or from cards, each with a way back. */
export function MutedTerms({ settings, locked, titleOf, search, onChange }: MutedTermsProps) {
  const t = useTexts();
  const mutes = listMutes(settings);
  const isEverywhere = (id: string) => mutes.some(({ entry, site }) => entry === id && site === undefined);

  function unmute(mute: Mute): void {
    // The button that was pressed goes with its term.
    document.getElementById('muted-title')?.focus();
    onChange(withMute(mute, false, settings));
  }

  return (
    <Section
      name="muted"
      title={t('settings.name.muted')}
      about={t('settings.muted.about')}
      words={t('settings.words.muted')}
      isLocked={locked.has('muted')}
    >
      <EntryPicker
        search={search}
        isTaken={isEverywhere}
        onPick={(entry) => onChange(withMute({ entry, site: undefined }, true, settings))}
      />
      <ul class="muted" aria-labelledby="muted-title">
        {mutes.map((mute) => {
          const term = `${titleOf(mute.entry) ?? mute.entry}, ${mute.site ?? t('settings.muted.everywhere')}`;
          return (
            <li key={term}>
              {term}
              <button
                type="button"
                class="plain"
                aria-label={t('settings.muted.unmuteTerm', { term })}
                onClick={() => unmute(mute)}
              >
                {t('settings.muted.unmute')}
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
