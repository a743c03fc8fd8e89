import '../../src/ui/read/read.css';
import '../highlights.css';
import { packs } from 'virtual:policy-gloss/packs';
import { signs, tables } from 'virtual:policy-gloss/tables';
import { render } from 'preact';
import { takeHandedOver } from '../../src/browser/handing-over.ts';
import { keysOfCommands } from '../../src/browser/keys.ts';
import { uiLanguage } from '../../src/browser/language.ts';
import { loadSettings, watchSettings } from '../../src/browser/settings.ts';
import { createFinder } from '../../src/core/match/finder.ts';
import { createLibrary } from '../../src/core/pack/library.ts';
import type { Settings } from '../../src/core/settings.ts';
import { textsIn } from '../../src/core/texts.ts';
import { ReadPage } from '../../src/ui/read/ReadPage.tsx';
import { TextsContext } from '../../src/ui/texts.tsx';
import { createGlossing } from './glossing.ts';
import { createSource } from './source.ts';

const app = document.getElementById('app') as HTMLElement;
const finder = createFinder({ signs, tables });
const source = createSource(finder);
const [handedOver, keys, first] = await Promise.all([
  takeHandedOver(location.hash),
  keysOfCommands(),
  loadSettings(),
]);
// Reloading, or going back to it, must not look for a text that was handed over once.
history.replaceState(null, '', location.pathname);

let settings = first;
const glossing = createGlossing(finder, first, () => show(settings));

function show(next: Settings): void {
  settings = next;
  const language = uiLanguage(next);
  const t = textsIn(language);
  const { view } = createLibrary(packs, language);
  document.documentElement.lang = language;
  document.title = `${glossing.title() || t('reading.title')} – Policy Gloss`;
  render(
    <TextsContext.Provider value={t}>
      <ReadPage
        source={source}
        handedOver={handedOver}
        terms={glossing.references().map((one) => ({ ...one, title: view(one.entry)?.title ?? one.entry }))}
        isRead={glossing.isRead()}
        keys={keys}
        onShown={glossing.show}
        onJump={glossing.reveal}
      />
    </TextsContext.Provider>,
    app,
  );
}

show(first);
watchSettings((next) => {
  glossing.set(next);
  show(next);
});
