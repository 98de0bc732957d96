import { describe, expect, it } from 'vitest';
import { paragraphsOf, segmentsOf, type Mark } from '../src/views/reader/marks';

const mark = (start: number, end: number, layer: Mark['layer'], id: string): Mark => ({ start, end, layer, id, quad: null });

describe('segments', () => {
  it('cover the stretch without gap or overlap', () => {
    const segments = segmentsOf([mark(2, 9, 'quote', 'q1'), mark(4, 6, 'actor', 'a1'), mark(5, 12, 'event', 'e1')], 0, 10);
    expect(segments.map(({ start, end }) => [start, end])).toEqual([[0, 2], [2, 4], [4, 5], [5, 6], [6, 9], [9, 10]]);
  });

  it('name the shortest mark first', () => {
    const [, , inner] = segmentsOf([mark(0, 20, 'quote', 'q1'), mark(5, 8, 'actor', 'a1'), mark(4, 9, 'place', 'p1')], 0, 20);
    expect(inner?.marks.map((one) => one.id)).toEqual(['a1', 'p1', 'q1']);
  });

  it('cut what reaches out of the paragraph', () => {
    expect(segmentsOf([mark(0, 50, 'quote', 'q1')], 10, 20)).toEqual([{ start: 10, end: 20, marks: [mark(0, 50, 'quote', 'q1')] }]);
  });
});

describe('paragraphs', () => {
  it('are lines, counted in code points', () => {
    expect(paragraphsOf('A 😀\n\nbody')).toEqual([{ start: 0, end: 3 }, { start: 5, end: 9 }]);
  });
});
