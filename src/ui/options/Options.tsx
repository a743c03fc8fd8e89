import type { Settings } from '../../core/settings.ts';
import { Delay } from './Delay.tsx';
import { DensityChoice } from './DensityChoice.tsx';
import { useEditing } from './editing.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { Topics } from './Topics.tsx';
import type { ListedTopic } from './topics.ts';
import { UnderlineChoice } from './UnderlineChoice.tsx';
import { Where } from './Where.tsx';

interface OptionsProps {
  readonly settings: Settings;
  readonly topics: readonly ListedTopic[];
  readonly onSave: (patch: Partial<Settings>) => Promise<void>;
}

/** What every part of the page takes: the settings as they stand, and a way to change some. */
export interface SettingsPart {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
}

export function Options({ settings: saved, topics, onSave }: OptionsProps) {
  const { settings, notice, change, reset } = useEditing(saved, onSave);
  const part: SettingsPart = { settings, onChange: change };
  return (
    <main>
      <h1>Policy Gloss settings</h1>
      <p class="quiet">Each change is saved at once, and takes effect on pages that are already open.</p>
      <Topics {...part} topics={topics} />
      <DensityChoice {...part} />
      <UnderlineChoice {...part} />
      <Delay {...part} />
      <Where {...part} />
      <section>
        <button type="button" class="button" onClick={reset}>
          Reset to defaults
        </button>
      </section>
      <NoticeBar notice={notice} onUndo={change} />
    </main>
  );
}
