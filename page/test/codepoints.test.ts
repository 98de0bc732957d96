import { describe, expect, it } from 'vitest';
import { CodePoints } from '../src/domain/codepoints';

describe('code points', () => {
  it('are the same as units in plain text', () => {
    expect(new CodePoints('Şuşa fell').slice(0, 4)).toBe('Şuşa');
  });

  it('count a character outside the basic plane once', () => {
    const points = new CodePoints('🛰️ over 𝔎abul');
    expect(points.length).toBe(13);
    expect(points.slice(8, 13)).toBe('𝔎abul');
  });

  it('stay inside the text', () => {
    const points = new CodePoints('a😀b');
    expect(points.slice(2, 99)).toBe('b');
    expect(points.slice(-4, 2)).toBe('a😀');
    expect(points.unit(3)).toBe(4);
  });
});
