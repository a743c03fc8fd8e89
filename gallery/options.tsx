import { packs } from 'virtual:policy-gloss/packs';
import { createEntryNames } from '../src/core/search/names.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../src/core/settings.ts';
import type { SetAside } from '../src/core/settings-care.ts';
import { textsIn } from '../src/core/texts.ts';
import { Options } from '../src/ui/options/Options.tsx';
import { listTopics } from '../src/ui/options/topics.ts';
import { TextsContext } from '../src/ui/texts.tsx';
import type { Choice, Scene } from './scenes.tsx';

const nothing = async () => undefined;

const COMMANDS = [
  { name: 'next-mention', description: '', shortcut: 'Alt+Period' },
  { name: 'previous-mention', description: '', shortcut: 'Alt+Comma' },
  { name: 'toggle-card', description: '', shortcut: '' },
];

const DAMAGED: SetAside = { key: 'delay', value: 'soon', at: '2026-11-25T03:00:00.000Z', isTold: false };

export function optionsScenes({ language }: Choice): Scene[] {
  const names = createEntryNames(packs);
  const scene = (
    name: string,
    changed: Partial<Settings> = {},
    locked: SettingKey[] = [],
    setAside: SetAside[] = [],
  ): Scene => {
    const settings = { ...DEFAULT_SETTINGS, ...changed };
    return {
      name,
      size: [1000, 3600],
      content: (
        <TextsContext.Provider value={textsIn(language)}>
          <Options
            settings={settings}
            topics={listTopics(packs, language)}
            titleOf={(entry) => names.titleOf(entry, language)}
            search={(query) => names.search(query, language)}
            commands={COMMANDS}
            onChangeKeys={locked.length > 0 ? undefined : nothing}
            onSave={nothing}
            locked={new Set(locked)}
            kept={{ settings, setAside, lookups: [] }}
            onRestore={nothing}
            onTold={nothing}
          />
        </TextsContext.Provider>
      ),
    };
  };
  return [
    scene('as installed'),
    scene(
      'changed, damaged, and in part laid down',
      {
        topicsOff: ['resources'],
        where: 'only-on',
        sitesOnly: ['specimen.example'],
        muted: ['* abm-treaty', 'specimen.example jackson-vanik'],
        underline: 'solid',
        strength: 'strong',
        modifier: 'shift',
        badge: false,
      },
      ['delay', 'touch'],
      [DAMAGED],
    ),
  ];
}
