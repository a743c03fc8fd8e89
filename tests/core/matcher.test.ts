import { describe, expect, it } from 'vitest';
import { finderOf, finderOfEntries, marked } from '../fixtures/find.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';

describe('what counts as a mention', () => {
  it('counts a form that two aliases of an entry share where either’s context holds', () => {
    const aliases = [
      { text: '{ABM|ABM pact}', requires: ['treaty'], reach: 'block' as const },
      { text: 'ABM', requires: ['Moscow'], reach: 'block' as const },
    ];
    expect(marked(aliases, 'The ABM was a treaty.')).toEqual(['ABM']);
    expect(marked(aliases, 'Moscow kept its ABM.')).toEqual(['ABM']);
    expect(marked(aliases, 'The ABM of a shop.')).toEqual([]);
  });

  it('ignores case', () => {
    expect(marked(['rogue state'], 'Rogue State, ROGUE STATE, rogue state')).toEqual([
      'Rogue State',
      'ROGUE STATE',
      'rogue state',
    ]);
  });

  it('keeps the case of an acronym', () => {
    expect(marked(['WHO'], 'The WHO asks who it was; Who?')).toEqual(['WHO']);
  });

  it('keeps the case of a two-letter acronym inside a longer alias, and not that of a longer one', () => {
    expect(marked(['US Congress', 'ABM Treaty'], 'let us congress; the US congress; the abm treaty')).toEqual(
      ['US congress', 'abm treaty'],
    );
  });

  it('keeps case where the pack asks for it', () => {
    expect(marked([{ text: 'Duma', case: 'exact' }], 'the Duma and the duma')).toEqual(['Duma']);
    expect(marked([{ text: 'start', case: 'exact' }], 'START to start')).toEqual(['start']);
  });

  it.each([
    ['a hyphen', 'Jackson-Vanik'],
    ['an en dash', 'Jackson–Vanik'],
    ['an em dash between spaces', 'Jackson — Vanik'],
    ['a minus sign', 'Jackson\u2212Vanik'],
    ['two hyphens', 'Jackson--Vanik'],
    ['a space', 'Jackson Vanik'],
    ['a no-break space', 'Jackson\u00a0Vanik'],
    ['a line break and indent', 'Jackson\n    Vanik'],
    ['a no-break hyphen', 'Jackson\u2011Vanik'],
  ])('takes %s for the same separator', (_, text) => {
    expect(marked(['Jackson-Vanik'], `the ${text} law`)).toEqual([text]);
    expect(marked(['Jackson Vanik'], `the ${text} law`)).toEqual([text]);
  });

  it('does not take two dashes, a comma or nothing for a separator', () => {
    expect(marked(['Jackson-Vanik'], 'Jackson - - Vanik, Jackson, Vanik; JacksonVanik')).toEqual([]);
  });

  it('reads over soft hyphens and zero-width characters', () => {
    const text = 'the A\u00adB\u200bM\u2060 Trea\u200dty';
    expect(marked(['ABM Treaty'], text)).toEqual(['A\u00adB\u200bM\u2060 Trea\u200dty']);
  });

  it('leaves an invisible character after the last letter out of the mention', () => {
    expect(marked(['ABM'], 'ABM\u200b, ABM\u00ad')).toEqual(['ABM', 'ABM']);
  });

  it('folds diacritics, however they are encoded', () => {
    expect(marked(['Jackson-Vanik'], 'Jáckson-Vaník and Ja\u0301ckson-Vani\u0301k')).toHaveLength(2);
    expect(marked(['Путин'], 'Путин, Пути\u0301н')).toHaveLength(2);
    expect(marked([{ text: 'Чёрное море', lang: 'ru' }], 'Черное море')).toHaveLength(1);
  });

  it('takes curly and straight quotes for one', () => {
    expect(marked(['“axis of evil”'], 'an "axis of evil"')).toEqual(['"axis of evil"']);
    expect(marked(["People's Republic"], 'the People’s Republic')).toEqual(['People’s Republic']);
  });

  it('reads over quotation marks inside a phrase', () => {
    expect(
      marked(['defining terrorism', 'rogue state'], 'defining “terrorism”, so-called "rogue" states'),
    ).toEqual(['defining “terrorism', 'rogue" states']);
  });

  it('never matches inside a longer word, in any script', () => {
    expect(marked(['ABM'], 'ABMs and FABM, ABM2, ABM_x, xABM')).toEqual(['ABMs']);
    expect(marked([{ text: 'дума', lang: 'ru' }], 'придумал, думать, дума')).toEqual(['дума']);
  });

  it('is not found in the names of sites and mailboxes', () => {
    expect(marked(['Congress', 'Duma'], 'www.congress.gov, congress.gov, press@duma.ru, @duma')).toEqual([]);
    const url =
      'https://www.armscontrol.org/factsheets/abm-treaty-history or x.org/abm-treaty/, ABM Treaty/pact';
    expect(marked(['ABM Treaty'], url)).toEqual(['ABM Treaty']);
    expect(marked(['Congress'], 'It went to Congress.The next day, Congress.')).toEqual([
      'Congress',
      'Congress',
    ]);
  });

  it.each([
    ['ABM Treaty', 'ABM Treaties'],
    ['rogue state', 'rogue states'],
    ['ICBM', 'ICBMs'],
    ['preventive attack', 'preventive attacks'],
    ['arms process', 'arms processes'],
  ])('finds the plural of %s', (alias, plural) => {
    expect(marked([alias], `two ${plural}.`)).toEqual([plural]);
  });

  it('finds possessives without marking the possessive', () => {
    expect(marked(['Jackson-Vanik', 'rogue state'], 'Jackson-Vanik’s end, rogue states’ missiles')).toEqual([
      'Jackson-Vanik',
      'rogue states',
    ]);
  });

  it('matches at word boundaries inside hyphenated compounds', () => {
    expect(marked(['ABM Treaty'], 'post-ABM-Treaty-era talks')).toEqual(['ABM-Treaty']);
  });

  it('reads abbreviations with and without dots as one', () => {
    const text = 'the U.S. Congress, the US Congress, the U.S Congress';
    expect(marked(['U.S. Congress'], text)).toEqual(['U.S. Congress', 'US Congress', 'U.S Congress']);
    expect(marked(['George W. Bush'], 'George W Bush and George W. Bush')).toHaveLength(2);
    expect(marked(['George H. W. Bush'], 'George H.W. Bush and George H. W. Bush')).toHaveLength(2);
    expect(marked([{ text: 'С. Б. Иванов', lang: 'ru' }], 'С.Б. Иванов, С.Б.Иванов')).toHaveLength(2);
  });

  it('lets the leftmost, then the longest win, and never overlaps', () => {
    const { find } = finderOfEntries(
      entryOf('strategy', ['national security strategy']),
      entryOf('nss', ['National Security Strategy of the United States']),
      entryOf('states', ['United States Congress']),
    );
    expect(find('the National Security Strategy of the United States Congress saw')).toEqual([
      { text: 'National Security Strategy of the United States', entry: 'nss' },
    ]);
  });

  it('falls back to a shorter alias where a longer one is switched off', () => {
    const { find } = finderOfEntries(entryOf('long', ['ABM Treaty']), entryOf('short', ['Treaty']));
    expect(find('the ABM Treaty', { off: { entries: ['long'], topics: [] } })).toEqual([
      { text: 'Treaty', entry: 'short' },
    ]);
  });

  it('finds the Russian case endings of a stem, and nothing else that begins with it', () => {
    const aliases = [
      { text: 'договор* по ПРО', lang: 'ru' as const },
      { text: 'упреждающ* удар*', lang: 'ru' as const },
    ];
    expect(
      marked(aliases, 'Договором по ПРО; упреждающего удара; договорный по ПРО; упреждающие удары'),
    ).toEqual(['Договором по ПРО', 'упреждающего удара', 'упреждающие удары']);
  });

  it('gives offsets in UTF-16 code units', () => {
    expect(marked(['ABM Treaty'], '🚀🚀 ABM Treaty 🚀')).toEqual(['ABM Treaty']);
  });
});

describe('context', () => {
  const primacy = { text: 'primacy', requires: ['Washington', ['nuclear', 'Russia']], unless: ['recency'] };

  it('asks for one of the cues, or for all of those that stand together', () => {
    expect(marked([primacy], 'The primacy of law.')).toEqual([]);
    expect(marked([primacy], 'Washington’s primacy.')).toEqual(['primacy']);
    expect(marked([primacy], 'Nuclear primacy.')).toEqual([]);
    expect(marked([primacy], 'Nuclear primacy over Russia.')).toEqual(['primacy']);
  });

  it('is refused by a cue that speaks against it in the same block', () => {
    expect(marked([primacy], 'Washington: primacy and recency.')).toEqual([]);
  });

  const around = (before: string, after: string, page = '') => ({
    surroundings: { before: () => before, after: () => after, page: () => page },
  });

  it('looks a thousand characters either way, across blocks, and no farther', () => {
    expect(marked([primacy], 'Its primacy.', around('Washington said.', ''))).toEqual(['primacy']);
    expect(marked([primacy], 'Its primacy.', around('', 'So Washington.'))).toEqual(['primacy']);
    expect(marked([primacy], 'Its primacy.', around(`Washington ${'x '.repeat(500)}`, ''))).toEqual([]);
    expect(marked([primacy], `Washington ${'x '.repeat(600)} primacy`)).toEqual([]);
  });

  it('stays in its block, or looks at the whole page, where the pack says so', () => {
    const inBlock = { ...primacy, reach: 'block' as const };
    expect(marked([inBlock], 'Its primacy.', around('Washington said.', ''))).toEqual([]);
    const onPage = { ...primacy, reach: 'page' as const };
    expect(marked([onPage], 'Its primacy.', around('', '', 'Far away: Washington.'))).toEqual(['primacy']);
  });

  it('says which cue let an alias count', () => {
    const { matcher, cueTexts } = finderOfEntries(entryOf('it', [primacy]));
    const [mention] = matcher.find('Russia has no nuclear primacy.');
    expect(cueTexts[mention?.cue ?? -1]).toBe('nuclear');
  });

  it('takes a longer name that the alias is part of for a cue', () => {
    const alias = { text: 'ABM', requires: ['missile'], unless: ['ABM Industries'] };
    expect(marked([alias], 'ABM Industries cleans a missile base')).toEqual([]);
    expect(marked([alias], 'ABM and a missile')).toEqual(['ABM']);
  });

  it('does not take a word of the alias itself for a cue', () => {
    const alias = { text: 'nuclear deterrence', requires: ['nuclear'] };
    expect(marked([alias], 'nuclear deterrence')).toEqual([]);
    expect(marked([alias], 'nuclear deterrence, nuclear arms')).toEqual(['nuclear deterrence']);
  });

  it('needs no cue where the entry is named beyond doubt nearby', () => {
    const { find } = finderOfEntries(
      entryOf('sergei', ['Sergei Ivanov', { text: 'Ivanov', requires: ['defense'], unless: ['Timur'] }]),
    );
    expect(find('Sergei Ivanov spoke. Later Ivanov left.')).toHaveLength(2);
    expect(find('Ivanov left.', around('Sergei Ivanov spoke.', ''))).toHaveLength(1);
    expect(find('Timur Ivanov left.', around('Sergei Ivanov spoke.', ''))).toHaveLength(0);
    expect(find('Ivanov left.')).toHaveLength(0);
  });

  it('is refused by a cue farther off where the pack says so', () => {
    const bush = { text: 'Bush', unless: ['George H. W. Bush'], unlessReach: 'near' as const };
    expect(marked([bush], 'Bush in 1991.', around('President George H.W. Bush said so.', ''))).toEqual([]);
    expect(marked([{ ...bush, unlessReach: 'block' }], 'Bush.', around('George H. W. Bush', ''))).toEqual([
      'Bush',
    ]);
  });

  it('decides between two entries that share a form, and leaves the rest to the one without a rule', () => {
    const { find } = finderOfEntries(
      entryOf('sergei', ['Ivanov']),
      entryOf('igor', [{ text: 'Ivanov', requires: ['Igor', 'foreign minister'] }]),
    );
    expect(find('Ivanov, the foreign minister')[0]?.entry).toBe('igor');
    expect(find('Ivanov, the defence minister')[0]?.entry).toBe('sergei');
  });

  it('knows the cue sets of the pack', () => {
    const pack = packOf([entryOf('it', [{ text: 'primacy', requires: ['@america'] }])], {
      cues: { america: ['U.S.', 'Bush'] },
    });
    expect(finderOf(pack).find('US primacy')).toHaveLength(1);
    expect(finderOf(pack).find('let us see primacy')).toHaveLength(0);
  });
});
