import { THEMES, type Theme } from '../../core/settings.ts';
import { Choice } from './Choice.tsx';
import type { SettingsPart } from './Options.tsx';

const WORDS: Record<Theme, { title: string; about: string }> = {
  auto: { title: 'As the page', about: 'Dark where the page is dark. This is the default.' },
  light: { title: 'Light', about: 'On every page.' },
  dark: { title: 'Dark', about: 'On every page.' },
};

export function ThemeChoice({ settings, onChange }: SettingsPart) {
  return (
    <section>
      <fieldset>
        <legend>How a card looks</legend>
        {THEMES.map((theme) => (
          <Choice
            key={theme}
            name="theme"
            value={theme}
            chosen={settings.theme}
            onChoose={(chosen) => onChange({ theme: chosen })}
            {...WORDS[theme]}
          />
        ))}
      </fieldset>
    </section>
  );
}
