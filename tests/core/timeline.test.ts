import { describe, expect, it } from 'vitest';
import { packFolders, readPack } from '../../scripts/packs.ts';
import { axisOf, scaleToFit, ticksOf, yearOf } from '../../src/core/timeline/axis.ts';
import { eventsAbout, eventsOf } from '../../src/core/timeline/events.ts';
import { detailAt, layOut, SIZES } from '../../src/core/timeline/layout.ts';
import { entryOf, packOf } from '../fixtures/packs.ts';

const fact = (date: string, text = `Of ${date}.`, url = 'https://example.com/') => ({
  date,
  text,
  url: url + date,
  source: 'A source',
});

const pack = packOf([
  entryOf('treaty', ['Treaty'], { background: [fact('1972-05-26')], since: [fact('2010-04-08', 'Signed.')] }),
  entryOf('pact', ['Pact'], {
    topic: 'people',
    since: [fact('2010-04-08', 'Signed.'), fact('2010-04-08', 'Told otherwise.')],
  }),
  entryOf('other', ['Other'], { since: [fact('2010-04-08', 'Elsewhere.', 'https://other.example/')] }),
]);

describe('the events of packs', () => {
  const events = eventsOf([pack]);

  it('are in order, and told once where entries have the same day by the same source', () => {
    expect(events.map(({ date, accounts, topics }) => ({ date, accounts, topics }))).toEqual([
      { date: '1972-05-26', accounts: [{ text: 'Of 1972-05-26.', entries: ['treaty'] }], topics: ['arms'] },
      {
        date: '2010-04-08',
        accounts: [
          { text: 'Signed.', entries: ['treaty', 'pact'] },
          { text: 'Told otherwise.', entries: ['pact'] },
        ],
        topics: ['arms', 'people'],
      },
      { date: '2010-04-08', accounts: [{ text: 'Elsewhere.', entries: ['other'] }], topics: ['arms'] },
    ]);
  });

  it('can be had by topic', () => {
    expect(eventsAbout(events, (topic) => topic === 'people').map(({ date }) => date)).toEqual([
      '2010-04-08',
    ]);
  });
});

describe('an axis', () => {
  it('takes a month and a year for their middle', () => {
    expect(yearOf('2002')).toBe(2002.5);
    expect(yearOf('2002-07')).toBeCloseTo(2002.54, 2);
    expect(yearOf('2002-01-01')).toBeCloseTo(2002, 2);
    expect(yearOf('2002-12-31')).toBeLessThan(2003);
  });

  it('leaves out years in which nothing happened for long', () => {
    const axis = axisOf([1787.5, 1990.2, 1995.5, 2003.9], 50);
    expect(axis.spans.map(({ from, to }) => [from, to])).toEqual([
      [1787, 1788],
      [1990, 2004],
    ]);
    expect(axis.place(1990) - axis.place(1788 - 1e-9)).toBeCloseTo(36);
    expect(axis.place(1991) - axis.place(1990)).toBeCloseTo(50);
    expect(axis.place(2050)).toBe(axis.length);
  });

  it('never goes backwards', () => {
    const axis = axisOf([1787.5, 1815.1, 1990.2, 2003.9], 20);
    const places = Array.from({ length: 300 }, (_, at) => axis.place(1780 + at));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says which moment is at a place', () => {
    const axis = axisOf([1787.5, 1990.2, 1997, 2003.9], 20);
    for (const year of [1787.25, 1995, 2003.5]) expect(axis.yearAt(axis.place(year))).toBeCloseTo(year);
    expect(axis.yearAt(-50)).toBe(1787);
    expect(axis.yearAt(9999)).toBe(2004);
  });

  it('can be made as long as there is room', () => {
    const years = [1787.5, 1815.5, 1990.2, 1995.5, 2003.9, 2010.5, 2018.1, 2026.4];
    for (const room of [700, 1100, 1800])
      expect(axisOf(years, scaleToFit(years, room)).length).toBeCloseTo(room, 0);
  });

  it('names its years as far apart as they can be read', () => {
    const ticks = ticksOf(axisOf([1990.2, 1997, 2003.9], 12));
    expect(ticks).toEqual([1990, 1995, 2000]);
    expect(ticksOf(axisOf([1990.2, 1992.5], 300))).toEqual([1990, 1991, 1992]);
  });
});

describe.each([12, 40, 100, 400])('the bundled pack’s timeline, at %i pixels a year,', (scale) => {
  const packs = packFolders().map(readPack);
  const events = eventsOf(packs);
  const topics = packs.flatMap((one) => one.topics.map(({ id }) => id));
  const { lanes, detail, axis } = layOut(events, topics, scale);

  it('has every event once', () => {
    const ids = lanes.flatMap((lane) => lane.events.map(({ event }) => event.id));
    expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no two events over each other, and none off the axis', () => {
    const { width } = SIZES[detail];
    for (const lane of lanes) {
      const rows = Map.groupBy(lane.events, ({ row }) => row);
      for (const [row, placed] of rows) {
        expect(row).toBeLessThan(lane.rows);
        placed.forEach(({ x }, at) => {
          const before = placed[at - 1];
          if (before) expect(x).toBeGreaterThanOrEqual(before.x + width);
          expect(x).toBeLessThanOrEqual(axis.length);
        });
      }
    }
  });
});

describe('a timeline', () => {
  it('shows more of an event the more room a year has', () => {
    expect([20, 100, 400].map(detailAt)).toEqual(['dots', 'names', 'texts']);
  });

  it('puts an event of several topics in the first of those shown', () => {
    const events = eventsOf([pack]);
    const lanesOf = (topics: string[]) =>
      layOut(events, topics, 20).lanes.map(({ topic, events: own }) => [topic, own.length]);
    expect(lanesOf(['arms', 'people'])).toEqual([['arms', 3]]);
    expect(lanesOf(['people'])).toEqual([['people', 1]]);
  });
});
