import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/core/match/matcher.ts';
import { createPrefilter } from '../../src/core/match/prefilter.ts';
import { compile } from '../../src/core/pack/compile.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';
import { findNaively } from './oracle.ts';

const FORMS = [
  'arms treaty',
  'arms',
  'arms treaty party',
  'Jackson-Vanik',
  'rogue state',
  'state duma',
  'Дума',
  'Государственная Дума',
  'Ελλάς',
  'état voyou',
  'מדינה סוררת',
  'معاهدة',
  '条約',
];

const { tables, signs } = compile([packOf([entryOf('it', FORMS)])]);
const matcher = createMatcher(tables);
const prefilter = createPrefilter(signs);

const separator = fc.constantFrom(
  ' ',
  ' ',
  '-',
  '–',
  ' — ',
  '--',
  '\u00a0',
  '\n ',
  '\t',
  '\u00ad ',
  ' \u200b',
);
const noise = fc.constantFrom(
  'the',
  'U.N.',
  'party',
  'states',
  'x',
  '(',
  ',',
  '. ',
  '’s',
  '“',
  '»',
  'думал',
  'και',
  '日本',
  '2002',
  '🚀',
);
const invisible = fc.constantFrom('\u00ad', '\u200b', '\u2060', '\ufeff');

/** A form as some page might have it: other case, accents, separators, invisible characters inside. */
const disguised = fc
  .tuple(
    fc.constantFrom(...FORMS),
    fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    separator,
    invisible,
    fc.nat(60),
  )
  .map(([form, upper, gap, hidden, at]) => {
    const cased = [...form]
      .map((character, index) => (upper[index] ? character.toUpperCase() : character))
      .join('');
    const spaced = cased.replace(/[ -]/g, gap);
    return at > 0 && at < spaced.length ? spaced.slice(0, at) + hidden + spaced.slice(at) : spaced;
  });

const text = fc
  .array(
    fc.tuple(fc.oneof(disguised, disguised, noise), fc.oneof(separator, fc.constantFrom('', ', ', '. '))),
    { maxLength: 12 },
  )
  .map((parts) => parts.flat().join(''));

describe('the matcher', () => {
  it('finds what the naive oracle finds, in any script and disguise', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const found = matcher.find(sample).map(({ start, end }) => sample.slice(start, end));
        expect(found).toEqual(findNaively(sample, FORMS).map(({ start, end }) => sample.slice(start, end)));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing in texts that its first stage passes over, however they are cut', () => {
    fc.assert(
      fc.property(
        text,
        fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }),
        (sample, cuts) => {
          const edges = [
            0,
            ...cuts.filter((cut) => cut < sample.length).sort((a, b) => a - b),
            sample.length,
          ];
          const pieces = edges.slice(1).map((end, at) => sample.slice(edges[at], end));
          const passed = new Set(prefilter(pieces));
          for (const { start } of matcher.find(sample)) {
            const at = edges.findLastIndex((edge) => edge <= start);
            // Of a word in pieces, any piece will do: the block around it is the same.
            expect([...passed].some((one) => Math.abs(one - at) <= 3)).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gives mentions in order, inside the text, without overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (sample) => {
        let end = 0;
        for (const mention of matcher.find(sample)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(sample.length);
      }),
      { numRuns: 2000 },
    );
  });
});
