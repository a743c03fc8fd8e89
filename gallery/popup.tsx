import { packs } from 'virtual:policy-gloss/packs';
import type { FramedReference } from '../src/core/references.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../src/core/settings.ts';
import { createPopupLibrary } from '../src/ui/popup/library.ts';
import { Popup } from '../src/ui/popup/Popup.tsx';
import type { TabPage } from '../src/ui/popup/tab-page.ts';
import type { Choice, Scene } from './scenes.tsx';

const MENTIONED: readonly FramedReference[] = [
  { entry: 'abm-treaty', count: 4, frameId: 0 },
  { entry: 'jackson-vanik', count: 1, frameId: 0 },
  { entry: 'national-missile-defense', count: 2, frameId: 0 },
];

const forever = <T,>(): Promise<T> => new Promise(() => undefined);
const nothing = async () => undefined;

const TAB: TabPage = {
  describe: async () => ({ site: 'specimen.example' }),
  references: async () => MENTIONED,
  showMention: async () => false,
  watch: () => () => undefined,
};

export function popupScenes({ language }: Choice): Scene[] {
  const library = createPopupLibrary(packs, language);
  const scene = (
    name: string,
    tab: Partial<TabPage> = {},
    settings: Partial<Settings> = {},
    locked: SettingKey[] = [],
  ): Scene => ({
    name,
    size: [380, 560],
    content: (
      <Popup
        library={library}
        page={{ ...TAB, ...tab }}
        settings={{ ...DEFAULT_SETTINGS, ...settings }}
        locked={new Set(locked)}
        onChange={nothing}
        onOpenSettings={nothing}
        onClose={nothing}
      />
    ),
  });
  return [
    scene('what the page mentions'),
    scene('nothing mentioned', { references: async () => [] }, { topicsOff: ['resources'] }),
    scene('still loading', { describe: forever }),
    scene('off on this site', {}, { sitesExcept: ['specimen.example'] }),
    scene('off by an organisation', {}, { sitesExcept: ['specimen.example'] }, ['sitesExcept']),
    scene('cannot run here', { describe: () => Promise.reject(new Error('no page script')) }),
  ];
}
