import { useEffect, useRef, useState } from 'preact/hooks';
import type { Kept } from '../../core/backup.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../../core/settings.ts';

/** What was changed: one setting, or all of them in one go. */
export type Change = SettingKey | 'reset' | 'restored';

/** What the page says of the last change. */
export interface Notice {
  readonly is: 'done' | 'undone' | 'failed';
  readonly what: Change;
  /** Whether there is a change that can be taken back. */
  readonly canUndo: boolean;
}

export interface Editing {
  /** As the reader last left them, saved or on the way. */
  readonly settings: Settings;
  readonly notice: Notice | undefined;
  change(patch: Partial<Settings>): void;
  reset(): void;
  restore(kept: Kept): void;
  /** Takes back the last change, and then the one before. */
  undo(): void;
}

export interface EditingOptions {
  /** All that lasts, as it is stored; of its settings what holds, which a policy may have laid down. */
  readonly kept: Kept;
  readonly onSave: (patch: Partial<Settings>) => Promise<void>;
  readonly onRestore: (kept: Kept) => Promise<void>;
}

interface Done {
  readonly what: Change;
  /** What the change put other values in the place of. */
  readonly before: Partial<Settings>;
  readonly takeBack: () => Promise<void>;
}

/** Saves each change at once, keeps the way back, and follows changes that are made elsewhere. */
export function useEditing(saved: Settings, { kept, onSave, onRestore }: EditingOptions): Editing {
  const [settings, setSettings] = useState(saved);
  const [notice, setNotice] = useState<Notice>();
  const done = useRef<Done[]>([]);
  const saving = useRef(0);

  useEffect(() => {
    // While a change is on its way, what comes back may be older than what the reader sees.
    if (saving.current > 0) return;
    // What was changed elsewhere since is not ours to take back.
    done.current = done.current.filter(({ before }) => isSame(pick(saved, before), pick(settings, before)));
    setSettings(saved);
    setNotice((shown) => shown && { ...shown, canUndo: done.current.length > 0 });
  }, [saved]);

  async function put(patch: Partial<Settings>, what: Change, save: () => Promise<void>): Promise<boolean> {
    setSettings((shown) => ({ ...shown, ...patch }));
    saving.current += 1;
    try {
      await save();
      return true;
    } catch {
      setSettings(saved);
      setNotice({ is: 'failed', what, canUndo: done.current.length > 0 });
      return false;
    } finally {
      saving.current -= 1;
    }
  }

  async function make(
    patch: Partial<Settings>,
    what: Change,
    save: () => Promise<void>,
    takeBack: Done['takeBack'],
  ) {
    const before = pick(settings, patch);
    if (!(await put(patch, what, save))) return;
    done.current.push({ what, before, takeBack });
    setNotice({ is: 'done', what, canUndo: true });
  }

  const save = (patch: Partial<Settings>, what: Change) =>
    void make(
      patch,
      what,
      () => onSave(patch),
      () => onSave(pick(settings, patch)),
    );

  return {
    settings,
    notice,
    change: (patch) => save(patch, Object.keys(patch)[0] as SettingKey),
    reset: () => save(DEFAULT_SETTINGS, 'reset'),
    restore: (next) =>
      void make(
        next.settings,
        'restored',
        () => onRestore(next),
        () => onRestore(kept),
      ),
    async undo() {
      const last = done.current.pop();
      if (!last || !(await put(last.before, last.what, last.takeBack))) return;
      setNotice({ is: 'undone', what: last.what, canUndo: done.current.length > 0 });
    },
  };
}

/** Of some settings, those that a change is about. */
const pick = (from: Partial<Settings>, about: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.keys(about).map((key) => [key, from[key as SettingKey]]));

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
