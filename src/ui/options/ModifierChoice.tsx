import { MODIFIERS } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';
import { Chips } from './Chips.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';

export function ModifierChoice({ settings, locked, onChange }: SettingsPart) {
  const t = useTexts();
  return (
    <Section
      name="modifier"
      title={t('settings.name.modifier')}
      about={t('settings.modifier.about')}
      words={t('settings.words.modifier')}
      isLocked={locked.has('modifier')}
    >
      <Chips
        name="modifier"
        labelledBy="modifier-title"
        values={MODIFIERS}
        chosen={settings.modifier}
        onChoose={(modifier) => onChange({ modifier })}
        draw={(modifier) => t(`settings.modifier.${modifier}`)}
      />
    </Section>
  );
}
