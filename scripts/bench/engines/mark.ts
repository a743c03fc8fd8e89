import Mark from 'mark.js';
import { benchOf } from './engine.ts';

/** mark.js as one would set it to mark whole terms. */
export const { sample } = benchOf({
  prepare(json) {
    const forms: string[] = JSON.parse(json);
    return (timed) => {
      let found = 0;
      // It works in one go where there are no frames to wait for.
      timed(() =>
        new Mark(document.body).mark(forms, {
          separateWordSearch: false,
          accuracy: 'exactly',
          diacritics: false,
          done: (marks) => {
            found = marks;
          },
        }),
      );
      return found;
    };
  },
});
