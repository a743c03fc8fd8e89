import { useEffect, useRef, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';

/** What the page says, in passing, about the last change. */
export interface Notice {
  readonly text: string;
  /** The settings that an undo brings back. */
  readonly before?: Settings;
}

export interface Editing {
  /** As the reader last left them, saved or on the way. */
  readonly settings: Settings;
  readonly notice: Notice | undefined;
  change(patch: Partial<Settings>): void;
  reset(): void;
}

/** Saves each change at once, and follows changes that are made elsewhere. */
export function useEditing(saved: Settings, save: (patch: Partial<Settings>) => Promise<void>): Editing {
  const [settings, setSettings] = useState(saved);
  const [notice, setNotice] = useState<Notice>();
  const saving = useRef(0);

  useEffect(() => {
    // While a change is on its way, what comes back may be older than what the reader sees.
    if (saving.current === 0) setSettings(saved);
  }, [saved]);

  async function put(patch: Partial<Settings>, done: Notice): Promise<void> {
    setSettings((shown) => ({ ...shown, ...patch }));
    saving.current += 1;
    try {
      await save(patch);
      setNotice(done);
    } catch {
      setSettings(saved);
      setNotice({ text: 'This change could not be saved.' });
    } finally {
      saving.current -= 1;
    }
  }

  return {
    settings,
    notice,
    change: (patch) => void put(patch, { text: 'Saved' }),
    reset: () =>
      void put(DEFAULT_SETTINGS, { text: 'All settings are back to their defaults.', before: settings }),
  };
}
