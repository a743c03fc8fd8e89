import '../../src/ui/popup/popup.css';
import { packs } from 'virtual:policy-gloss/packs';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { uiLanguage } from '../../src/browser/language.ts';
import { loadLocked, loadSettings, saveSettings, watchSettings } from '../../src/browser/settings.ts';
import type { Settings } from '../../src/core/settings.ts';
import { createPopupLibrary } from '../../src/ui/popup/library.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { createTabPage } from './tab-page.ts';

const app = document.getElementById('app') as HTMLElement;
const page = createTabPage();

const locked = await loadLocked();
const first = await loadSettings();
const library = createPopupLibrary(packs, uiLanguage(first));

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  close();
}

function show(settings: Settings): void {
  render(
    <Popup
      library={library}
      page={page}
      settings={settings}
      locked={locked}
      onChange={saveSettings}
      onOpenSettings={openSettings}
      onClose={close}
    />,
    app,
  );
}

show(first);
watchSettings(show);
