import '../../src/ui/options/options.css';
import '../highlights.css';
import { packs } from 'virtual:policy-gloss/packs';
import { render } from 'preact';
import { loadKept, restoreKept, watchOtherKept } from '../../src/browser/backup.ts';
import { listCommands, shortcutSettings } from '../../src/browser/keys.ts';
import { uiLanguage } from '../../src/browser/language.ts';
import { loadLocked, loadSettings, saveSettings, watchSettings } from '../../src/browser/settings.ts';
import { markTold } from '../../src/browser/settings-care.ts';
import { createEntryNames } from '../../src/core/search/names.ts';
import { textsIn } from '../../src/core/texts.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { listTopics } from '../../src/ui/options/topics.ts';
import { TextsContext } from '../../src/ui/texts.tsx';

const app = document.getElementById('app') as HTMLElement;
const names = createEntryNames(packs);
let turn = 0;
let newest: Promise<void>;

/** Draws what is stored now; done once that, or what was stored later, is drawn. */
function show(): Promise<void> {
  newest = draw(++turn);
  return newest;
}

/** A change is done only when the page shows it: what was read before would else be taken for one from elsewhere. */
const shown =
  <Changed,>(change: (to: Changed) => Promise<void>) =>
  (to: Changed): Promise<void> =>
    change(to).then(show);

async function draw(mine: number): Promise<void> {
  const [settings, locked, kept, commands] = await Promise.all([
    loadSettings(),
    loadLocked(),
    loadKept(),
    listCommands(),
  ]);
  if (mine !== turn) return newest;
  const language = uiLanguage(settings);
  const t = textsIn(language);
  document.documentElement.lang = language;
  document.title = t('settings.pageTitle');
  render(
    <TextsContext.Provider value={t}>
      <Options
        settings={settings}
        topics={listTopics(packs, language)}
        titleOf={(entry) => names.titleOf(entry, language)}
        search={(query) => names.search(query, language)}
        commands={commands}
        onChangeKeys={shortcutSettings()}
        onSave={shown(saveSettings)}
        locked={locked}
        kept={kept}
        onRestore={shown(restoreKept)}
        onTold={() => void markTold()}
      />
    </TextsContext.Provider>,
    app,
  );
}

await show();
watchSettings(() => void show());
watchOtherKept(() => void show());
// Keys are changed in a page of the browser's, from which one comes back.
addEventListener('focus', () => void show());
