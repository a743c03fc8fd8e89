import '../../src/ui/options/options.css';
import { packs } from 'virtual:policy-gloss/packs';
import { render } from 'preact';
import { uiLanguage } from '../../src/browser/language.ts';
import { loadSettings, saveSettings, watchSettings } from '../../src/browser/settings.ts';
import type { Settings } from '../../src/core/settings.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { listTopics } from '../../src/ui/options/topics.ts';

const app = document.getElementById('app') as HTMLElement;
const topics = listTopics(packs, uiLanguage());

const show = (settings: Settings) =>
  render(<Options settings={settings} topics={topics} onSave={saveSettings} />, app);

show(await loadSettings());
watchSettings(show);
