import { expect, test } from 'vitest';
import { type Classes, isUsual, UNICODE, USUAL } from '../../src/core/text/classes.ts';

const usual = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter(isUsual);

test.each(Object.keys(UNICODE) as (keyof Classes)[])(
  'of usual characters, those in the class of %ss are those that Unicode has in it',
  (name) => {
    const membersIn = (classes: Classes) => {
      const pattern = new RegExp(`^[${classes[name]}]$`, 'u');
      return usual.filter((character) => pattern.test(character));
    };
    expect(membersIn(USUAL)).toEqual(membersIn(UNICODE));
    expect(membersIn(USUAL)).not.toEqual([]);
  },
);

test.each([
  'The ABM Treaty – “signed” in 1972 … €5 → 🚀',
  'Договор по ПРО, ещё действующий',
  'Erdoğan, Kaczyński, café, naïve, ½',
])('is usual: %s', (text) => {
  expect(isUsual(text)).toBe(true);
});

test.each(['条約', 'معاهدة', 'Ελλάς', '𝐀BM', '①'])('is not usual: %s', (text) => {
  expect(isUsual(text)).toBe(false);
});
