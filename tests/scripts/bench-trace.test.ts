import { expect, test } from 'vitest';
import { profileFrom } from '../../scripts/bench/devtools.ts';
import { openingOf } from '../../scripts/bench/questions/card.ts';
import { scriptTimes, type TraceEvent } from '../../scripts/bench/trace.ts';

const OURS = 'chrome-extension://us/';

const event = (name: string, ts: number, dur: number, url?: string, tid = 1): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts,
  dur,
  ...(url !== undefined && { args: { data: { url } } }),
});

test('script in a task counts once, however deep it is', () => {
  const events = [
    event('RunTask', 0, 10_000),
    event('EvaluateScript', 1000, 6000, `${OURS}page.js`),
    event('FunctionCall', 2000, 3000, `${OURS}page.js`),
    event('RunTask', 20_000, 5000),
    event('RunMicrotasks', 20_500, 4000),
    event('RunTask', 30_000, 5000),
  ];
  expect(scriptTimes(events, OURS)).toEqual([6, 4]);
});

test('microtasks of the parser do not count, and functions of ours that it calls do', () => {
  const parsing = (ts: number): TraceEvent => ({
    ...event('ThreadControllerImpl::RunTask', ts, 9000),
    args: { src_file: 'third_party/blink/renderer/core/html/parser/html_document_parser.cc' },
  });
  const events = [
    parsing(0),
    event('RunTask', 0, 9000),
    event('RunMicrotasks', 1000, 7000),
    parsing(10_000),
    event('RunTask', 10_000, 9000),
    event('RunMicrotasks', 10_500, 6000),
    event('FunctionCall', 11_000, 2000, `${OURS}page.js`),
    event('RunTask', 20_000, 9000),
    event('RunMicrotasks', 21_000, 3000),
  ];
  expect(scriptTimes(events, OURS)).toEqual([2, 3]);
});

test('script of others, and of other threads, does not count', () => {
  const events = [
    event('RunTask', 0, 10_000),
    event('EvaluateScript', 0, 2000, `${OURS}page.js`),
    event('FunctionCall', 3000, 3000, 'chrome-error://chromewebdata/'),
    event('RunTask', 0, 10_000, undefined, 2),
    event('RunMicrotasks', 0, 9000, undefined, 2),
  ];
  expect(scriptTimes(events, OURS)).toEqual([2]);
});

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url, scriptId: '1', lineNumber: 0, columnNumber: 0 },
  children,
});

test('a profile tells the time of our functions with what they call, and of each by itself', () => {
  const profile = profileFrom({
    nodes: [
      node(1, '(root)', '', [2, 4]),
      node(2, 'scan', `${OURS}page.js`, [3]),
      node(3, 'normalize', ''),
      node(4, 'render', 'http://127.0.0.1/app.js'),
    ],
    startTime: 0,
    endTime: 10_000,
    samples: [2, 3, 4, 1],
    timeDeltas: [0, 1000, 2000, 3000],
  });
  expect(profile.length).toBe(10);
  expect(profile.timeIn(OURS)).toBe(3);
  expect(profile.functions()).toContainEqual({ name: 'scan', self: 1, total: 3 });
  expect(profile.functions()).toContainEqual({ name: 'normalize', self: 2, total: 2 });
});

test('a card is open when it has the place that it keeps, and in time if it was nowhere else before', () => {
  const frames = [
    { at: 300, isVisible: false, box: '0 0 360 420' },
    { at: 316, isVisible: true, box: '10 10 360 420' },
    { at: 332, isVisible: true, box: '10 10 360 420' },
  ];
  expect(openingOf(frames, 300)).toEqual({ late: 16, isInTime: true });
  const skeletonFirst = [{ at: 308, isVisible: true, box: '10 10 360 90' }, ...frames];
  expect(openingOf(skeletonFirst, 300)).toEqual({ late: 16, isInTime: false });
});

test('without a card there is no opening', () => {
  expect(() => openingOf([{ at: 1, isVisible: false, box: '0 0 0 0' }], 0)).toThrow('no card opened');
});
