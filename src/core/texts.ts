/**
 * The interface's words. The browser's own `i18n.getMessage` cannot be switched by a setting, and `@wxt-dev/i18n`, which
 * reads the same files for the manifest, has no plurals for Russian: so pages look words up here.
 */
import en from '../../locales/en.json' with { type: 'json' };
import ru from '../../locales/ru.json' with { type: 'json' };

export const UI_LANGUAGES = ['en', 'ru'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Forms by number, named as in Unicode's plural rules (cldr.unicode.org/index/cldr-spec/plural-rules). */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

type KeysOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string | { readonly other: string }
    ? Key
    : `${Key}.${KeysOf<Words[Key]>}`;
}[keyof Words & string];

/** The place of a text in the files: `card.close`. */
export type TextKey = KeysOf<typeof en>;

/** What goes into a text's `{places}`; `count` also chooses between its forms. */
export type TextValues = Readonly<Record<string, string | number>>;

/** A language's texts by key. */
export interface Texts {
  (key: TextKey, values?: TextValues): string;
  readonly language: UiLanguage;
}

interface Tree {
  readonly [key: string]: string | Tree;
}

function createTexts(language: UiLanguage, words: Tree): Texts {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const written = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value);

  const text = (key: TextKey, values: TextValues = {}): string => {
    const found = key.split('.').reduce<string | Tree | undefined>((at, name) => Object(at)[name], words);
    if (found === undefined) throw new RangeError(`no text ${key} in ${language}`);
    const form =
      typeof found === 'string' ? found : formOf(found as Forms, rules.select(Number(values.count)));
    return form.replace(/\{(\w+)\}/g, (place, name: string) => written(values[name] ?? place));
  };
  return Object.assign(text, { language });
}

const formOf = (forms: Forms, rule: Intl.LDMLPluralRule): string =>
  forms[rule] ?? forms.many ?? forms.other ?? '';

const TEXTS: Readonly<Record<UiLanguage, Texts>> = {
  en: createTexts('en', en),
  ru: createTexts('ru', ru),
};

export const textsIn = (language: UiLanguage): Texts => TEXTS[language];
