import type { Ref } from 'preact';
import type { Site } from '../../core/sites.ts';
import { Rich, useTexts } from '../texts.tsx';

interface SiteSwitchProps {
  readonly site: Site;
  readonly isOn: boolean;
  /** Whether the reader's organisation has decided it. */
  readonly isLocked: boolean;
  readonly control: Ref<HTMLInputElement>;
  readonly onSwitch: (on: boolean) => void;
}

export function SiteSwitch({ site, isOn, isLocked, control, onSwitch }: SiteSwitchProps) {
  const t = useTexts();
  return (
    <label class="site" title={isLocked ? t('panel.markLocked', { site }) : site}>
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
        <Rich text="panel.mark" site={<b>{site}</b>} />
      </span>
    </label>
  );
}
