import { expect, test } from 'vitest';
import { describeBeginning, describeStatus } from '../../src/core/pack/status.ts';

test('a treaty that ended says when', () => {
  const status = { state: 'terminated', from: '1972-10-03', to: '2002-06-13' } as const;
  expect(describeStatus(status, 'treaty')).toBe('Terminated 13 June 2002');
  expect(describeBeginning(status)).toBe('began 1972');
});

test('an event ends, and is not terminated', () => {
  expect(describeStatus({ state: 'terminated', from: '2001-10-07', to: '2021-08-30' }, 'event')).toBe(
    'Ended 30 August 2021',
  );
});

test('what lasts says since when, and not twice', () => {
  const status = { state: 'in-force', from: '1970-03-05' } as const;
  expect(describeStatus(status, 'treaty')).toBe('In force since 5 March 1970');
  expect(describeBeginning(status)).toBeUndefined();
});

test('what is in force for a time says until when', () => {
  expect(describeStatus({ state: 'in-force', from: '2011', to: '2026-02-05' }, 'treaty')).toBe(
    'In force since 2011 until 5 February 2026',
  );
});

test('what was superseded says when, as exactly as is known', () => {
  expect(describeStatus({ state: 'superseded', from: '2002-09-20', to: '2006-03' }, 'doctrine')).toBe(
    'Superseded March 2006',
  );
});

test('a proposal is dated by its beginning', () => {
  expect(describeStatus({ state: 'proposed', from: '2003' }, 'law')).toBe('Proposed 2003');
});

test('a state without dates stands alone', () => {
  expect(describeStatus({ state: 'ongoing' }, 'concept')).toBe('Ongoing');
});
