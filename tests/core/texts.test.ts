import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import ru from '../../locales/ru.json' with { type: 'json' };
import { type TextKey, textsIn } from '../../src/core/texts.ts';

const ROOT = join(import.meta.dirname, '../..');

type Leaf = readonly [key: string, text: string | Readonly<Record<string, string>>];

/** All texts of a file by their keys; one that goes by numbers is one text. */
const leavesOf = (words: object, path = ''): Leaf[] =>
  Object.entries(words).flatMap(([name, value]): Leaf[] =>
    typeof value === 'string' || 'other' in value || 'many' in value
      ? [[path + name, value]]
      : leavesOf(value, `${path}${name}.`),
  );

const placesIn = (text: Leaf[1]): string[] => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();

const sources = ['src', 'entrypoints', 'wxt.config.ts'].flatMap((part) =>
  part.endsWith('.ts')
    ? [readFileSync(join(ROOT, part), 'utf8')]
    : readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => readFileSync(join(ROOT, part, path), 'utf8')),
);
const source = sources.join('\n');

/** Whether a key is written out, is in a family of which one is chosen (`kind.${…}`), or is the manifest's. */
function isUsed(key: string): boolean {
  if (source.includes(`'${key}'`) || source.includes(`"${key}"`)) return true;
  if (source.includes(`__MSG_${key.replaceAll('.', '_')}__`)) return true;
  const parts = key.split('.');
  return parts.some((_, at) => at > 0 && source.includes(`\`${parts.slice(0, at).join('.')}.\${`));
}

describe('the interface’s texts', () => {
  it('are the same in both languages, key by key and place by place', () => {
    const places = (words: object) =>
      Object.fromEntries(leavesOf(words).map(([key, text]) => [key, placesIn(text)]));
    expect(places(ru)).toEqual(places(en));
  });

  it('are all used', () => {
    expect(leavesOf(en).flatMap(([key]) => (isUsed(key) ? [] : [key]))).toEqual([]);
  });

  it('have all forms that a language’s numbers take', () => {
    for (const [words, needed] of [
      [en, ['one', 'other']],
      [ru, ['few', 'many', 'one']],
    ] as const) {
      for (const [key, text] of leavesOf(words)) {
        if (typeof text === 'object')
          expect(Object.keys(text).sort(), key).toEqual(expect.arrayContaining([...needed]));
      }
    }
  });

  it('take values into their places', () => {
    expect(textsIn('en')('status.since', { date: '5 March 1970' })).toBe('since 5 March 1970');
    expect(textsIn('ru')('entry.locator', { section: 'Washington', paragraph: '3' })).toBe(
      '§ Washington, абз. 3',
    );
  });

  it('leave a place as it is for which there is no value', () => {
    expect(textsIn('en')('card.position')).toBe('{text}, term {at} of {count}');
  });

  it('refuse a key that there is not', () => {
    expect(() => textsIn('en')('card.nonsense' as TextKey)).toThrow('no text card.nonsense in en');
  });
});
