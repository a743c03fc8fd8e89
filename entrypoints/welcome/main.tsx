import '../../src/ui/welcome/welcome.css';
import '../highlights.css';
import { render } from 'preact';
import { uiLanguage } from '../../src/browser/language.ts';
import { loadSettings, watchSettings } from '../../src/browser/settings.ts';
import { panelOpener } from '../../src/browser/side-panel.ts';
import { askForSiteAccess, hasSiteAccess, watchSiteAccess } from '../../src/browser/site-access.ts';
import { textsIn } from '../../src/core/texts.ts';
import type { Gloss } from '../../src/page/gloss.ts';
import { TextsContext } from '../../src/ui/texts.tsx';
import type { AccessState } from '../../src/ui/welcome/Access.tsx';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';
import { startOwnGloss } from './glossing.ts';

const app = document.getElementById('app') as HTMLElement;
const onOpenPanel = await panelOpener();
let settings = await loadSettings();
let access: AccessState = (await hasSiteAccess()) ? 'given' : 'missing';
let gloss: Gloss | undefined;

function show(): void {
  const t = textsIn(uiLanguage(settings));
  document.documentElement.lang = t.language;
  document.title = t('welcome.title');
  render(
    <TextsContext.Provider value={t}>
      <Welcome
        browserName={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
        access={access}
        modifier={settings.modifier}
        onAllow={allow}
        onTry={openFirstCard}
        onOpenPanel={onOpenPanel}
      />
    </TextsContext.Provider>,
    app,
  );
}

function setAccess(next: AccessState): void {
  access = next;
  show();
}

function allow(): void {
  askForSiteAccess().then(
    (isGiven) => setAccess(isGiven ? 'given' : 'refused'),
    () => setAccess('refused'),
  );
}

function openFirstCard(): void {
  if (gloss?.follow(1, true)) gloss.follow(0);
}

function restart(): void {
  show();
  gloss?.stop();
  gloss = startOwnGloss(settings);
}

restart();
watchSettings((next) => {
  settings = next;
  restart();
});
watchSiteAccess((isGiven) => setAccess(isGiven ? 'given' : 'missing'));
