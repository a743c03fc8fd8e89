import type { ComponentChildren } from 'preact';
import type { SettingKey } from '../../core/settings.ts';

interface LockableProps {
  readonly setting: SettingKey;
  /** What the reader’s organisation has laid down. */
  readonly locked: ReadonlySet<SettingKey>;
  readonly children: ComponentChildren;
}

/** Controls of a setting; where an organisation's policy lays it down they show it, and cannot be used. */
export function Lockable({ setting, locked, children }: LockableProps) {
  if (!locked.has(setting)) return children;
  return (
    <fieldset class="locked" disabled>
      {children}
      <p class="lock">Set by your organisation.</p>
    </fieldset>
  );
}
