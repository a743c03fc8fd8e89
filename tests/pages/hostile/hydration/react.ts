import { createElement, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { articleOf, whenAsked } from './article.ts';

const Article = articleOf(createElement as never, useState) as () => React.ReactNode;

whenAsked((onRecoverableError) => {
  hydrateRoot(document.getElementById('root') as HTMLElement, createElement(Article), { onRecoverableError });
});
