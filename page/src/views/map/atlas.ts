import atlasAddress from 'world-atlas/countries-50m.json?url';
import { alpha3 } from './countries';
import type { Point } from './plane';
import { arcsOnPlane, bordersAndCoasts, pointsOf, ringsOf, weigh, type Shape, type Topology } from './topology';

/** A country's outline in the plane. */
export interface Country {
  code: string;
  name: string;
  /** Where its label belongs: in its largest part, since France is not in the Atlantic. */
  centre: Point;
  bounds: [Point, Point];
  outline: Path2D;
}

/** The shapes of the world, from Natural Earth. Their borders take no side. */
export interface Atlas {
  land: Path2D;
  borders: Path2D;
  coasts: Path2D;
  names: Map<string, string>;
  /** The country with this code, `null` if it has no shape; drawn when first asked for, since few countries ever are. */
  country(code: string): Country | null;
}

let atlas: Promise<Atlas> | null = null;

/** The atlas; fetched from the page's own server once. */
export function loadAtlas(): Promise<Atlas> {
  atlas ??= fetch(atlasAddress).then(async (answer) => outlines((await answer.json()) as Topology));
  return atlas;
}

function outlines(topology: Topology): Atlas {
  const arcs = arcsOnPlane(topology);
  const shapes = new Map<string, Shape>();
  for (const shape of topology.objects.countries.geometries) {
    const code = alpha3(shape.id, shape.properties?.name ?? '');
    if (code) shapes.set(code, shape);
  }
  const { borders, coasts } = bordersAndCoasts(topology.objects.countries.geometries);
  const known = new Map<string, Country>();
  return {
    land: closed(topology.objects.land.geometries.flatMap(ringsOf).map((ring) => pointsOf(ring, arcs))),
    borders: lines(borders.map((arc) => arcs[arc]!)),
    coasts: lines(coasts.map((arc) => arcs[arc]!)),
    names: new Map([...shapes].map(([code, shape]) => [code, shape.properties?.name ?? code])),
    country(code) {
      const shape = shapes.get(code);
      if (!shape) return null;
      const there = known.get(code) ?? countryOf(code, shape, arcs);
      known.set(code, there);
      return there;
    },
  };
}

function countryOf(code: string, shape: Shape, arcs: Float32Array[]): Country {
  const rings = ringsOf(shape).map((ring) => pointsOf(ring, arcs));
  const largest = rings.map(weigh).reduce((best, ring) => (ring.area > best.area ? ring : best));
  const all = rings.flat();
  const ends = (axis: 0 | 1): Point => {
    let [least, most] = [Infinity, -Infinity];
    for (let at = axis; at < all.length; at += 2) {
      least = Math.min(least, all[at]!);
      most = Math.max(most, all[at]!);
    }
    return [least, most];
  };
  const [[west, east], [north, south]] = [ends(0), ends(1)];
  return { code, name: shape.properties?.name ?? code, centre: largest.centre, bounds: [[west, north], [east, south]], outline: closed(rings) };
}

function closed(rings: number[][]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    trace(path, ring);
    path.closePath();
  }
  return path;
}

function lines(arcs: Float32Array[]): Path2D {
  const path = new Path2D();
  for (const arc of arcs) trace(path, arc);
  return path;
}

function trace(path: Path2D, points: ArrayLike<number>): void {
  path.moveTo(points[0]!, points[1]!);
  for (let at = 2; at < points.length; at += 2) path.lineTo(points[at]!, points[at + 1]!);
}
