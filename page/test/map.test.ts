import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { alpha3 } from '../src/views/map/countries';
import { fit, pointAt, seenAt, zoomed } from '../src/views/map/frame';
import { spotsOf } from '../src/views/map/places';
import { onEarth, onPlane, type Point } from '../src/views/map/plane';
import { arcsOnPlane, bordersAndCoasts, pointsOf, ringsOf, weigh, type Topology } from '../src/views/map/topology';

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

describe('the shapes', () => {
  const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology;
  const arcs = arcsOnPlane(topology);
  const country = (name: string) => topology.objects.countries.geometries.find((shape) => shape.properties?.name === name)!;

  it('have Kabul in Afghanistan', () => {
    const rings = ringsOf(country('Afghanistan')).map((ring) => pointsOf(ring, arcs));
    const [x, y] = onPlane(69.17, 34.53);
    expect(inside(rings[0]!, x, y)).toBe(true);
    expect(inside(rings[0]!, ...onPlane(67.01, 24.86))).toBe(false);
  });

  it('have the label of France in France', () => {
    const rings = ringsOf(country('France')).map((ring) => weigh(pointsOf(ring, arcs)));
    const [lon, lat] = onEarth(rings.reduce((best, ring) => (ring.area > best.area ? ring : best)).centre);
    expect(lon > 0 && lon < 5 && lat > 44 && lat < 49).toBe(true);
  });

  it('share their borders, and have coasts for themselves', () => {
    const { borders, coasts } = bordersAndCoasts([country('Afghanistan'), country('Pakistan')]);
    expect(borders.length).toBeGreaterThan(0);
    expect(coasts.length).toBeGreaterThan(0);
    expect(borders.filter((arc) => coasts.includes(arc))).toEqual([]);
  });
});

function inside(points: number[], x: number, y: number): boolean {
  let odd = false;
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length;
    const [ax, ay, bx, by] = [points[at]!, points[at + 1]!, points[next]!, points[next + 1]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
