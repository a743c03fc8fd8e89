import { describe, expect, it } from 'vitest';
import {
  mergeFrames,
  NO_REFERENCES,
  readTabReferences,
  withFrame,
  withoutFrames,
} from '../../src/core/references.ts';

const icbm = { entry: 'icbm', count: 1 };
const treaty = { entry: 'abm-treaty', count: 2 };

describe('the references of a tab', () => {
  const inFrame = withFrame(NO_REFERENCES, 'page-1', 7, [icbm, treaty]);
  const tab = withFrame(inFrame, 'page-1', 0, [{ entry: 'abm-treaty', count: 3 }]);

  it('are one row an entry, the page’s own frame first, counts added up', () => {
    expect(mergeFrames(tab)).toEqual([
      { entry: 'abm-treaty', count: 5, frameId: 0 },
      { entry: 'icbm', count: 1, frameId: 7 },
    ]);
  });

  it('lose a frame that has nothing any more', () => {
    expect(mergeFrames(withFrame(tab, 'page-1', 0, []))).toEqual([
      { ...icbm, frameId: 7 },
      { ...treaty, frameId: 7 },
    ]);
  });

  it('lose frames that are gone without a word', () => {
    expect(mergeFrames(withoutFrames(tab, [7, 8]))).toEqual([{ entry: 'abm-treaty', count: 3, frameId: 0 }]);
  });

  it('are those of the page that is there, whoever of it reports first', () => {
    expect(mergeFrames(withFrame(tab, 'page-2', 0, [icbm]))).toEqual([{ ...icbm, frameId: 0 }]);
    expect(mergeFrames(withFrame(tab, 'page-2', 9, [icbm]))).toEqual([{ ...icbm, frameId: 9 }]);
    expect(mergeFrames(withFrame(tab, 'page-2', 0, []))).toEqual([]);
  });

  it('stay what they are when a frame of the page before says goodbye late', () => {
    expect(withFrame(tab, 'page-0', 9, [])).toBe(tab);
  });

  it('are read as they were stored', () => {
    expect(readTabReferences(JSON.parse(JSON.stringify(tab)))).toEqual(tab);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['frames without a page', { frames: {} }],
    ['frames that are a list', { page: 'p', frames: [[icbm]] }],
    ['a frame that is no number', { page: 'p', frames: { main: [icbm] } }],
    ['a frame that is no list', { page: 'p', frames: { 0: icbm } }],
    ['a reference that is null', { page: 'p', frames: { 0: [null] } }],
    ['a count that is a word', { page: 'p', frames: { 0: [{ entry: 'icbm', count: 'two' }] } }],
    ['an entry that is none', { page: 'p', frames: { 0: [{ count: 2 }] } }],
  ])('are none where %s was stored', (_, stored) => {
    expect(readTabReferences(stored)).toBe(NO_REFERENCES);
  });
});
