import { useTexts } from '../texts.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';
import { Toggle } from './Toggle.tsx';

/** One of the settings that are either on or off. */
export function Switch({
  setting,
  settings,
  locked,
  onChange,
}: SettingsPart & { readonly setting: 'touch' | 'badge' | 'recent' }) {
  const t = useTexts();
  return (
    <Section
      name={setting}
      title={t(`settings.name.${setting}`)}
      words={t(`settings.words.${setting}`)}
      isLocked={locked.has(setting)}
    >
      <Toggle
        name={setting}
        isOn={settings[setting]}
        onTurn={(isOn) => onChange({ [setting]: isOn })}
        title={t(`settings.${setting}.label`)}
        about={t(`settings.${setting}.about`)}
      />
    </Section>
  );
}
