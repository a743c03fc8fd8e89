import findAndReplaceDOMText from 'findandreplacedomtext';
import { benchOf } from './engine.ts';
import { escaped } from './regexp.ts';

/** findAndReplaceDOMText: finds across inline elements, by one alternation of all forms, and wraps. */
export const { sample } = benchOf({
  prepare(json) {
    const forms: string[] = JSON.parse(json);
    const longestFirst = forms.sort((a, b) => b.length - a.length).map(escaped);
    const find = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
    return (timed) =>
      timed(() => {
        findAndReplaceDOMText(document.body, { find, wrap: 'mark', preset: 'prose' });
        return document.querySelectorAll('mark').length;
      });
  },
});
