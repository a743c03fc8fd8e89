// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Tree } from '../../src/core/card/tree.ts';
import { build } from '../../src/page/build.ts';

const htmlOf = (tree: Tree) => (build(tree) as Element).outerHTML;

test('builds elements, their attributes and their text', () => {
  expect(htmlOf(['p', { class: 'quiet', lang: 'en' }, 'One & ', ['b', {}, 'two'], '<i>'])).toBe(
    '<p class="quiet" lang="en">One &amp; <b>two</b>&lt;i&gt;</p>',
  );
});

test('builds pictures that the browser draws', () => {
  const picture = build(['svg', { viewBox: '0 0 16 16' }, ['path', { d: 'M0 0' }]]) as SVGElement;
  expect(picture.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(picture.firstElementChild?.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

test('builds no script, frame or image', () => {
  for (const name of ['script', 'iframe', 'img', 'style', 'form']) expect(() => build([name, {}])).toThrow();
});

test('leaves out handlers, styles and links that are not https', () => {
  expect(htmlOf(['a', { onclick: 'alert()', style: 'top: 0', href: 'javascript:alert()' }, 'x'])).toBe(
    '<a>x</a>',
  );
  expect(htmlOf(['a', { href: 'https://example.com/' }, 'x'])).toBe('<a href="https://example.com/">x</a>');
});
