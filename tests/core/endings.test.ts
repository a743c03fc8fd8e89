import { expect, test } from 'vitest';
import { RUSSIAN_ENDINGS } from '../../src/core/pack/endings.ts';
import { RUSSIAN_ENDING } from '../../src/core/text/inflection.ts';

/** Every text of one to so many of these letters. */
function* textsOf(letters: string, most: number, before = ''): Generator<string> {
  for (const letter of letters) {
    yield before + letter;
    if (most > 1) yield* textsOf(letters, most - 1, before + letter);
  }
}

test('the pattern of Russian endings holds for those that are listed, and for no other text of five letters', () => {
  const letters = [...new Set(RUSSIAN_ENDINGS.join(''))].join('');
  const found = [...textsOf(letters, 5)].filter((text) => RUSSIAN_ENDING.test(text));
  expect(found.sort()).toEqual([...RUSSIAN_ENDINGS].sort());
});
