import { textsIn } from '../src/core/texts.ts';
import { TextsContext } from '../src/ui/texts.tsx';
import type { AccessState } from '../src/ui/welcome/Access.tsx';
import { Welcome } from '../src/ui/welcome/Welcome.tsx';
import type { Choice, Scene } from './scenes.tsx';

const nothing = () => undefined;

export function welcomeScenes({ language }: Choice): Scene[] {
  const scene = (name: string, browserName: 'chromium' | 'firefox', access: AccessState): Scene => ({
    name,
    size: [800, 1100],
    content: (
      <TextsContext.Provider value={textsIn(language)}>
        <Welcome
          browserName={browserName}
          access={access}
          modifier={access === 'given' ? 'none' : 'alt'}
          onAllow={nothing}
          onTry={nothing}
          onOpenPanel={access === 'given' ? nothing : undefined}
        />
      </TextsContext.Provider>
    ),
  });
  return [scene('just installed', 'chromium', 'given'), scene('refused', 'firefox', 'refused')];
}
