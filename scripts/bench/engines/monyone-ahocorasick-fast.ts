import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { automatonEngine } from './automaton.ts';
import { benchOf } from './engine.ts';

export const { sample } = benchOf(
  automatonEngine((forms) => {
    const automaton = new AhoCorasick(forms);
    return (text) => automaton.matchInText(text).map(({ begin, end }) => ({ start: begin, end }));
  }),
);
