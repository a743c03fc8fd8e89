import type { Ref } from 'preact';
import type { Site } from '../../core/sites.ts';

interface SiteSwitchProps {
  readonly site: Site;
  readonly isOn: boolean;
  /** Whether the reader's organisation has decided it. */
  readonly isLocked: boolean;
  readonly control: Ref<HTMLInputElement>;
  readonly onSwitch: (on: boolean) => void;
}

export function SiteSwitch({ site, isOn, isLocked, control, onSwitch }: SiteSwitchProps) {
  return (
    <label class="site" title={isLocked ? `${site}: set by your organisation` : site}>
      <input
        ref={control}
        type="checkbox"
        role="switch"
        checked={isOn}
        disabled={isLocked}
        aria-checked={isOn}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      <span>
        Mark terms on <b>{site}</b>
      </span>
    </label>
  );
}
