import { packs } from 'virtual:policy-gloss/packs';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createActivePage } from '../../src/browser/active-page.ts';
import { uiLanguage } from '../../src/browser/language.ts';
import { loadLookups, rememberLookup, saveLookups, watchLookups } from '../../src/browser/lookups.ts';
import { loadLocked, loadSettings, saveSettings, watchSettings } from '../../src/browser/settings.ts';
import { panelOpener } from '../../src/browser/side-panel.ts';
import { textsIn } from '../../src/core/texts.ts';
import { createPanelLibraries } from '../../src/ui/panel/library.ts';
import { Panel, type PanelFrame } from '../../src/ui/panel/Panel.tsx';
import { TextsContext } from '../../src/ui/texts.tsx';
import { copyText, makeBrief, saveText } from './brief.ts';

/** Shows the panel in the popup or beside the page, and keeps it up to date. */
export async function startPanel(frame: PanelFrame): Promise<void> {
  const app = document.getElementById('app') as HTMLElement;
  const box = app.querySelector('input');
  const page = createActivePage();
  const libraries = createPanelLibraries(packs);
  const isPopup = frame === 'popup';
  let [settings, locked, lookups, openPanel] = await Promise.all([
    loadSettings(),
    loadLocked(),
    loadLookups(),
    isPopup ? panelOpener() : undefined,
  ]);
  let language = uiLanguage(settings);
  let library = libraries.in(language);

  async function brief(how: 'copy' | 'save'): Promise<void> {
    const made = makeBrief(page, library);
    if (how === 'copy') return copyText(made.then(({ text }) => text));
    const { fileName, text } = await made;
    saveText(fileName, text);
  }

  async function openSettings(): Promise<void> {
    await browser.runtime.openOptionsPage();
    if (isPopup) close();
  }

  async function openSide(): Promise<void> {
    await openPanel?.();
    close();
  }

  function show(): void {
    document.documentElement.lang = language;
    render(
      <TextsContext value={textsIn(language)}>
        <Panel
          frame={frame}
          library={library}
          page={page}
          settings={settings}
          locked={locked}
          lookups={settings.recent ? lookups : []}
          typed={typed}
          onChange={saveSettings}
          onLookup={(id) => void rememberLookup(id)}
          onLookups={(next) => void saveLookups(next)}
          onBrief={brief}
          onOpenSettings={openSettings}
          onOpenSide={openPanel && openSide}
          onClose={isPopup ? close : undefined}
        />
      </TextsContext>,
      app,
    );
  }

  const typed = box?.value ?? '';
  show();
  watchLookups((next) => {
    lookups = next;
    show();
  });
  watchSettings(async (next) => {
    locked = await loadLocked();
    settings = next;
    if (uiLanguage(next) !== language) {
      language = uiLanguage(next);
      library = libraries.in(language);
    }
    show();
  });
  // The reader sees the box before anybody can have typed into it.
  requestAnimationFrame(() => setTimeout(libraries.warmUp));
}
