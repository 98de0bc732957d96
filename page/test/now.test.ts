import { expect, it } from 'vitest';
import type { Shape } from '../src/api/client';
import { headline } from '../src/views/now/headline';
import { changesFirst } from '../src/views/now/order';

const matter = (id: string, steps: number) => ({ id, moved: Array.from({ length: steps }) }) as Shape<'Contested'>;
const now = (parts: Partial<Shape<'Now'>>): Shape<'Now'> => ({ since: '', until: '', documents: 0, events: [], eventsTotal: 0, moved: [], contested: [], states: [], stories: [], corrections: [], ...parts });

it.each([
  [now({}), 'Nothing new since then'],
  [now({ documents: 1 }), '1 report came in, with nothing new to tell'],
  [now({ documents: 3, eventsTotal: 1200 }), '1,200 new events, from 3 reports'],
  [now({ documents: 3, eventsTotal: 1, contested: [matter('a', 3), matter('b', 0)], moved: [matter('a', 3)] }), '1 new event, 1 toll moved and 1 new contradiction, from 3 reports'],
])('tells what is new in one sentence', (what, words) => expect(headline(what)).toBe(words));

it('tells of control before offices, and of what began before what held', () => {
  const holding = (id: string, kind: string, begins: boolean) => ({ id, kind, begins, status: 'holds', begun: [], ended: [], denied: [] }) as unknown as Shape<'Holding'>;
  expect(changesFirst([holding('a', 'holds_office', true), holding('b', 'controls', false), holding('c', 'controls', true)]).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

it('counts no office that somebody held already as a change', () => {
  const holding = (begins: boolean, status: string) => ({ begins, status, kind: 'holds_office', begun: [], ended: [], denied: [] }) as unknown as Shape<'Holding'>;
  expect(headline(now({ documents: 2, states: [holding(false, 'holds'), holding(true, 'holds'), holding(false, 'ended'), holding(false, 'denied')] }))).toBe('3 changes of control or office, from 2 reports');
});
