import { useEffect, useState } from 'preact/hooks';
import { DELAY } from '../../core/settings.ts';
import type { SettingsPart } from './Options.tsx';

const STEP = 50;

export function Delay({ settings: { delay }, onChange }: SettingsPart) {
  // While the reader drags, the number follows the thumb; it is saved when the thumb is let go.
  const [shown, setShown] = useState(delay);
  useEffect(() => setShown(delay), [delay]);

  return (
    <section>
      <h2 id="delay-title">How soon a card opens</h2>
      <p class="about" id="delay-about">
        How long the pointer rests on a term first. A tap opens the card at once.
      </p>
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
            aria-valuetext={describe(shown)}
            onInput={({ currentTarget }) => setShown(currentTarget.valueAsNumber)}
            onChange={({ currentTarget }) => onChange({ delay: currentTarget.valueAsNumber })}
          />
          <div class="scale" aria-hidden="true">
            <span>0</span>
            <span class="default">default</span>
            <span>1 s</span>
          </div>
        </div>
        <output>{describe(shown)}</output>
      </div>
    </section>
  );
}

const describe = (delay: number) => (delay === 0 ? 'At once' : `${delay} ms`);
