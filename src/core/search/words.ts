import { foldEach } from '../text/fold.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const DOTTED = /(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L})|\W|$)/gu;

const LATIN: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** A folded word with its Cyrillic letters as newspapers romanize them (BGN/PCGN without its marks): госдума is gosduma. */
export const romanize = (word: string): string => word.replace(/[а-я]/g, (letter) => LATIN[letter] ?? '');

// Words by which a question is asked, and not what it is about.
const ENGLISH =
  'a about according again all also am among an and any are argue argued argues article as at author be because ' +
  'been being between both but by can compare compared comparison could did differ difference different differs ' +
  'do does doing done else essay ever every exactly explain find for from get gets give given gives go goes got had ' +
  'happen happened happens has have having he her him his how i if in info into is it its itself ' +
  'kind know let like likely list look made make makes many matter may me mean meaning means meant might more ' +
  'most much must my need of off on or our out over overview play played plays please really role said same say says she should show ' +
  'so some still such summary take takes tell than that the their them then there these they thing things ' +
  'thinks this those to too toward towards under understand up us use used versus very via vs want wanted wants ' +
  'was we were what when where whether which while who whom whose why will with within word work works would ' +
  'yet you your';
const RUSSIAN =
  'а автор без более бы был была были было быть в вам вас весь во вот все всего вы где да даже для до его ее ' +
  'если есть еще же за зачем и из или им их к каждый как какая какие каким каких каков какова каковы какого ' +
  'какое какой какую ко когда кого кому кто куда ли либо лучше между меньше меня мне много может можно мой мы ' +
  'на надо нам нас не него нее нет ни них но ну нужен нужна нужно нужны о об объясни однако он она они оно от ' +
  'откуда отличается отличаются отличие отличия отношению перед по под подробнее пожалуйста понять после потом ' +
  'потому почему при про происходит просто против различие различия разница расскажи расскажите с сам свой своя ' +
  'сегодня сейчас сколько со собой сравнение среди статье статьи статья суть так такая также такие таких такое ' +
  'такой там те тем теперь то того тоже той только том тот ты у уже хотят хочет чего чей чем через что чтобы ' +
  'чье чья эссе эта эти это этого этой этом этот эту я является являются';
// "Договор по ПРО" in small letters: про is "about" at the beginning or before what it is about.
const BEFORE_A_TERM = new Set('по о об из от договор договора договору'.split(' '));

const ASKING = new Set([
  ...ENGLISH.split(' '),
  ...RUSSIAN.split(' ').flatMap((word) => [word, romanize(word)]),
]);
// In Latin letters these are words of their own: ПРО, the arms-control term, and what статье is without its soft sign.
for (const word of ['pro', 'state']) ASKING.delete(word);

const QUESTION =
  /^\s*(?:are|can|could|did|do|does|how|is|should|was|were|what|when|where|which|who|whose|why|will|would|где|зачем|как|каки[емх]|какова|како[ейм]|какую|когда|кто|кому|куда|можно ли|откуда|почему|сколько|чем|что)(?!\p{L})/iu;
/** Whether a query is put as a question, which has more words around what it is about. */
export const isQuestion = (query: string): boolean => QUESTION.test(query);

/** The words of a text, folded, in order; dots of abbreviations and apostrophes do not cut a word. */
export const wordsIn = (text: string): string[] => foldEach(rawWordsIn(text));

const rawWordsIn = (text: string): string[] =>
  text
    .replace(DOTTED, '')
    .replace(/['’](?=s\b)/g, ' ')
    .match(WORD) ?? [];

/** The words that say what a query is about; all of them, if it is made of nothing else. */
export function subjectsOf(query: string): string[] {
  const isShouted = query === query.toUpperCase();
  const raw = rawWordsIn(query);
  const words = foldEach(raw);
  const subjects = words.filter((word, index) => {
    if (word.length === 1) return false;
    if (word === 'про' && (index === words.length - 1 || BEFORE_A_TERM.has(words[index - 1] ?? '')))
      return true;
    // US is a country and us is not: capitals tell them apart.
    return !ASKING.has(word) || (!isShouted && raw[index] === raw[index]?.toUpperCase());
  });
  return [...new Set(subjects.length > 0 ? subjects : words)];
}

// Verbs of a question ("why did Moscow object") and numbers say less of what it is about than its nouns do.
const LIGHT =
  /^\d+$|^[a-z]{3,}ed$|[а-я]{2}(?:л[аои]|[аеиоуыя](?:л|ть)|[аеия]ет|[аеуюя]ют|ут|ят|ит|овать)(?:ся|сь)?$/;
export const isLight = (word: string): boolean => LIGHT.test(word);

export const isCyrillic = (word: string): boolean => /[а-я]/.test(word);

/** A folded word in Latin letters, spelled so loosely that ways to romanize, and doubled letters, do not count. */
export const spellingOf = (word: string): string => romanizeLoosely(word).replace(/(\p{L})\1+/gu, '$1');

const romanizeLoosely = (word: string): string =>
  romanize(word).replace(/kh/g, 'h').replace(/shch/g, 'sch').replace(/[jy]/g, 'i').replace(/w/g, 'v');

const RUSSIAN_ENDING = /(?<=...)(?:[aeiou]+|[aeiou]+(?:v|m|mi|h|go|mu))$/;
const ENGLISH_ENDING = /(?<=...)(?:ings?|ed|es|s|e|li)$/;
// Trades that are not what their first part is: who asks about marketing does not ask about a market.
const TRADES = new Set(['accounting', 'housing', 'marketing']);

/** Marks a Russian root, so that a slip in an English word ("treety") is not taken for a Russian one (треть). */
const RUSSIAN_ROOT = '~';

/** What the forms of a word have in common, spelled loosely: of a Cyrillic word, an English word, and one that may be romanized. */
export function rootsOf(word: string): string[] {
  const spelling = spellingOf(word);
  const russian = RUSSIAN_ROOT + shorten(romanizeLoosely(word).replace(/t[sz]/g, 'c'), RUSSIAN_ENDING);
  if (isCyrillic(word)) return [russian];
  return [TRADES.has(word) ? spelling : spelling.replace(ENGLISH_ENDING, ''), russian];
}

function shorten(word: string, ending: RegExp): string {
  const shorter = word.replace(ending, '');
  return shorter === word ? word : shorten(shorter, ending);
}
