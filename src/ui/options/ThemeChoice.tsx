import { THEMES } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';
import { Choice } from './Choice.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';

export function ThemeChoice({ settings, locked, onChange }: SettingsPart) {
  const t = useTexts();
  return (
    <Section
      name="theme"
      title={t('settings.name.theme')}
      words={t('settings.words.theme')}
      isLocked={locked.has('theme')}
    >
      {THEMES.map((theme) => (
        <Choice
          key={theme}
          name="theme"
          value={theme}
          chosen={settings.theme}
          onChoose={(chosen) => onChange({ theme: chosen })}
          title={t(`settings.theme.${theme}.title`)}
          about={t(`settings.theme.${theme}.about`)}
        />
      ))}
    </Section>
  );
}
