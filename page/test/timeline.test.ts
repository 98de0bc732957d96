import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../src/domain/days';
import type { Event } from '../src/domain/event';
import { partsOf } from '../src/views/timeline/bars';
import { bricks, lanesOf, markAt } from '../src/views/timeline/lanes';
import { dayAt, stretchOf, ticks, xOf, type Scale } from '../src/views/timeline/scale';

const scale = (from: string, to: string, width: number): Scale => ({ from: dayNumber(from), to: dayNumber(to) + 1, width });

describe('the axis', () => {
  it('finds the day under a pixel again', () => {
    const august = scale('2021-08-01', '2021-08-31', 620);
    for (let day = august.from; day < august.to; day++) expect(dayAt(august, xOf(august, day) + 1)).toBe(day);
    expect(dayAt(august, 9999)).toBe(august.to - 1);
  });

  it.each([
    ['2021-08-01', '2021-08-10', '1 Aug 2021'],
    ['2021-01-15', '2021-12-31', 'Mar 2021'],
    ['1990-01-01', '2021-12-31', '1990'],
  ])('marks round days from %s to %s', (from, to, first) => {
    const marks = ticks(scale(from, to, 600));
    expect(marks[0]?.words).toBe(first);
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.length).toBeLessThanOrEqual(11);
  });
});

describe('the stretch drawn', () => {
  const week = Array.from({ length: 100 }, (_, at) => ({ from: dayNumber('2021-08-10') + (at % 10), to: dayNumber('2021-08-11') + (at % 10), events: 1 }));

  it('leaves out one event of fifty years ago and says so', () => {
    const stretch = stretchOf([{ from: 0, to: 1, events: 1 }, ...week]);
    expect(stretch).toMatchObject({ before: 1, after: 0 });
    expect(dayOf(stretch!.from)).toBe('2021-08-10');
  });

  it('leaves out nothing where that gains little', () => {
    expect(stretchOf([{ from: dayNumber('2021-08-07'), to: dayNumber('2021-08-08'), events: 1 }, ...week])).toMatchObject({ before: 0, after: 0 });
  });

  it('never leaves out the few there are', () => {
    expect(stretchOf([{ from: 0, to: 1, events: 1 }, { from: 18000, to: 18001, events: 1 }])).toEqual({ from: 0, to: 18001, before: 0, after: 0 });
    expect(stretchOf([])).toBeNull();
  });
});

describe('bars', () => {
  it('tell what happened from what is planned and what is denied', () => {
    expect(partsOf([{ quad: 1, status: 'planned', events: 2 }, { quad: 4, status: 'happened', events: 1 }, { quad: 4, status: 'ongoing', events: 2 }, { quad: 4, status: 'negated', events: 1 }])).toEqual([
      { quad: 4, weight: 'solid', events: 3 }, { quad: 1, weight: 'hollow', events: 2 }, { quad: 4, weight: 'struck', events: 1 },
    ]);
  });
});

describe('lanes', () => {
  const event = (id: string, quad: number, from: string | null): Event => ({ id, quad, from, to: from, status: 'happened', actors: [], place: null }) as unknown as Event;

  it('leave out what has no day by the clock', () => {
    expect(lanesOf([event('a', 4, '2021-08-15'), event('b', 4, null)], 'class', 'happened').flatMap((lane) => lane.events)).toHaveLength(1);
  });

  it('put each event where it can be found again', () => {
    const events = Array.from({ length: 500 }, (_, at) => event(`e${at}`, 4, dayOf(dayNumber('2021-08-01') + (at % 31))));
    const [lane] = lanesOf(events, 'class', 'happened');
    const marks = bricks(lane!, scale('2021-08-01', '2021-08-31', 620), 10, 100);
    expect(marks).toHaveLength(500);
    for (const mark of marks) expect(markAt(marks, mark.x + mark.width / 2, mark.y + mark.height / 2)?.event.id).toBe(mark.event.id);
  });
});
