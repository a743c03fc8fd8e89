import { DENSITIES, type Density } from '../../core/settings.ts';
import { Choice } from './Choice.tsx';
import type { SettingsPart } from './Options.tsx';

const WORDS: Record<Density, { title: string; about: string }> = {
  section: {
    title: 'Once a section',
    about: 'A term is underlined where it first appears under each heading. This is the default.',
  },
  page: { title: 'Once a page', about: 'Only where it first appears on the page: the quietest.' },
  every: { title: 'Every mention', about: 'Wherever the term appears: for close reading.' },
};

export function DensityChoice({ settings, onChange }: SettingsPart) {
  return (
    <section>
      <fieldset>
        <legend>How often a term is underlined</legend>
        {DENSITIES.map((density) => (
          <Choice
            key={density}
            name="density"
            value={density}
            chosen={settings.density}
            onChoose={(chosen) => onChange({ density: chosen })}
            {...WORDS[density]}
          />
        ))}
      </fieldset>
    </section>
  );
}
