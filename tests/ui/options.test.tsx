// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Kept } from '../../src/core/backup.ts';
import { createEntryNames } from '../../src/core/search/names.ts';
import { DEFAULT_SETTINGS, type SettingKey, type Settings } from '../../src/core/settings.ts';
import type { SetAside } from '../../src/core/settings-care.ts';
import { textsIn, type UiLanguage } from '../../src/core/texts.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { listTopics } from '../../src/ui/options/topics.ts';
import { TextsContext } from '../../src/ui/texts.tsx';
import { pack } from './fixtures.ts';
import { byRole, click, mount, pageText, press, settle, textOf, type } from './screen.ts';

const topics = listTopics([pack]);

/** The options page over a store that tells of each change, as the browser's does. */
function openOptions(
  stored: Partial<Settings> = {},
  save: () => Promise<void> = async () => {},
  {
    locked = [],
    setAside = [],
    language = 'en',
  }: { locked?: SettingKey[]; setAside?: SetAside[]; language?: UiLanguage } = {},
) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...stored };
  const patches: Partial<Settings>[] = [];
  let kept: Omit<Kept, 'settings'> = { setAside, lookups: ['abm-treaty'] };
  const names = createEntryNames([pack]);
  const put = (patch: Partial<Settings>) => {
    settings = { ...settings, ...patch };
    return screen.show(tree());
  };
  const tree = () => (
    <TextsContext.Provider value={textsIn(language)}>
      <Options
        settings={settings}
        topics={topics}
        titleOf={(id) => names.titleOf(id, 'en')}
        search={(query) => names.search(query, 'en')}
        commands={[
          { name: 'next-mention', description: '', shortcut: 'Alt+Period' },
          { name: 'toggle-card', description: '', shortcut: '' },
        ]}
        onChangeKeys={undefined}
        onSave={async (patch) => {
          patches.push(patch);
          await save();
          await put(patch);
        }}
        locked={new Set(locked)}
        kept={{ settings, ...kept }}
        onRestore={async ({ settings: restored, ...others }) => {
          await save();
          kept = others;
          await put(restored);
        }}
        onTold={() => {
          kept = { ...kept, setAside: setAside.map((one) => ({ ...one, isTold: true })) };
          void screen.show(tree());
        }}
      />
    </TextsContext.Provider>
  );
  const screen = mount(tree());
  return { patches, settings: () => settings, kept: () => kept, changeElsewhere: put };
}

const said = () => textOf(document.querySelector('.notice [role=status]'));

const isChecked = (role: string, name: string) => (byRole(role, name) as HTMLInputElement).checked;

async function choose(role: string, name: string) {
  await click(byRole(role, name));
  await settle();
}

test('lists the topics with what they are about, how many entries they have, and some of these', () => {
  openOptions();
  const rows = [...document.querySelectorAll('.topic')].map((row) => row.textContent);
  expect(rows).toEqual([
    'ArmsArms.Among them: ABM Treaty · National Missile Defense2 entries',
    'PeoplePeople.Among them: Jackson–Vanik amendment1 entry',
  ]);
  expect(isChecked('checkbox', 'Arms')).toBe(true);
});

test('switches a topic off and on again, and says that this is saved', async () => {
  const { settings } = openOptions();
  await choose('checkbox', 'Arms');
  expect(settings().topicsOff).toEqual(['arms']);
  expect(said()).toBe('Saved: Topics');
  expect(pageText()).toContain('1 of 2 on');
  await choose('checkbox', 'Arms');
  expect(settings().topicsOff).toEqual([]);
});

test('switches all topics off, and all on', async () => {
  const { settings } = openOptions();
  await choose('button', 'None');
  expect(settings().topicsOff).toEqual(['arms', 'people']);
  await choose('button', 'All');
  expect(settings().topicsOff).toEqual([]);
});

test('changes the density', async () => {
  const { settings } = openOptions();
  expect(isChecked('radio', 'Once a section')).toBe(true);
  await choose('radio', 'Every mention');
  expect(settings().density).toBe('every');
});

test('changes style and strength of the mark, and shows both on light and on dark', async () => {
  const { settings } = openOptions();
  await choose('radio', 'Dashed');
  expect(settings().underline).toBe('dashed');
  await choose('radio', 'Strong');
  expect(settings().strength).toBe('strong');
  const marks = [...document.querySelectorAll<HTMLElement>('.sample [data-mark]')];
  expect(marks.map(({ dataset }) => dataset.mark)).toEqual(Array(4).fill('dashed-strong'));
});

test('shows the delay while it is dragged, and saves it once it is let go', async () => {
  const { patches } = openOptions();
  const slider = byRole('slider', 'How soon a card opens') as HTMLInputElement;
  await type(slider, '550');
  expect(document.querySelector('output')?.textContent).toBe('550 ms');
  expect(patches).toEqual([]);
  await act(() => {
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(patches).toEqual([{ delay: 550 }]);
});

async function addSite(address: string) {
  await type(byRole('textbox', 'Site to add'), address);
  await act(() => {
    document.querySelector('form')?.requestSubmit();
  });
  await settle();
}

const listed = () => [...document.querySelectorAll('.sites li')].map((row) => row.firstChild?.textContent);

test('adds a site from a pasted address', async () => {
  const { settings } = openOptions();
  await addSite('https://www.nytimes.com/2003/11/01/world.html');
  expect(settings().sitesExcept).toEqual(['nytimes.com']);
  expect(listed()).toEqual(['nytimes.com']);
  expect((byRole('textbox', 'Site to add') as HTMLInputElement).value).toBe('');
});

test('says what is wrong with what is no site, and keeps it to be mended', async () => {
  const { patches } = openOptions();
  await addSite('not a site');
  expect(textOf(document.querySelector('[role=alert]'))).toBe(
    '“not a site” is not a site. Write one as example.com.',
  );
  const input = byRole('textbox', 'Site to add') as HTMLInputElement;
  expect(input.value).toBe('not a site');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(patches).toEqual([]);
  await type(input, 'a.site');
  expect(textOf(document.querySelector('[role=alert]'))).toBe('');
});

test('removes one site, and not those that it is part of', async () => {
  const { settings } = openOptions({ sitesExcept: ['example.com', 'news.example.com'] });
  await choose('button', 'Remove news.example.com');
  expect(settings().sitesExcept).toEqual(['example.com']);
  expect(document.activeElement).toBe(byRole('textbox', 'Site to add'));
});

test('keeps a list for each rule', async () => {
  const { settings } = openOptions({ sitesExcept: ['example.com'] });
  await choose('radio', 'Only on some sites');
  expect(listed()).toEqual([]);
  expect(pageText()).toContain('nothing is marked anywhere');
  await addSite('le-monde.fr');
  expect(settings()).toMatchObject({
    where: 'only-on',
    sitesOnly: ['le-monde.fr'],
    sitesExcept: ['example.com'],
  });
});

test('goes back to the defaults, and undoes that', async () => {
  const mine: Partial<Settings> = { delay: 900, topicsOff: ['arms'], sitesExcept: ['example.com'] };
  const { settings } = openOptions(mine);
  await choose('button', 'Reset to defaults');
  expect(settings()).toEqual(DEFAULT_SETTINGS);
  await choose('button', 'Undo');
  expect(settings()).toEqual({ ...DEFAULT_SETTINGS, ...mine });
});

test('follows a change that was made elsewhere', async () => {
  const { changeElsewhere } = openOptions();
  await changeElsewhere({ density: 'page', topicsOff: ['people'] });
  expect(isChecked('radio', 'Once a page')).toBe(true);
  expect(isChecked('checkbox', 'People')).toBe(false);
});

test('does not jump back while a change is on its way', async () => {
  let arrive = () => {};
  const onItsWay = new Promise<void>((done) => {
    arrive = done;
  });
  const { changeElsewhere } = openOptions({}, () => onItsWay);
  await click(byRole('radio', 'Every mention'));
  await changeElsewhere({});
  expect(isChecked('radio', 'Every mention')).toBe(true);
  arrive();
  await settle();
  expect(isChecked('radio', 'Every mention')).toBe(true);
});

test('shows what is stored when a change could not be saved, and says so', async () => {
  openOptions({}, () => Promise.reject(new Error('the disk is full')));
  await choose('radio', 'Every mention');
  expect(isChecked('radio', 'Once a section')).toBe(true);
  expect(said()).toBe('This change could not be saved.');
});

test('shows what an organisation has laid down, and lets nobody change it', async () => {
  const { patches } = openOptions({ delay: 700, sitesExcept: ['bank.example'] }, undefined, {
    locked: ['delay', 'topicsOff', 'sitesExcept'],
  });
  expect((document.querySelector('input[type=range]') as HTMLInputElement).matches(':disabled')).toBe(true);
  expect(document.querySelectorAll('.lock')).toHaveLength(3);
  expect(byRole('checkbox', 'Arms').matches(':disabled')).toBe(true);
  expect(byRole('button', 'Remove bank.example').matches(':disabled')).toBe(true);
  await choose('checkbox', 'Arms');
  await choose('button', 'Remove bank.example');
  expect(patches).toEqual([]);
  expect(byRole('radio', 'Every mention').matches(':disabled')).toBe(false);
});

test('says once which settings were damaged, and offers what they were', async () => {
  const damaged = { key: 'delay' as const, value: 'soon', at: '2026-11-25T03:00:00.000Z', isTold: false };
  openOptions({}, undefined, { setAside: [damaged] });
  expect(pageText()).toContain('A setting was damaged and could not be used: “How soon a card opens”.');
  const href = byRole('link', 'Save the copy').getAttribute('href') as string;
  expect(await (await fetch(href)).json()).toEqual([damaged]);
  await choose('button', 'All right');
  expect(pageText()).not.toContain('damaged');
});

test('chooses how a card looks', async () => {
  const { settings } = openOptions();
  expect(isChecked('radio', 'As the page')).toBe(true);
  await choose('radio', 'Dark');
  expect(settings().theme).toBe('dark');
});

test('lists what is muted, and unmutes it', async () => {
  const { settings } = openOptions({
    muted: ['* abm-treaty', '* gone', 'example.com abm-treaty', 'example.org jackson-vanik'],
  });
  const items = () => [...document.querySelectorAll('.muted li')].map(textOf);
  expect(items()).toEqual([
    'ABM Treaty, everywhereUnmute',
    'gone, everywhereUnmute',
    'ABM Treaty, example.comUnmute',
    'Jackson–Vanik amendment, example.orgUnmute',
  ]);
  await choose('button', 'Unmute ABM Treaty, example.com');
  expect(settings().muted).toEqual(['* abm-treaty', '* gone', 'example.org jackson-vanik']);
  expect(document.activeElement?.textContent).toBe('Muted terms');
  await choose('button', 'Unmute ABM Treaty, everywhere');
  expect(settings().muted).toEqual(['* gone', 'example.org jackson-vanik']);
});

test('mutes any term that a part of its name finds, and none twice', async () => {
  const { settings } = openOptions();
  const field = document.querySelector<HTMLInputElement>('[role=combobox]') as HTMLInputElement;
  await type(field, 'jakson');
  await press('Enter', field);
  await settle();
  expect(settings().muted).toEqual(['* jackson-vanik']);
  expect(field.value).toBe('');
  await type(field, 'jackson');
  expect(byRole('option', /^Jackson/).getAttribute('aria-disabled')).toBe('true');
  await press('Enter', field);
  expect(settings().muted).toEqual(['* jackson-vanik']);
});

test('takes back one change after the other', async () => {
  const { settings } = openOptions();
  await choose('radio', 'Every mention');
  await choose('radio', 'Shift');
  await choose('switch', 'A tap on a term opens its card');
  expect(settings()).toMatchObject({ density: 'every', modifier: 'shift', touch: false });
  await choose('button', 'Undo');
  expect(settings()).toMatchObject({ density: 'every', modifier: 'shift', touch: true });
  expect(said()).toBe('Taken back: Cards on touch screens');
  await choose('button', 'Undo');
  await choose('button', 'Undo');
  expect(settings()).toEqual(DEFAULT_SETTINGS);
  expect(() => byRole('button', 'Undo')).toThrow();
});

test('does not take back what was changed elsewhere since', async () => {
  const { settings, changeElsewhere } = openOptions();
  await choose('checkbox', 'Arms');
  await choose('radio', 'Every mention');
  await changeElsewhere({ topicsOff: ['arms', 'people'] });
  await settle();
  await choose('button', 'Undo');
  expect(settings()).toMatchObject({ density: 'section', topicsOff: ['arms', 'people'] });
  expect(() => byRole('button', 'Undo')).toThrow();
});

test('shows the keys that commands have now, and how to change them', () => {
  openOptions();
  const rows = [...document.querySelectorAll('.keys div')].map(textOf);
  expect(rows).toEqual(['Go to the next marked termAlt.', 'Open or close the card of the termno key']);
  expect(pageText()).toContain('open about:addons');
});

const shownSections = () =>
  [...document.querySelectorAll<HTMLElement>('.group:not([hidden]) section:not([hidden])')].map(
    ({ id }) => id,
  );

test('finds settings by what stands in them and by other words for it', async () => {
  openOptions();
  const all = shownSections().length;
  const field = document.querySelector<HTMLInputElement>('[type=search]') as HTMLInputElement;
  await type(field, 'dark mode');
  expect(shownSections()).toEqual(['theme']);
  expect(textOf(document.querySelector('.finder [role=status]'))).toBe('1 section');
  await type(field, 'jackson');
  expect(shownSections()).toEqual(['topics']);
  await type(field, 'xyzzy');
  expect(shownSections()).toEqual([]);
  expect(textOf(document.querySelector('.finder [role=status]'))).toContain('“xyzzy”');
  await press('Escape', field);
  expect(shownSections()).toHaveLength(all);
});

/** Chooses a file, as a reader does in the browser's dialog. */
async function restore(text: string) {
  const input = document.querySelector<HTMLInputElement>('[type=file]') as HTMLInputElement;
  const files = [new File([text], 'backup.json')];
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  await act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

const backup = async () =>
  (await fetch(byRole('link', 'Save a backup').getAttribute('href') as string)).text();

test('restores what was backed up, and takes that back', async () => {
  const mine: Partial<Settings> = { delay: 900, muted: ['* abm-treaty'] };
  const { settings, kept } = openOptions(mine);
  const file = await backup();
  await choose('button', 'Reset to defaults');
  await restore(file.replace('"abm-treaty"\n', '"jackson-vanik"\n'));
  expect(settings()).toEqual({ ...DEFAULT_SETTINGS, ...mine });
  expect(kept().lookups).toEqual(['jackson-vanik']);
  expect(said()).toBe('The backup has been restored.');
  await choose('button', 'Undo');
  expect(settings()).toEqual(DEFAULT_SETTINGS);
  expect(kept().lookups).toEqual(['abm-treaty']);
});

test('changes nothing for a damaged backup, and says what is wrong with it', async () => {
  const { settings } = openOptions({ delay: 900 });
  const file = await backup();
  await restore(file.replace('"delay": 900', '"delay": 9000'));
  const alert = () => textOf(document.querySelector('#backup [role=alert]'));
  expect(alert()).toBe(
    'This backup is damaged: “settings.delay” holds what cannot be used. Nothing has been changed.',
  );
  await restore('{');
  expect(alert()).toContain('it is no JSON');
  expect(settings().delay).toBe(900);
});

test('speaks Russian to those who want it', () => {
  openOptions({}, undefined, { language: 'ru' });
  expect(pageText()).toContain('Как часто подчёркивать термин');
  expect(document.querySelector('.examples')?.textContent).toMatch(/^Среди них: ABM Treaty/);
});
