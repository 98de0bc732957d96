import { describe, expect, it } from 'vitest';
import type { Shape } from '../src/api/client';
import { named } from '../src/views/actors/circle';

const actor = (id: string, known: boolean): Shape<'Actor'> => ({ id, name: id, kind: 'group', country: null, code: null, named: known, events: 1, statements: 0, documents: 1, from: null, to: null });
const edge = (from: string, to: string): Shape<'Network'>['edges'][number] => ({ from, to, events: 1, cooperation: 0, conflict: 1, types: { ASSAULT: 1 } });

describe('the network', () => {
  it('ties nobody together by those without a name', () => {
    const network: Shape<'Network'> = { centre: null, nodes: [actor('a', true), actor('b', true), actor('one civilian', false)], edges: [edge('a', 'b'), edge('a', 'one civilian'), edge('one civilian', 'b')], more: true };
    expect(named(network).edges).toEqual([edge('a', 'b')]);
    expect(named(network).nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(named(network).more).toBe(true);
  });
});
