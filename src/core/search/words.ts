import { foldText } from '../text/fold.ts';

const WORDS = /[\p{L}\p{N}]+/gu;
const DOTTED = /(?<=\p{Lu})\.(?=\p{Lu}|\W|$)/gu;

// Words by which a question is asked, and not what it is about.
const ASKING = new Set(
  (
    'a about an and any are as at be been but by can could did do does for from had has have how i if in into is it its ' +
    'itself me much many my not of on or over s say says said should so tell than that the their them there they this ' +
    'to us was we were what when where which who whom whose why will with would you your ' +
    'а без бы был была были было в во для до же за и из или к как какая какие какой когда кто ли мы на не о об от по ' +
    'под почему при про с со так то у что чем это я'
  ).split(' '),
);

// ПРО is an arms-control term and про is "about", as US is a country and us is not: capitals tell them apart.
const isAsking = (word: string, raw: string) => ASKING.has(word) && raw !== raw.toUpperCase();

/** The words of a text, folded, in order; dots of abbreviations and apostrophes do not cut a word. */
export const wordsIn = (text: string): string[] =>
  foldText(text.replace(DOTTED, '').replace(/['’](?=s\b)/g, ' ')).match(WORDS) ?? [];

/** The words that say what a query is about; all of them, if it is made of nothing else. */
export function subjectsOf(query: string): string[] {
  const raw = query.replace(DOTTED, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = raw.map((one) => ({ word: foldText(one), raw: one }));
  const subjects = words.filter(({ word, raw: one }) => one.length === 1 || !isAsking(word, one));
  const kept = subjects.filter(({ word }) => word.length > 1);
  return [...new Set((kept.length > 0 ? kept : words).map(({ word }) => word))];
}

const LATIN: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * A folded Cyrillic word in Latin letters, as newspapers romanize (BGN/PCGN without its marks): госдума is
 * gosduma. Undefined where there is nothing to romanize.
 */
export function romanize(word: string): string | undefined {
  if (!/[а-я]/.test(word)) return undefined;
  return [...word].map((letter) => LATIN[letter] ?? letter).join('');
}

/** An English word without the endings that questions change: leave, leaving and leaves are one. */
export const rootOf = (word: string): string =>
  word.length > 4 && /^[a-z]+$/.test(word) ? word.replace(/(?:ings?|ed|es|s|e|ly)$/, '') : word;
