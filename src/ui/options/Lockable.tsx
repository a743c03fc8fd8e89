import type { ComponentChildren } from 'preact';
import type { SettingKey } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';

interface LockableProps {
  readonly setting: SettingKey;
  /** What the reader’s organisation has laid down. */
  readonly locked: ReadonlySet<SettingKey>;
  readonly children: ComponentChildren;
}

/** Controls within a section; where an organisation's policy lays their setting down they show it, and cannot be used. */
export function Lockable({ setting, locked, children }: LockableProps) {
  const t = useTexts();
  if (!locked.has(setting)) return children;
  return (
    <fieldset class="locked" disabled>
      {children}
      <p class="lock">{t('settings.lock')}</p>
    </fieldset>
  );
}
