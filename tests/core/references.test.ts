import { describe, expect, it } from 'vitest';
import { mergeFrames, withFrame } from '../../src/core/references.ts';

describe('the references of a tab', () => {
  const tab = withFrame(
    withFrame({}, 7, [
      { entry: 'icbm', count: 1 },
      { entry: 'abm-treaty', count: 2 },
    ]),
    0,
    [{ entry: 'abm-treaty', count: 3 }],
  );

  it('are one row an entry, the page’s own frame first, counts added up', () => {
    expect(mergeFrames(tab)).toEqual([
      { entry: 'abm-treaty', count: 5, frameId: 0 },
      { entry: 'icbm', count: 1, frameId: 7 },
    ]);
  });

  it('lose a frame that has nothing any more', () => {
    expect(mergeFrames(withFrame(tab, 0, []))).toEqual([
      { entry: 'icbm', count: 1, frameId: 7 },
      { entry: 'abm-treaty', count: 2, frameId: 7 },
    ]);
  });
});
