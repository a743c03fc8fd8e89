import { useEffect, useState } from 'preact/hooks';
import { DELAY } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';

const STEP = 50;

export function Delay({ settings: { delay }, locked, onChange }: SettingsPart) {
  const t = useTexts();
  // While the reader drags, the number follows the thumb; it is saved when the thumb is let go.
  const [shown, setShown] = useState(delay);
  useEffect(() => setShown(delay), [delay]);
  const described = shown === 0 ? t('settings.delay.atOnce') : t('settings.delay.time', { time: `${shown}` });

  return (
    <Section
      name="delay"
      title={t('settings.name.delay')}
      about={t('settings.delay.about')}
      words={t('settings.words.delay')}
      isLocked={locked.has('delay')}
    >
      <div class="delay">
        <div>
          <input
            type="range"
            min={DELAY.min}
            max={DELAY.max}
            step={STEP}
            value={shown}
            aria-labelledby="delay-title"
            aria-describedby="delay-about"
            aria-valuetext={described}
            onInput={({ currentTarget }) => setShown(currentTarget.valueAsNumber)}
            onChange={({ currentTarget }) => onChange({ delay: currentTarget.valueAsNumber })}
          />
          <div class="scale" aria-hidden="true">
            <span>0</span>
            <span class="default">{t('settings.delay.default')}</span>
            <span>{t('settings.delay.second')}</span>
          </div>
        </div>
        <output>{described}</output>
      </div>
    </Section>
  );
}
