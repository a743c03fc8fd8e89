// @vitest-environment jsdom
import { conceptMap } from 'virtual:policy-gloss/map';
import { packs } from 'virtual:policy-gloss/packs';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../src/ui/library/Library.tsx';
import { createLibraryModel } from '../../src/ui/library/model.ts';
import { byRole, click, mount, pageText, press, settle } from './screen.ts';

const model = createLibraryModel(packs, conceptMap);
const russian = createLibraryModel(packs, conceptMap, 'ru');
const citations = [{ name: 'Chicago', text: '“ABM Treaty.” 2026.', isData: false }];

globalThis.scrollTo = () => undefined;

async function open(hash: string, shown = model) {
  location.hash = hash;
  await settle();
  mount(<Library model={shown} cite={async () => citations} />);
  await settle();
}

beforeEach(() => history.replaceState(null, '', '#entries'));

describe('the library', () => {
  it('lists every entry under its topic', async () => {
    await open('#entries');
    for (const { entries } of model.topics)
      for (const { title } of entries) expect(pageText()).toContain(title);
    expect(document.title).toBe('Entries · Policy Gloss library');
  });

  it('lists what resembles a query, or says that nothing does', async () => {
    await open('#entries');
    const input = document.querySelector<HTMLInputElement>('[type=search]');
    const type = (text: string) =>
      act(() => {
        if (input) input.value = text;
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await type('jakson vanick');
    expect(document.querySelector('.entries-list a')?.getAttribute('href')).toBe('#entry/jackson-vanik');
    await type('zzqxwv');
    expect(pageText()).toContain('Nothing in the reference resembles “zzqxwv”.');
  });

  it('shows an entry in full, where it belongs and how to cite it', async () => {
    await open('#entry/abm-treaty');
    expect(pageText()).toContain('The essay argues');
    expect(byRole('link', /¶ 12/).getAttribute('href')).toBe('#outline/russia/12');
    expect(byRole('link', 'Next: National Missile Defense').getAttribute('href')).toBe(
      '#entry/national-missile-defense',
    );
    await click(byRole('button', 'Cite'));
    await settle();
    expect(pageText()).toContain('“ABM Treaty.” 2026.');
  });

  it('says so where there is no such entry', async () => {
    await open('#entry/nothing');
    expect(pageText()).toContain('There is no such entry');
  });

  it('shows what every paragraph says, with its entries', async () => {
    await open('#outline');
    expect(document.querySelectorAll('.part > ol > li')).toHaveLength(25);
    expect(document.querySelector('#at-russia-12 .links')?.textContent).toContain('ABM Treaty');
  });

  it('has the same events in its timeline’s chart and list', async () => {
    await open('#timeline');
    expect(document.querySelectorAll('.event')).toHaveLength(model.events.length);
    await click(byRole('button', 'List'));
    expect(document.querySelectorAll('.event-text')).toHaveLength(model.events.length);
    expect(pageText()).toContain('The essay, 2003');
  });

  it('shows an event’s source, and goes from one to the next by arrow keys', async () => {
    await open('#timeline');
    const first = document.querySelector<HTMLElement>('.event[tabindex="0"]');
    await act(() => first?.focus());
    const before = document.querySelector('.detail .source')?.getAttribute('href');
    expect(before).toMatch(/^https:/);
    await press('ArrowRight');
    expect(document.activeElement).not.toBe(first);
    expect(document.activeElement?.className).toBe('event');
  });

  it('has the same entries in its map and the map’s list', async () => {
    await open('#map');
    const ids = [...document.querySelectorAll('.node')].map((node) => node.getAttribute('href'));
    expect(ids).toHaveLength(model.size);
    await click(byRole('button', 'List'));
    const listed = [...document.querySelectorAll('.relations a')].map((link) => link.getAttribute('href'));
    expect(listed.toSorted()).toEqual(ids.toSorted());
  });

  it('speaks Russian', async () => {
    await open('#entry/abm-treaty', russian);
    expect(document.querySelector('h1')?.textContent).toBe('Договор по ПРО');
    expect(document.documentElement.lang).toBe('ru');
    expect(document.title).toBe('Договор по ПРО · Справочник Policy Gloss');
  });
});
