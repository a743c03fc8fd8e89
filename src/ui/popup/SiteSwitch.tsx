import type { Ref } from 'preact';
import type { Site } from '../../core/sites.ts';

interface SiteSwitchProps {
  readonly site: Site;
  readonly isOn: boolean;
  readonly control: Ref<HTMLInputElement>;
  readonly onSwitch: (on: boolean) => void;
}

export function SiteSwitch({ site, isOn, control, onSwitch }: SiteSwitchProps) {
  return (
    <label class="site" title={site}>
      <input
        ref={control}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      <span>
        Mark terms on <b>{site}</b>
      </span>
    </label>
  );
}
