import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, runsOn, switchSite } from '../../src/core/settings.ts';
import { isListed, siteOf, withoutSite, withSite } from '../../src/core/sites.ts';

describe('settings', () => {
  it('have defaults for all that was never stored', () => {
    expect(readSettings({})).toEqual({
      topicsOff: [],
      density: 'section',
      where: 'everywhere-except',
      sitesExcept: [],
      sitesOnly: [],
      delay: 300,
      theme: 'auto',
      muted: [],
      underline: 'dotted',
      strength: 'plain',
      modifier: 'none',
      touch: true,
      language: 'auto',
      badge: true,
      recent: true,
    });
  });

  it('lose only the damaged key', () => {
    const stored = { density: 'page', delay: 'soon', topicsOff: [1], underline: 'solid', unknown: true };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, density: 'page', underline: 'solid' });
  });

  it.each([-1, 1001, 1.5, Number.NaN])('refuse a delay of %s', (delay) => {
    expect(readSettings({ delay }).delay).toBe(300);
  });

  it('run everywhere except on listed sites, or only on them', () => {
    const except = { ...DEFAULT_SETTINGS, sitesExcept: ['example.com'] };
    expect(runsOn('example.com', except)).toBe(false);
    expect(runsOn('example.org', except)).toBe(true);
    const only = { ...except, where: 'only-on' as const, sitesOnly: ['example.org'] };
    expect(runsOn('example.org', only)).toBe(true);
    expect(runsOn('example.com', only)).toBe(false);
  });

  it.each(['everywhere-except', 'only-on'] as const)('switch a site off and on again under “%s”', (where) => {
    const settings = { ...DEFAULT_SETTINGS, where };
    for (const on of [true, false, true]) {
      Object.assign(settings, switchSite('news.example.com', on, settings));
      expect(runsOn('news.example.com', settings)).toBe(on);
    }
  });

  it('switch a subdomain on by lifting the rule that covers it', () => {
    const settings = { ...DEFAULT_SETTINGS, sitesExcept: ['example.com'] };
    expect(switchSite('news.example.com', true, settings)).toEqual({ sitesExcept: [] });
  });
});

describe('sites', () => {
  it.each([
    ['https://www.nytimes.com/2002/06/14/world', 'nytimes.com'],
    ['NYTimes.com', 'nytimes.com'],
    [' news.bbc.co.uk ', 'news.bbc.co.uk'],
    ['http://127.0.0.1:8080/x', '127.0.0.1'],
    ['localhost', 'localhost'],
    ['https://[::1]/', '[::1]'],
    ['https://президент.рф/', 'xn--d1abbgf6aiiy.xn--p1ai'],
  ])('reads %s as %s', (input, site) => {
    expect(siteOf(input)).toBe(site);
  });

  it.each(['', 'about:blank', 'file:///tmp/x.html', 'two words', 'javascript:alert(1)', 'http://'])(
    'reads no site in “%s”',
    (input) => {
      expect(siteOf(input)).toBeUndefined();
    },
  );

  it('covers subdomains, and not names that only end alike', () => {
    expect(isListed('news.example.com', ['example.com'])).toBe(true);
    expect(isListed('notexample.com', ['example.com'])).toBe(false);
  });

  it.each([
    ['gov.uk', 'hmrc.gov.uk'],
    ['gov.br', 'saude.gov.br'],
    ['gouv.fr', 'diplomatie.gouv.fr'],
    ['edu.cn', 'pku.edu.cn'],
    ['co.uk', 'bbc.co.uk'],
    ['uk', 'bbc.co.uk'],
    ['com', 'nytimes.com'],
  ])('that strangers share, such as %s, do not cover %s', (shared, other) => {
    expect(isListed(shared, [siteOf(`www.${shared}`) ?? ''])).toBe(true);
    expect(isListed(other, [shared])).toBe(false);
    expect(withoutSite([shared, other], other)).toEqual([shared]);
  });

  it.each([
    ['bbc.co.uk', 'news.bbc.co.uk'],
    ['mid.ru', 'archive.mid.ru'],
    ['state.gov', 'history.state.gov'],
    ['ft.com', 'on.ft.com'],
  ])('of one owner, such as %s, cover %s', (site, part) => {
    expect(isListed(part, [site])).toBe(true);
  });

  it('are no more than the list can hold', () => {
    const full = Array.from({ length: 5000 }, (_, index) => `site-${index}.example`);
    expect(() => withSite(full, 'one-more.example')).toThrow(RangeError);
    expect(withSite(full, 'site-7.example')).toHaveLength(5000);
  });

  it('are listed once, in order', () => {
    expect(withSite(withSite(['b.example'], 'a.example'), 'b.example')).toEqual(['a.example', 'b.example']);
    expect(withoutSite(['a.example', 'b.example'], 'x.b.example')).toEqual(['a.example']);
  });
});
