import { expect, test } from 'vitest';
import { addSite } from '../../src/ui/options/site-list.ts';

test('adds the site of an address, sorted in', () => {
  expect(addSite(['b.com'], 'https://www.a.com/path')).toEqual({ sites: ['a.com', 'b.com'] });
});

test('asks for a site where there is none', () => {
  expect(addSite([], '  ')).toEqual({ problem: { is: 'empty' } });
});

test('refuses what is no site', () => {
  expect(addSite([], 'chrome://settings')).toEqual({
    problem: { is: 'none', input: 'chrome://settings' },
  });
});

test('refuses what is listed, itself or as part of a site', () => {
  expect(addSite(['a.com'], 'a.com')).toEqual({ problem: { is: 'listed', site: 'a.com' } });
  expect(addSite(['a.com'], 'news.a.com')).toEqual({
    problem: { is: 'covered', site: 'news.a.com' },
  });
});

test('refuses a name that settings could not hold', () => {
  const name = `${'a'.repeat(60)}.`.repeat(5);
  expect(addSite([], `${name}com`)).toHaveProperty('problem');
});

test('refuses more sites than settings hold', () => {
  const full = Array.from({ length: 5000 }, (_, index) => `site${index}.com`);
  expect(addSite(full, 'one-more.com')).toEqual({ problem: { is: 'full', count: 5000 } });
});
