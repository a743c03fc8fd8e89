import type { SettingKey, Settings } from '../../core/settings.ts';
import type { SetAside } from '../../core/settings-care.ts';
import { Delay } from './Delay.tsx';
import { DensityChoice } from './DensityChoice.tsx';
import { useEditing } from './editing.ts';
import { Lockable } from './Lockable.tsx';
import { MutedTerms } from './MutedTerms.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { SetAsideNotice } from './SetAsideNotice.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { Topics } from './Topics.tsx';
import type { ListedTopic } from './topics.ts';
import { UnderlineChoice } from './UnderlineChoice.tsx';
import { Where } from './Where.tsx';

interface OptionsProps {
  readonly settings: Settings;
  readonly topics: readonly ListedTopic[];
  /** The title of an entry by its id; undefined if no pack has it. */
  readonly titleOf: (entry: string) => string | undefined;
  readonly onSave: (patch: Partial<Settings>) => Promise<void>;
  /** What the reader's organisation has laid down. */
  readonly locked: ReadonlySet<SettingKey>;
  readonly setAside: readonly SetAside[];
  readonly onTold: () => void;
}

/** What every part of the page takes: the settings as they stand, and a way to change some. */
export interface SettingsPart {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
}

export function Options({
  settings: saved,
  topics,
  titleOf,
  onSave,
  locked,
  setAside,
  onTold,
}: OptionsProps) {
  const { settings, notice, change, reset } = useEditing(saved, onSave);
  const part: SettingsPart = { settings, onChange: change };
  return (
    <main>
      <h1>Policy Gloss settings</h1>
      <p class="quiet">Each change is saved at once, and takes effect on pages that are already open.</p>
      <SetAsideNotice setAside={setAside} onTold={onTold} />
      <Lockable setting="topicsOff" locked={locked}>
        <Topics {...part} topics={topics} />
      </Lockable>
      <Lockable setting="density" locked={locked}>
        <DensityChoice {...part} />
      </Lockable>
      <Lockable setting="underline" locked={locked}>
        <UnderlineChoice {...part} />
      </Lockable>
      <Lockable setting="delay" locked={locked}>
        <Delay {...part} />
      </Lockable>
      <Lockable setting="theme" locked={locked}>
        <ThemeChoice {...part} />
      </Lockable>
      <Where {...part} locked={locked} />
      <Lockable setting="muted" locked={locked}>
        <MutedTerms {...part} titleOf={titleOf} />
      </Lockable>
      <section>
        <button type="button" class="button" onClick={reset}>
          Reset to defaults
        </button>
      </section>
      <NoticeBar notice={notice} onUndo={change} />
    </main>
  );
}
