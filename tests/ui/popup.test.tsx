// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FramedReference } from '../../src/core/references.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../../src/core/settings.ts';
import { createPopupLibrary } from '../../src/ui/popup/library.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { pack } from './fixtures.ts';
import { byRole, click, mount, pageText, press, settle, textOf, type } from './screen.ts';

const library = createPopupLibrary([pack]);

const MENTIONS: FramedReference[] = [
  { entry: 'jackson-vanik', count: 1, frameId: 0 },
  { entry: 'abm-treaty', count: 3, frameId: 7 },
];

interface Scene {
  readonly site?: string;
  readonly mentions?: FramedReference[];
  readonly canRun?: boolean;
  readonly canShow?: boolean;
  readonly settings?: Partial<Settings>;
  readonly locked?: SettingKey[];
}

/** The popup over a page, with what it was asked to do written down. */
async function openPopup(scene: Scene = {}) {
  const { site = 'example.com', canRun = true, canShow = true } = scene;
  let mentions = scene.mentions ?? MENTIONS;
  let settings: Settings = { ...DEFAULT_SETTINGS, ...scene.settings };
  let tell = () => {};
  const shown: FramedReference[] = [];
  const calls: string[] = [];

  const page = {
    describe: async () => {
      if (!canRun) throw new Error('no page script answers');
      return { site };
    },
    references: async () => mentions,
    showMention: async (reference: FramedReference) => {
      shown.push(reference);
      return canShow;
    },
    watch: (listener: () => void) => {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
  };

  const tree = () => (
    <Popup
      library={library}
      page={page}
      settings={settings}
      locked={new Set(scene.locked)}
      onChange={async (patch) => {
        settings = { ...settings, ...patch };
        void screen.show(tree());
      }}
      onOpenSettings={() => calls.push('settings')}
      onClose={() => calls.push('close')}
    />
  );
  const screen = mount(tree());
  const atFirst = pageText();
  await settle();

  return {
    atFirst,
    shown,
    calls,
    settings: () => settings,
    async pageChanged(next: FramedReference[]) {
      mentions = next;
      tell();
      await settle();
    },
  };
}

const search = () => byRole('combobox', 'Search entries');
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
const titles = () => options().map((option) => option.querySelector('b')?.textContent);
const active = () =>
  document.getElementById(search().getAttribute('aria-activedescendant') ?? '')?.querySelector('b')
    ?.textContent;

test('looks at the page first, with the search box ready to type in', async () => {
  const { atFirst } = await openPopup();
  expect(atFirst).toContain('Looking at this page…');
  expect(document.activeElement).toBe(search());
});

test('lists what the page mentions in order of appearance, with counts', async () => {
  await openPopup();
  const rows = [...document.querySelectorAll('.rows .jump')].map(textOf);
  expect(rows).toEqual(['Jackson–Vanik amendment 1 mention', 'ABM Treaty 3 mentions']);
});

test('follows the page while it is open', async () => {
  const { pageChanged } = await openPopup();
  await pageChanged([{ entry: 'missile-defense', count: 2, frameId: 0 }]);
  expect(pageText()).toContain('National Missile Defense 2 mentions');
  expect(pageText()).not.toContain('ABM Treaty');
});

test('asks the frame that has a mention to show it', async () => {
  const { shown } = await openPopup();
  await click(byRole('button', 'ABM Treaty 3 mentions'));
  expect(shown).toEqual([{ entry: 'abm-treaty', count: 3, frameId: 7 }]);
});

test('says so when a mention cannot be shown', async () => {
  await openPopup({ canShow: false });
  await click(byRole('button', 'ABM Treaty 3 mentions'));
  await settle();
  expect(pageText()).toContain('It is hidden on the page now, or gone from it.');
});

test('says so when nothing on the page is in the reference', async () => {
  await openPopup({ mentions: [] });
  expect(pageText()).toContain('None of the 3 entries of this reference appears here.');
});

test('does not call the page empty when topics are off', async () => {
  await openPopup({ mentions: [], settings: { topicsOff: ['arms', 'people'] } });
  expect(pageText()).toContain(
    'No entry of the topics that are on appears here; 2 topics are switched off in Settings.',
  );
});

test('says so where it cannot run, and offers no switch', async () => {
  await openPopup({ canRun: false });
  expect(pageText()).toContain('Policy Gloss cannot run on this page.');
  expect(document.querySelector('[role=switch]')).toBeNull();
});

test('takes a page that is no site for one where it cannot run', async () => {
  await openPopup({ site: '' });
  expect(pageText()).toContain('cannot run on this page');
});

test('searches also where it cannot run', async () => {
  await openPopup({ canRun: false });
  await type(search(), 'abm');
  expect(titles()[0]).toBe('ABM Treaty');
});

test('opens the settings', async () => {
  const { calls } = await openPopup();
  await click(byRole('button', 'Settings'));
  expect(calls).toEqual(['settings']);
});

test('finds an entry by a name that is spelled wrong, with its topic and claim', async () => {
  await openPopup();
  await type(search(), 'jakson vanick');
  expect(titles()).toEqual(['Jackson–Vanik amendment']);
  expect(textOf(options()[0] ?? null)).toContain('People · What the source argues of jackson-vanik.');
  expect(search().getAttribute('aria-expanded')).toBe('true');
  expect(pageText()).toContain('1 result');
});

test('says so when nothing resembles the query', async () => {
  await openPopup();
  await type(search(), 'qqqwwwzz');
  expect(pageText()).toContain('Nothing in the reference resembles “qqqwwwzz”.');
  expect(search().getAttribute('aria-expanded')).toBe('false');
});

test('the arrow keys go through the results, and round', async () => {
  await openPopup();
  await type(search(), 'missile');
  const [first, second] = titles();
  expect(titles()).toHaveLength(2);
  expect(active()).toBe(first);
  expect((await press('ArrowDown')).defaultPrevented).toBe(true);
  expect(active()).toBe(second);
  await press('ArrowDown');
  expect(active()).toBe(first);
  await press('ArrowUp');
  expect(active()).toBe(second);
  expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'true']);
});

test('another query begins at its best result', async () => {
  await openPopup();
  await type(search(), 'missile');
  await press('ArrowDown');
  await type(search(), 'missil');
  expect(active()).toBe(titles()[0]);
});

test('Enter opens the full text, background and all, and Back returns to the search', async () => {
  await openPopup();
  await type(search(), 'abm treaty');
  await press('Enter');
  const heading = byRole('heading', 'ABM Treaty');
  expect(document.activeElement).toBe(heading);
  expect(document.querySelector('details')?.open).toBe(true);

  await click(byRole('button', 'Back'));
  expect(document.querySelector('.entry')).toBeNull();
  expect(document.activeElement).toBe(search());
  expect((search() as HTMLInputElement).value).toBe('abm treaty');
});

test('a click opens a result', async () => {
  await openPopup();
  await type(search(), 'vanik');
  await click(options()[0] as HTMLElement);
  expect(document.activeElement).toBe(byRole('heading', 'Jackson–Vanik amendment'));
});

test('keys of an input method are not ours', async () => {
  await openPopup();
  await type(search(), 'abm');
  await press('Enter', search(), { isComposing: true });
  expect(document.querySelector('.entry')).toBeNull();
});

test('Escape clears the search, then closes the popup', async () => {
  const { calls } = await openPopup();
  await type(search(), 'abm');
  expect((await press('Escape')).defaultPrevented).toBe(true);
  expect((search() as HTMLInputElement).value).toBe('');
  expect(calls).toEqual([]);
  await press('Escape');
  expect(calls).toEqual(['close']);
});

test('reads an entry of the page, goes on to a related one, and back step by step', async () => {
  await openPopup();
  const read = byRole('button', 'Read ABM Treaty');
  read.focus();
  await click(read);
  await click(document.querySelector<HTMLElement>('.related button') as HTMLElement);
  expect(document.activeElement).toBe(byRole('heading', 'National Missile Defense'));

  expect((await press('ArrowLeft', document.body, { altKey: true })).defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(byRole('heading', 'ABM Treaty'));
  await press('Escape', document.body);
  expect(document.querySelector('.entry')).toBeNull();
  expect(document.activeElement).toBe(byRole('button', 'Read ABM Treaty'));
});

test('the list behind an open entry is out of reach', async () => {
  await openPopup();
  await click(byRole('button', 'Read ABM Treaty'));
  expect(search().closest('[inert]')).not.toBeNull();
  await click(byRole('button', 'Back'));
  expect(search().closest('[inert]')).toBeNull();
});

test('the switch takes the site out where terms are marked everywhere else', async () => {
  const { settings } = await openPopup();
  const control = byRole('switch', 'Mark terms on example.com') as HTMLInputElement;
  expect(control.checked).toBe(true);
  await click(control);
  expect(settings().sitesExcept).toEqual(['example.com']);
  expect(pageText()).toContain('Terms are not marked on example.com.');
  expect(document.querySelector('.rows')).toBeNull();

  await click(control);
  expect(settings().sitesExcept).toEqual([]);
  expect(document.querySelectorAll('.rows li')).toHaveLength(2);
});

test('the switch puts the site in the list where terms are marked on listed sites only', async () => {
  const { settings } = await openPopup({ settings: { where: 'only-on', sitesOnly: ['other.org'] } });
  expect(pageText()).toContain('only on the sites in your list');
  const control = byRole('switch', 'Mark terms on example.com') as HTMLInputElement;
  expect(control.checked).toBe(false);
  await click(control);
  expect(settings().sitesOnly).toEqual(['example.com', 'other.org']);
  expect(settings().sitesExcept).toEqual([]);
});

test('one click marks terms again on a site that is off, and keeps the focus', async () => {
  const { settings } = await openPopup({ settings: { sitesExcept: ['example.com'] } });
  await click(byRole('button', 'Mark terms here'));
  expect(settings().sitesExcept).toEqual([]);
  expect(document.activeElement).toBe(byRole('switch', 'Mark terms on example.com'));
});

test('the switch shows what an organisation has laid down, and cannot be used', async () => {
  const { settings } = await openPopup({
    settings: { sitesExcept: ['example.com'] },
    locked: ['sitesExcept'],
  });
  const control = byRole('switch', /example\.com/);
  expect(control.matches(':disabled')).toBe(true);
  expect(pageText()).toContain('Your organisation has laid that down.');
  expect(pageText()).not.toContain('Mark terms here');
  await click(control);
  expect(settings().sitesExcept).toEqual(['example.com']);
});

test('says so when the list of sites is full', async () => {
  const full = Array.from({ length: 5000 }, (_, index) => `site-${index}.example`);
  await openPopup({ settings: { sitesExcept: full } });
  await click(byRole('switch', /example\.com/));
  await settle();
  expect(textOf(document.querySelector('[role=alert]'))).toBe('The list of sites is full. Settings has it.');
});
