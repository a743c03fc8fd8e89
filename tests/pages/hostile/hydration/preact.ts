import { createElement, hydrate } from 'preact';
import 'preact/debug';
import { useState } from 'preact/hooks';
import { articleOf, whenAsked } from './article.ts';

const Article = articleOf(createElement as never, useState) as () => preact.JSX.Element;

whenAsked(() => {
  hydrate(createElement(Article, null), document.getElementById('root') as HTMLElement);
});
