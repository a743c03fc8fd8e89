import { packs } from 'virtual:policy-gloss/packs';
import { createLibrary } from '../src/core/pack/library.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../src/core/settings.ts';
import { Options } from '../src/ui/options/Options.tsx';
import { listTopics } from '../src/ui/options/topics.ts';
import type { Choice, Scene } from './scenes.tsx';

const nothing = async () => undefined;

export function optionsScenes({ language }: Choice): Scene[] {
  const topics = listTopics(packs, language);
  const library = createLibrary(packs, language);
  const scene = (name: string, settings: Partial<Settings> = {}, locked: SettingKey[] = []): Scene => ({
    name,
    size: [900, 2400],
    content: (
      <Options
        settings={{ ...DEFAULT_SETTINGS, ...settings }}
        topics={topics}
        titleOf={(entry) => library.view(entry)?.title}
        onSave={nothing}
        locked={new Set(locked)}
        setAside={[]}
        onTold={nothing}
      />
    ),
  });
  const muted = ['* abm-treaty', 'specimen.example jackson-vanik'];
  return [
    scene('as installed'),
    scene(
      'changed, and in part laid down',
      { topicsOff: ['resources'], where: 'only-on', sitesOnly: ['specimen.example'], muted },
      ['delay'],
    ),
  ];
}
