import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createVocabulary, type Known } from '../../src/core/search/vocabulary.ts';
import { rootsOf, spellingOf } from '../../src/core/search/words.ts';

const letters = fc.constantFrom(...'abdeklmnst'.split(''), 'щ', 'ы', 'у');
const someWord = fc.string({ unit: letters, minLength: 1, maxLength: 9 });
const someWords = fc.uniqueArray(someWord, { minLength: 1, maxLength: 60 });

const vocabularyOf = (words: readonly string[]) => createVocabulary(new Map(words.map((word) => [word, 1])));
const sorted = (words: readonly (Known | string)[]) =>
  [...new Set(words.map((one) => (typeof one === 'string' ? one : one.word)))].sort();
const rootOf = (word: string) => rootsOf(word)[0] ?? '';

it('finds by beginning, spelling and root just what a look at every word finds', () => {
  fc.assert(
    fc.property(someWords, someWord, (words, typed) => {
      const vocabulary = vocabularyOf(words);
      const having = (test: (word: string) => boolean) => sorted(words.filter(test));
      expect(sorted(vocabulary.startingWith(typed))).toEqual(having((word) => word.startsWith(typed)));
      expect(sorted(vocabulary.spelledAs(typed))).toEqual(having((word) => spellingOf(word) === typed));
      expect(sorted(vocabulary.spelledFrom(typed))).toEqual(
        having((word) => spellingOf(word).startsWith(typed)),
      );
      expect(sorted(vocabulary.withRoot(typed))).toEqual(having((word) => rootOf(word) === typed));
      const isNear = (root: string) => root.length >= 3 && (root.startsWith(typed) || typed.startsWith(root));
      if (typed.length >= 3)
        expect(sorted(vocabulary.nearRoot(typed, 3))).toEqual(having((word) => isNear(rootOf(word))));
    }),
  );
});

it('takes for a slip of the hand what begins alike and is about as long', () => {
  const { mayBe } = vocabularyOf([
    'sergeyev',
    'sergievski',
    'vergeyev',
    'sea',
    'strategically',
    'katie',
    'kite',
  ]);
  expect(sorted(mayBe('sergeiiv'))).toEqual(['sergeyev', 'sergievski', 'vergeyev']);
  expect(sorted(mayBe('kate'))).toEqual(['katie']);
});
