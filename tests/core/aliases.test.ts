import { describe, expect, it } from 'vitest';
import { expandAlternation, MOST_FORMS, wordsOf } from '../../src/core/pack/aliases.ts';

describe('alternation', () => {
  it('stands for every text it can be read as', () => {
    expect(expandAlternation('{U.S.|American}-{Russian|Soviet} ties')).toEqual([
      'U.S.-Russian ties',
      'U.S.-Soviet ties',
      'American-Russian ties',
      'American-Soviet ties',
    ]);
  });

  it('may stand for nothing, without leaving a double space', () => {
    expect(expandAlternation('Missile {(ABM) |}Treaty')).toEqual(['Missile (ABM) Treaty', 'Missile Treaty']);
    expect(expandAlternation('State {|the }Duma')).toEqual(['State Duma', 'State the Duma']);
  });

  it('is bounded', () => {
    expect(expandAlternation('{a|b}{c|d}{e|f}{g|h}{i|j}{k|l}')).toHaveLength(MOST_FORMS);
    expect(() => expandAlternation('{a|b}{c|d}{e|f}{g|h}{i|j}{k|l}{m|n}')).toThrow(/more than 64/);
  });

  it.each(['{a', 'a}', '{a|b'])('refuses “%s”', (text) => {
    expect(() => expandAlternation(text)).toThrow(/brace/);
  });
});

describe('the words of a form', () => {
  it.each([
    ['Jackson–Vanik', ['jackson', 'vanik']],
    ['the U.S. Congress', ['the', 'us=US', 'congress']],
    ['ABM', ['abm=ABM']],
    ['ABM Treaty', ['abm', 'treaty']],
    ['договор* по ПРО', ['договор*', 'по', 'про']],
    ['Anti-Ballistic Missile (ABM) Treaty', ['anti', 'ballistic', 'missile', '(', 'abm', ')', 'treaty']],
  ])('of “%s” are %j', (form, words) => {
    expect(wordsOf(form)).toEqual(words);
  });

  it('keep their case where asked', () => {
    expect(wordsOf('Trade Act', true)).toEqual(['trade=Trade', 'act=Act']);
    expect(wordsOf('Дум*', true)).toEqual(['дум*=Дум']);
  });
});
