import { createElement, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { articleOf, documentOf, whenAsked } from './article.ts';

const Article = articleOf(createElement as never, useState);
const Whole = documentOf(createElement as never, Article) as () => React.ReactNode;

whenAsked((onRecoverableError) => {
  hydrateRoot(document, createElement(Whole), { onRecoverableError });
});
