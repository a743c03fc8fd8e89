import '../../src/ui/library/library.css';
import { conceptMap } from 'virtual:policy-gloss/map';
import { packs } from 'virtual:policy-gloss/packs';
import { render } from 'preact';
import { uiLanguage } from '../../src/browser/language.ts';
import { followLibrary } from '../../src/browser/library-tab.ts';
import { loadSettings, watchSettings } from '../../src/browser/settings.ts';
import { entryHash } from '../../src/core/library/route.ts';
import type { UiLanguage } from '../../src/core/texts.ts';
import { Library } from '../../src/ui/library/Library.tsx';
import { createLibraryModel, type LibraryModel } from '../../src/ui/library/model.ts';

const app = document.getElementById('app') as HTMLElement;

async function cite(model: LibraryModel, id: string) {
  // What writes citations is most of this page's code, and most readers cite nothing.
  const { citationsOf } = await import('../../src/core/cite/formats.ts');
  return citationsOf(model.citeEntry(id) ?? []);
}

function show(language: UiLanguage): void {
  const model = createLibraryModel(packs, conceptMap, language);
  render(<Library key={language} model={model} cite={(id) => cite(model, id)} />, app);
}

let language = uiLanguage(await loadSettings());
show(language);
watchSettings((settings) => {
  const next = uiLanguage(settings);
  if (next !== language) show(next);
  language = next;
});
followLibrary((id) => {
  location.hash = entryHash(id);
});
