import { packs } from 'virtual:policy-gloss/packs';
import type { FramedReference } from '../src/core/references.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../src/core/settings.ts';
import { textsIn } from '../src/core/texts.ts';
import { createPanelLibraries } from '../src/ui/panel/library.ts';
import { Panel, type PanelFrame } from '../src/ui/panel/Panel.tsx';
import type { TabPage } from '../src/ui/panel/tab-page.ts';
import { TextsContext } from '../src/ui/texts.tsx';
import type { Choice, Scene } from './scenes.tsx';

const MENTIONED: readonly FramedReference[] = [
  { entry: 'abm-treaty', count: 4, frameId: 0 },
  { entry: 'jackson-vanik', count: 1, frameId: 0 },
  { entry: 'national-missile-defense', count: 2, frameId: 0 },
  { entry: 'primacy', count: 3, frameId: 0 },
];

const forever = <T,>(): Promise<T> => new Promise(() => undefined);
const nothing = async () => undefined;

const TAB: TabPage = {
  describe: async () => ({ site: 'specimen.example', page: '1,2' }),
  references: async () => MENTIONED,
  showMention: async () => ({ at: 2, of: 4 }),
  watch: () => () => undefined,
};

const SIZES = { popup: [380, 560], side: [620, 800] } as const satisfies Record<PanelFrame, unknown>;

interface PanelState {
  readonly tab?: Partial<TabPage>;
  readonly settings?: Partial<Settings>;
  readonly locked?: readonly SettingKey[];
  readonly lookups?: readonly string[];
  /** What is done on it, as buttons by their place in the document. */
  readonly pressed?: readonly string[];
}

const LOOKUPS = ['jackson-vanik', 'deterrence', 'abm-treaty'];

function scenesIn(frame: PanelFrame, { language }: Choice) {
  const library = createPanelLibraries(packs).in(language);
  return (name: string, state: PanelState = {}): Scene => {
    const { tab, settings, locked, lookups = [], pressed = [] } = state;
    return {
      name,
      size: SIZES[frame],
      pressed,
      content: (
        <TextsContext value={textsIn(language)}>
          <Panel
            frame={frame}
            library={library}
            page={{ ...TAB, ...tab }}
            settings={{ ...DEFAULT_SETTINGS, ...settings }}
            locked={new Set(locked)}
            lookups={lookups}
            onChange={nothing}
            onLookup={nothing}
            onLookups={nothing}
            onBrief={nothing}
            onOpenSettings={nothing}
            onOpenSide={frame === 'popup' ? nothing : undefined}
            onClose={nothing}
          />
        </TextsContext>
      ),
    };
  };
}

/** The panel as popup, in all its states. */
export function panelScenes(choice: Choice): Scene[] {
  const scene = scenesIn('popup', choice);
  const mentionsNothing = { references: async () => [] };
  return [
    scene('what the page mentions', { lookups: LOOKUPS }),
    scene('at a mention, with the brief', { pressed: ['.heading button', '.jump'] }),
    scene('nothing mentioned', {
      tab: mentionsNothing,
      settings: { topicsOff: ['resources'] },
      lookups: LOOKUPS,
    }),
    scene('still loading', { tab: { describe: forever } }),
    scene('off on this site', { settings: { sitesExcept: ['specimen.example'] } }),
    scene('off by an organisation', {
      settings: { sitesExcept: ['specimen.example'] },
      locked: ['sitesExcept'],
    }),
    scene('just switched', { pressed: ['[role=switch]'] }),
    scene('cannot run here', { tab: { describe: () => Promise.reject(new Error('no page script')) } }),
    scene('an entry', { pressed: ['.read'] }),
  ];
}

/** The panel beside a page. */
export function sideScenes(choice: Choice): Scene[] {
  const scene = scenesIn('side', choice);
  return [
    scene('what the page mentions', { lookups: LOOKUPS, pressed: ['.jump'] }),
    scene('an entry', { pressed: ['.read'] }),
  ];
}
