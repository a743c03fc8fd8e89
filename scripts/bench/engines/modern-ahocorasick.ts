import AhoCorasick from 'modern-ahocorasick';
import { automatonEngine } from './automaton.ts';
import { benchOf } from './engine.ts';

export const { sample } = benchOf(
  automatonEngine((forms) => {
    const automaton = new AhoCorasick(forms);
    return (text) => automaton.search(text, { strategy: 'leftmost-longest' });
  }),
);
