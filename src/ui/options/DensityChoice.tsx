import { DENSITIES } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';
import { Choice } from './Choice.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';

export function DensityChoice({ settings, locked, onChange }: SettingsPart) {
  const t = useTexts();
  return (
    <Section
      name="density"
      title={t('settings.name.density')}
      words={t('settings.words.density')}
      isLocked={locked.has('density')}
    >
      {DENSITIES.map((density) => (
        <Choice
          key={density}
          name="density"
          value={density}
          chosen={settings.density}
          onChoose={(chosen) => onChange({ density: chosen })}
          title={t(`settings.density.${density}.title`)}
          about={t(`settings.density.${density}.about`)}
        />
      ))}
    </Section>
  );
}
