/** The panel over a pack that is many times as large as the bundled one, which it reads from the file beside it. */
import { render } from 'preact';
import type { Pack } from '../../../src/core/pack/schema.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { createPanelLibraries } from '../../../src/ui/panel/library.ts';
import { Panel } from '../../../src/ui/panel/Panel.tsx';

const nothing = async () => undefined;

const PAGE = {
  describe: async () => ({ site: 'specimen.example', page: '1,2' }),
  references: async () => [],
  showMention: nothing,
  watch: () => () => undefined,
};

async function show(): Promise<void> {
  const packs: Pack[] = await (await fetch('large.json')).json();
  const libraries = createPanelLibraries(packs);
  libraries.warmUp();
  render(
    <Panel
      frame="popup"
      library={libraries.in('en')}
      page={PAGE}
      settings={DEFAULT_SETTINGS}
      locked={new Set()}
      lookups={[]}
      onChange={nothing}
      onLookup={nothing}
      onLookups={nothing}
      onBrief={nothing}
      onOpenSettings={nothing}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

void show();
