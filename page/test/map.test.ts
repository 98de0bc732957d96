import { describe, expect, it } from 'vitest';
import { onEarth, onPlane, type Point } from '../src/views/map/atlas';
import { alpha3 } from '../src/views/map/countries';
import { fit, pointAt, seenAt, zoomed } from '../src/views/map/frame';
import { spotsOf } from '../src/views/map/places';

describe('the plane', () => {
  it.each([[69.17, 34.53], [-74.0, -12.5], [179.5, 64]])('leads back to %f, %f', (lon, lat) => {
    const [east, north] = onEarth(onPlane(lon, lat));
    expect(east).toBeCloseTo(lon, 4);
    expect(north).toBeCloseTo(lat, 4);
  });
});

describe('the frame', () => {
  it('shows all points', () => {
    const points: Point[] = [[100, 200], [400, 260], [380, 500]];
    const frame = fit(points, 800, 600);
    for (const point of points) {
      const [x, y] = seenAt(frame, point);
      expect(x > 0 && x < 800 && y > 0 && y < 600).toBe(true);
    }
  });

  it('does not run into a single point', () => {
    expect(fit([[100, 100]], 800, 600).k).toBeLessThan(100);
  });

  it('holds the point under the pointer while it grows', () => {
    const before = fit([[100, 200], [400, 260]], 800, 600);
    const after = zoomed(before, 1.7, [300, 200], 800);
    const [x, y] = seenAt(after, pointAt(before, [300, 200]));
    expect(x).toBeCloseTo(300, 6);
    expect(y).toBeCloseTo(200, 6);
  });
});

describe('places', () => {
  const place = (precision: string, lat: number | null) => ({ place: { id: precision, name: precision, country: 'AFG', admin1: null, lat, lon: lat, precision }, events: 1, counts: [{ quad: 4, status: 'happened', events: 1 }] }) as never;

  it('without coordinates are never drawn', () => expect(spotsOf([place('unknown', null)])).toEqual([]));

  it('known to a province only are not exact', () => {
    expect(spotsOf([place('city', 34), place('admin1', 35)]).map((spot) => [spot.id, spot.exact])).toEqual([['admin1', false], ['city', true]]);
  });
});

it('knows the codes of shapes, Kosovo’s among them', () => {
  expect([alpha3('004', 'Afghanistan'), alpha3(undefined, 'Kosovo'), alpha3(undefined, 'Siachen Glacier')]).toEqual(['AFG', 'KOS', null]);
});
