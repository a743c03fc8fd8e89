import { LANGUAGES } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';
import { Chips } from './Chips.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';

export function LanguageChoice({ settings, locked, onChange }: SettingsPart) {
  const t = useTexts();
  return (
    <Section
      name="language"
      title={t('settings.name.language')}
      about={t('settings.language.about')}
      words={t('settings.words.language')}
      isLocked={locked.has('language')}
    >
      <Chips
        name="language"
        labelledBy="language-title"
        values={LANGUAGES}
        chosen={settings.language}
        onChoose={(language) => onChange({ language })}
        draw={(language) => (
          // Each language is called what its readers call it.
          <span lang={language === 'auto' ? undefined : language}>{t(`settings.language.${language}`)}</span>
        )}
      />
    </Section>
  );
}
