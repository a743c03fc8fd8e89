// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { FramedReference } from '../../src/core/references.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../../src/core/settings.ts';
import { textsIn, type UiLanguage } from '../../src/core/texts.ts';
import { createPanelLibraries } from '../../src/ui/panel/library.ts';
import { Panel, type PanelFrame } from '../../src/ui/panel/Panel.tsx';
import { TextsContext } from '../../src/ui/texts.tsx';
import { pack } from './fixtures.ts';
import { byRole, click, mount, pageText, press, settle, textOf, type } from './screen.ts';

const libraries = createPanelLibraries([pack]);

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
  readonly lookups?: readonly string[];
  readonly frame?: PanelFrame;
  readonly language?: UiLanguage;
  readonly canTakeBrief?: boolean;
}

/** The panel over a page, with what it was asked to do written down. */
async function openPanel(scene: Scene = {}) {
  const { canRun = true, canShow = true, frame = 'popup', language = 'en', canTakeBrief = true } = scene;
  const library = libraries.in(language);
  let site = scene.site ?? 'example.com';
  let lookups = scene.lookups ?? [];
  let isLoading = false;
  let mentions = scene.mentions ?? MENTIONS;
  let settings: Settings = { ...DEFAULT_SETTINGS, ...scene.settings };
  let tell = (_isAnotherTab: boolean) => {};
  const shown: [entry: string, frameId: number, way: number][] = [];
  const calls: string[] = [];

  const page = {
    describe: async () => {
      if (!canRun) throw new Error('no page script answers');
      return isLoading ? undefined : { site, page: site };
    },
    references: async () => mentions,
    showMention: async ({ entry, frameId, count }: FramedReference, way: 1 | -1) => {
      shown.push([entry, frameId, way]);
      return canShow ? { at: way > 0 ? 1 : count, of: count } : undefined;
    },
    watch: (listener: (isAnotherTab: boolean) => void) => {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
  };

  const tree = () => (
    <TextsContext value={textsIn(language)}>
      <Panel
        frame={frame}
        library={library}
        page={page}
        settings={settings}
        locked={new Set(scene.locked)}
        lookups={lookups}
        onChange={async (patch) => {
          settings = { ...settings, ...patch };
          void screen.show(tree());
        }}
        onLookup={(id) => calls.push(`looked up ${id}`)}
        onLookups={(next) => {
          lookups = next;
          void screen.show(tree());
        }}
        onBrief={async (how) => {
          calls.push(how);
          if (!canTakeBrief) throw new Error('no clipboard');
        }}
        onOpenSettings={() => calls.push('settings')}
        onOpenSide={frame === 'popup' ? () => calls.push('side') : undefined}
        onClose={frame === 'popup' ? () => calls.push('close') : undefined}
      />
    </TextsContext>
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
      tell(false);
      await settle();
    },
    /** The reader turns to another tab, whose page is here at once or still on its way. */
    async switchTab(to: string, next: FramedReference[], isOnItsWay = false) {
      [site, mentions, isLoading] = [to, next, isOnItsWay];
      tell(true);
      await settle();
    },
    arrive() {
      isLoading = false;
    },
  };
}

const search = () => byRole('combobox', 'Search entries');
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
const titles = () => options().map((option) => option.querySelector('b')?.textContent);
const rows = () => [...document.querySelectorAll('.rows .jump')].map(textOf);
const active = () =>
  document.getElementById(search().getAttribute('aria-activedescendant') ?? '')?.querySelector('b')
    ?.textContent;

test('looks at the page first, with the search box ready to type in', async () => {
  const { atFirst } = await openPanel();
  expect(atFirst).toContain('Looking at this page…');
  expect(document.activeElement).toBe(search());
});

test('lists what the page mentions in order of appearance, with counts', async () => {
  await openPanel();
  expect(rows()).toEqual(['Jackson–Vanik amendment 1 mention', 'ABM Treaty 3 mentions']);
});

test('follows the page while it is open', async () => {
  const { pageChanged } = await openPanel();
  await pageChanged([{ entry: 'missile-defense', count: 2, frameId: 0 }]);
  expect(pageText()).toContain('National Missile Defense 2 mentions');
  expect(pageText()).not.toContain('ABM Treaty');
});

test('asks the frame that has a mention to show it', async () => {
  const { shown } = await openPanel();
  await click(byRole('button', 'ABM Treaty 3 mentions'));
  expect(shown).toEqual([['abm-treaty', 7, 1]]);
});

test('says so when a mention cannot be shown', async () => {
  await openPanel({ canShow: false });
  await click(byRole('button', 'ABM Treaty 3 mentions'));
  await settle();
  expect(pageText()).toContain('It is hidden on the page now, or gone from it.');
});

test('says so when nothing on the page is in the reference', async () => {
  await openPanel({ mentions: [] });
  expect(pageText()).toContain('None of the 3 entries of this reference appears here.');
});

test('does not call the page empty when topics are off', async () => {
  await openPanel({ mentions: [], settings: { topicsOff: ['arms', 'people'] } });
  expect(pageText()).toContain(
    'No entry of the topics that are on appears here; 2 topics are switched off in Settings.',
  );
});

test('says so where it cannot run, and offers no switch', async () => {
  await openPanel({ canRun: false });
  expect(pageText()).toContain('Policy Gloss cannot run on this page.');
  expect(document.querySelector('[role=switch]')).toBeNull();
});

test('takes a page that is no site for one where it cannot run', async () => {
  await openPanel({ site: '', mentions: [] });
  expect(pageText()).toContain('cannot run on this page');
});

test('lists what a text mentions that is read on no site, with nothing to switch', async () => {
  await openPanel({ site: '', mentions: [{ entry: 'abm-treaty', count: 2, frameId: 0 }] });
  expect([...document.querySelectorAll('.topic')].map(textOf)).toEqual(['Arms 1ABM Treaty 2 mentionsRead']);
  expect(document.querySelector('[role=switch]')).toBeNull();
});

test('searches also where it cannot run', async () => {
  await openPanel({ canRun: false });
  await type(search(), 'abm');
  expect(titles()[0]).toBe('ABM Treaty');
});

test('groups what the page mentions by topic, each where it first appears', async () => {
  await openPanel({
    mentions: [
      { entry: 'abm-treaty', count: 3, frameId: 0 },
      { entry: 'jackson-vanik', count: 1, frameId: 0 },
      { entry: 'missile-defense', count: 2, frameId: 0 },
    ],
  });
  expect([...document.querySelectorAll('.topic')].map(textOf)).toEqual([
    'Arms 2ABM Treaty 3 mentionsReadNational Missile Defense 2 mentionsRead',
    'People 1Jackson–Vanik amendment 1 mentionRead',
  ]);
});

test('goes to the next mention of an entry and to the one before, and tells which of how many that is', async () => {
  const { shown } = await openPanel();
  await click(byRole('button', 'ABM Treaty 3 mentions'));
  await settle();
  const row = document.querySelector<HTMLElement>('[aria-current]');
  expect(textOf(row)).toBe('ABM Treaty Read1 of 3');

  const previous = byRole('button', 'Previous mention');
  previous.focus();
  await click(previous);
  await settle();
  expect(textOf(row)).toBe('ABM Treaty Read3 of 3');
  expect(document.activeElement).toBe(byRole('button', 'Previous mention'));
  await click(byRole('button', 'Next mention'));
  expect(shown.map(([, , way]) => way)).toEqual([1, -1, 1]);
});

test('an entry that is mentioned once has no next mention to go to', async () => {
  await openPanel();
  await click(byRole('button', 'Jackson–Vanik amendment 1 mention'));
  await settle();
  expect(document.querySelector('.stepper')).toBeNull();
});

test('follows the reader to another tab, and shows nothing of the last one meanwhile', async () => {
  const { switchTab, arrive } = await openPanel();
  await click(byRole('button', 'ABM Treaty 3 mentions'));
  await settle();
  await switchTab('other.org', [{ entry: 'abm-treaty', count: 2, frameId: 0 }], true);
  expect(pageText()).toContain('Looking at this page…');
  expect(rows()).toEqual([]);

  arrive();
  await vi.waitFor(() => expect(rows()).toEqual(['ABM Treaty 2 mentions']));
  expect(byRole('switch', 'Mark terms on other.org')).toBeTruthy();
  expect(document.querySelector('[aria-current]')).toBeNull();
});

test('an entry that is being read stays open when the reader turns to another tab', async () => {
  const { switchTab } = await openPanel({ frame: 'side' });
  await click(byRole('button', 'Read ABM Treaty'));
  await switchTab('other.org', []);
  expect(byRole('heading', 'ABM Treaty')).toBeTruthy();
});

test('lists recent look-ups below what the page mentions, and first where it mentions nothing', async () => {
  const { pageChanged } = await openPanel({
    lookups: ['missile-defense', 'gone-from-the-pack', 'abm-treaty'],
  });
  const headings = () => [...document.querySelectorAll('h2')].map(textOf);
  expect(headings()).toEqual(['On this page 2 terms', 'Recently looked up']);
  expect([...document.querySelectorAll('.recent li')].map(textOf)).toEqual([
    'National Missile Defense Arms',
    'ABM Treaty Arms',
  ]);
  await pageChanged([]);
  expect(document.querySelector('.scroller')?.firstElementChild?.className).toBe('recent');
});

test('keeps what is opened as looked up, from wherever it is opened', async () => {
  const { calls } = await openPanel({ lookups: ['missile-defense'] });
  const recent = byRole('button', 'National Missile Defense Arms');
  recent.focus();
  await click(recent);
  await click(byRole('button', 'Back'));
  expect(document.activeElement).toBe(byRole('button', 'National Missile Defense Arms'));
  await type(search(), 'vanik');
  await press('Enter', search());
  expect(calls).toEqual(['looked up missile-defense', 'looked up jackson-vanik']);
});

test('clears recent look-ups, and brings them back', async () => {
  await openPanel({ lookups: ['missile-defense'] });
  await click(byRole('button', 'Clear recent look-ups'));
  expect(document.querySelector('.recent')).toBeNull();
  expect(document.activeElement).toBe(search());
  await click(byRole('button', 'Undo'));
  expect(textOf(document.querySelector('.recent li'))).toBe('National Missile Defense Arms');
  expect(document.querySelector('.notice')).toBeNull();
});

test.each(['copy', 'save'] as const)('hands over the page brief: %s', async (how) => {
  const { calls } = await openPanel();
  const button = byRole('button', 'Page brief');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await click(byRole('button', how === 'copy' ? 'Copy' : 'Save'));
  await settle();
  expect(calls).toEqual([how]);
  expect(textOf(document.querySelector('.brief [role=status]'))).toBe(how === 'copy' ? 'Copied' : 'Saved');
});

test('says so when the brief cannot be had', async () => {
  await openPanel({ canTakeBrief: false });
  await click(byRole('button', 'Page brief'));
  await click(byRole('button', 'Copy'));
  await settle();
  expect(textOf(document.querySelector('.brief [role=status]'))).toBe('The brief could not be made.');
});

test('leads to the library, and from an entry to its place there', async () => {
  await openPanel();
  expect(byRole('link', 'Library').getAttribute('href')).toBe('library.html');
  await click(byRole('button', 'Read ABM Treaty'));
  expect(byRole('link', 'Open in the library').getAttribute('href')).toBe('library.html#entry/abm-treaty');
});

test('opens beside the page from the popup only', async () => {
  const { calls } = await openPanel();
  await click(byRole('button', 'Side panel'));
  expect(calls).toEqual(['side']);
});

test('beside the page, Escape clears the search and closes nothing', async () => {
  const { calls } = await openPanel({ frame: 'side' });
  expect(pageText()).not.toContain('Side panel');
  await type(search(), 'abm');
  await press('Escape');
  expect((search() as HTMLInputElement).value).toBe('');
  expect((await press('Escape')).defaultPrevented).toBe(false);
  expect(calls).toEqual([]);
});

test('speaks Russian', async () => {
  await openPanel({ language: 'ru' });
  expect(rows()).toEqual(['Jackson–Vanik amendment 1 упоминание', 'ABM Treaty 3 упоминания']);
  expect(byRole('switch', 'Отмечать на example.com')).toBeTruthy();
  expect(byRole('combobox', 'Поиск по статьям').getAttribute('placeholder')).toBe('Искать среди 3 статей');
});

test('opens the settings', async () => {
  const { calls } = await openPanel();
  await click(byRole('button', 'Settings'));
  expect(calls).toEqual(['settings']);
});

test('finds an entry by a name that is spelled wrong, with its topic and claim', async () => {
  await openPanel();
  await type(search(), 'jakson vanick');
  expect(titles()).toEqual(['Jackson–Vanik amendment']);
  expect(textOf(options()[0] ?? null)).toContain('People · What the source argues of jackson-vanik.');
  expect(search().getAttribute('aria-expanded')).toBe('true');
  expect(pageText()).toContain('1 result');
});

test('says so when nothing resembles the query', async () => {
  await openPanel();
  await type(search(), 'qqqwwwzz');
  expect(pageText()).toContain('Nothing in the reference resembles “qqqwwwzz”.');
  expect(search().getAttribute('aria-expanded')).toBe('false');
});

test('the arrow keys go through the results, and round', async () => {
  await openPanel();
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
  await openPanel();
  await type(search(), 'missile');
  await press('ArrowDown');
  await type(search(), 'missil');
  expect(active()).toBe(titles()[0]);
});

test('Enter opens the full text, background and all, and Back returns to the search', async () => {
  await openPanel();
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
  await openPanel();
  await type(search(), 'vanik');
  await click(options()[0] as HTMLElement);
  expect(document.activeElement).toBe(byRole('heading', 'Jackson–Vanik amendment'));
});

test('keys of an input method are not ours', async () => {
  await openPanel();
  await type(search(), 'abm');
  await press('Enter', search(), { isComposing: true });
  expect(document.querySelector('.entry')).toBeNull();
});

test('Escape clears the search, then closes the popup', async () => {
  const { calls } = await openPanel();
  await type(search(), 'abm');
  expect((await press('Escape')).defaultPrevented).toBe(true);
  expect((search() as HTMLInputElement).value).toBe('');
  expect(calls).toEqual([]);
  await press('Escape');
  expect(calls).toEqual(['close']);
});

test('reads an entry of the page, goes on to a related one, and back step by step', async () => {
  await openPanel();
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
  await openPanel();
  await click(byRole('button', 'Read ABM Treaty'));
  expect(search().closest('[inert]')).not.toBeNull();
  await click(byRole('button', 'Back'));
  expect(search().closest('[inert]')).toBeNull();
});

test('the switch takes the site out where terms are marked everywhere else', async () => {
  const { settings } = await openPanel();
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

test('what was done on one site is not undone from another', async () => {
  const { switchTab } = await openPanel();
  await click(byRole('switch', 'Mark terms on example.com'));
  await settle();
  expect(pageText()).toContain('Terms are no longer marked on example.com.');
  await switchTab('other.org', []);
  expect(document.querySelector('.notice')).toBeNull();
});

test('the switch can be undone, and its site’s list is as it was', async () => {
  const { settings } = await openPanel({
    settings: { sitesExcept: ['example.com', 'other.org'] },
    site: 'sub.example.com',
  });
  await click(byRole('switch', 'Mark terms on sub.example.com'));
  await settle();
  expect(settings().sitesExcept).toEqual(['other.org']);
  expect(textOf(document.querySelector('.notice'))).toBe('Terms are marked on sub.example.com now.Undo');
  await click(byRole('button', 'Undo'));
  await settle();
  expect(settings().sitesExcept).toEqual(['example.com', 'other.org']);
  expect(document.querySelector('.notice')).toBeNull();
  expect(document.activeElement).toBe(byRole('switch', 'Mark terms on sub.example.com'));
});

test('the switch puts the site in the list where terms are marked on listed sites only', async () => {
  const { settings } = await openPanel({ settings: { where: 'only-on', sitesOnly: ['other.org'] } });
  expect(pageText()).toContain('only on the sites in your list');
  const control = byRole('switch', 'Mark terms on example.com') as HTMLInputElement;
  expect(control.checked).toBe(false);
  await click(control);
  expect(settings().sitesOnly).toEqual(['example.com', 'other.org']);
  expect(settings().sitesExcept).toEqual([]);
});

test('one click marks terms again on a site that is off, and keeps the focus', async () => {
  const { settings } = await openPanel({ settings: { sitesExcept: ['example.com'] } });
  await click(byRole('button', 'Mark terms here'));
  expect(settings().sitesExcept).toEqual([]);
  expect(document.activeElement).toBe(byRole('switch', 'Mark terms on example.com'));
});

test('the switch shows what an organisation has laid down, and cannot be used', async () => {
  const { settings } = await openPanel({
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
  await openPanel({ settings: { sitesExcept: full } });
  await click(byRole('switch', /example\.com/));
  await settle();
  expect(textOf(document.querySelector('[role=alert]'))).toBe('The list of sites is full. Settings has it.');
});
