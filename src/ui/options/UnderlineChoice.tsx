import { UNDERLINES, type Underline } from '../../core/settings.ts';
import type { SettingsPart } from './Options.tsx';

const NAMES: Record<Underline, string> = { dotted: 'Dotted', dashed: 'Dashed', solid: 'Solid', tint: 'Tint' };

export function UnderlineChoice({ settings: { underline }, onChange }: SettingsPart) {
  return (
    <section>
      <fieldset>
        <legend>How a term is marked</legend>
        <div class="underlines">
          {UNDERLINES.map((one) => (
            <label key={one} class="chip">
              <input
                type="radio"
                name="underline"
                checked={one === underline}
                onChange={() => onChange({ underline: one })}
              />
              <span data-underline={one}>{NAMES[one]}</span>
            </label>
          ))}
        </div>
        <p class="sample">
          This is how the <span data-underline={underline}>ABM Treaty</span> will look in an article, and how{' '}
          <span data-underline={underline}>Camp David</span> will, a few words further on.
        </p>
      </fieldset>
    </section>
  );
}
