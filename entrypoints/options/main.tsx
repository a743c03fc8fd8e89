import '../../src/ui/options/options.css';
import { packs } from 'virtual:policy-gloss/packs';
import { render } from 'preact';
import { uiLanguage } from '../../src/browser/language.ts';
import { loadLocked, loadSettings, saveSettings, watchSettings } from '../../src/browser/settings.ts';
import { loadSetAside, markTold } from '../../src/browser/settings-care.ts';
import { createLibrary } from '../../src/core/pack/library.ts';
import type { Settings } from '../../src/core/settings.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { listTopics } from '../../src/ui/options/topics.ts';

const app = document.getElementById('app') as HTMLElement;
const language = uiLanguage(await loadSettings());
const topics = listTopics(packs, language);
const library = createLibrary(packs, language);
const titleOf = (entry: string) => library.view(entry)?.title;

let locked = await loadLocked();
let setAside = await loadSetAside();

async function told(): Promise<void> {
  await markTold();
  setAside = await loadSetAside();
  show(await loadSettings());
}

const show = (settings: Settings) =>
  render(
    <Options
      settings={settings}
      topics={topics}
      titleOf={titleOf}
      onSave={saveSettings}
      locked={locked}
      setAside={setAside}
      onTold={told}
    />,
    app,
  );

show(await loadSettings());
watchSettings(async (settings) => {
  locked = await loadLocked();
  show(settings);
});
