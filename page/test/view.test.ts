import { describe, expect, it } from 'vitest';
import { leftOut, whereOf } from '../src/views/watches/where';
import { emptyView, filterQuery, fromQuery, isFiltered, toQuery, unfiltered, type View } from '../src/state/view';

const FULL: View = {
  room: 'map', q: 'caretaker "prime minister"', type: ['ASSAULT', 'PROTEST'], quad: ['4'], status: ['happened'], country: ['AFG'], place: ['place:1138958'],
  actor: ['person:AFG:ashraf-ghani'], actorkind: ['armed_group'], actorcountry: ['AFG', 'PAK'], story: ['s-1'], outlet: ['Meridian Wire (invented outlet)'], tag: ['Airport Attack'], contested: true, clock: 'published', from: '2021-08-01', to: '2021-08-31',
  box: [60.5, -10, 75.125, 40], asOf: '2021-08-20', open: 's-1', since: '2021-08-13T00:00:00Z', pane: { kind: 'document', id: 'kabul-01', at: '0-61' },
};

describe('the address', () => {
  it('holds the whole view', () => {
    expect(fromQuery(toQuery(FULL))).toEqual(FULL);
  });

  it('is empty for the empty view', () => {
    expect(toQuery(emptyView())).toBe('');
    expect(fromQuery('')).toEqual(emptyView());
  });

  it('keeps an event beside the room', () => {
    const view: View = { ...emptyView(), pane: { kind: 'event', id: 'e-1&2' } };
    expect(fromQuery(toQuery(view)).pane).toEqual({ kind: 'event', id: 'e-1&2' });
  });

  it.each([
    ['?room=cellar', 'room', 'now'],
    ['?from=2021-02-31x', 'from', null],
    ['?from=yesterday', 'from', null],
    ['?quad=9', 'quad', []],
    ['?box=1,2,3', 'box', null],
    ['?box=0,50,10,40', 'box', null],
    ['?box=0,x,10,40', 'box', null],
    ['?asOf=soon', 'asOf', null],
    ['?clock=sundial', 'clock', 'happened'],
    ['?type=ASSAULT&type=ASSAULT&type=', 'type', ['ASSAULT']],
  ] as const)('passes over what makes no sense: %s', (query, field, value) => {
    expect(fromQuery(query)[field]).toEqual(value);
  });

  it('turns days round that stand the wrong way', () => {
    expect(fromQuery('?from=2021-09-01&to=2021-08-01')).toMatchObject({ from: '2021-08-01', to: '2021-09-01' });
  });
});

describe('the filter', () => {
  it('asks by the chosen clock', () => {
    expect(filterQuery(FULL)).toMatchObject({ publishedFrom: '2021-08-01', publishedTo: '2021-08-31', bbox: FULL.box, asOf: '2021-08-20', contested: true });
  });

  it('leaves out the part that a view brushes itself', () => {
    expect(filterQuery(FULL, { days: true })).not.toHaveProperty('publishedFrom');
    expect(filterQuery(FULL, { box: true })).not.toHaveProperty('bbox');
  });

  it('is gone when cleared, while room, words and moment stay', () => {
    const cleared = unfiltered(FULL);
    expect(isFiltered(cleared)).toBe(false);
    expect(cleared).toMatchObject({ room: 'map', q: FULL.q, asOf: FULL.asOf, pane: FULL.pane });
  });
});

describe('the filter in words', () => {
  it('is what watches and exports take', () => {
    expect(whereOf(FULL)).toBe('type=ASSAULT,PROTEST quad=4 status=happened country=AFG party.kind=armed_group party.country=AFG,PAK story=s-1 source="Meridian Wire (invented outlet)" tag="Airport Attack" published>=2021-08-01 published<=2021-08-31 lon>=60.5 lon<=75.125 lat>=-10 lat<=40');
    expect(whereOf(emptyView())).toBe('');
  });

  it('asks for actors and places by name, and says what it leaves out', () => {
    const view: View = { ...emptyView(), place: ['place:1138958'], actor: ['person:AFG:ashraf-ghani'], contested: true };
    const nameOf = (list: 'actor' | 'place') => (list === 'actor' ? 'Ashraf Ghani' : 'Kabul');
    expect(whereOf(view, nameOf)).toBe('place=Kabul party="Ashraf Ghani"');
    expect(leftOut(view, nameOf)).toEqual(['contested only']);
    expect(leftOut(view, () => null)).toHaveLength(2);
    expect(leftOut(emptyView())).toEqual([]);
  });
});
