import { onPlane, type Point } from './plane';

/** A shape in TopoJSON: rings of arcs, which neighbours share. */
export interface Shape {
  type: 'Polygon' | 'MultiPolygon';
  id?: string;
  properties?: { name?: string };
  arcs: number[][] | number[][][];
}

/** Shapes in TopoJSON; arcs are quantised, and each point is told by how far it is from the one before. */
export interface Topology {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: { countries: { geometries: Shape[] }; land: { geometries: Shape[] } };
}

/** The points of each arc in the plane, x and y in turn. The shapes are cut at the 180th meridian already. */
export function arcsOnPlane(topology: Topology): Float32Array[] {
  const { scale, translate } = topology.transform;
  return topology.arcs.map((arc) => {
    const points = new Float32Array(arc.length * 2);
    let [x, y] = [0, 0];
    arc.forEach(([dx, dy], at) => {
      x += dx;
      y += dy;
      const [east, south] = onPlane(x * scale[0] + translate[0], y * scale[1] + translate[1]);
      points[at * 2] = east;
      points[at * 2 + 1] = south;
    });
    return points;
  });
}

/** The rings of a shape, each as arcs; an arc `~n` is arc `n` backwards. */
export function ringsOf(shape: Shape): number[][] {
  return shape.type === 'Polygon' ? (shape.arcs as number[][]) : (shape.arcs as number[][][]).flat();
}

/** The points of a ring, x and y in turn. */
export function pointsOf(ring: number[], arcs: Float32Array[]): number[] {
  const points: number[] = [];
  for (const index of ring) {
    const arc = arcs[index < 0 ? ~index : index]!;
    const length = arc.length / 2;
    // The first point of an arc is the last of the one before.
    for (let step = points.length ? 1 : 0; step < length; step++) {
      const at = index < 0 ? length - 1 - step : step;
      points.push(arc[at * 2]!, arc[at * 2 + 1]!);
    }
  }
  return points;
}

/** Arcs that two shapes share, and arcs that only one has: borders and coasts. */
export function bordersAndCoasts(shapes: Shape[]): { borders: number[]; coasts: number[] } {
  const users = new Map<number, number>();
  for (const shape of shapes) for (const ring of ringsOf(shape)) for (const index of ring) users.set(index < 0 ? ~index : index, (users.get(index < 0 ? ~index : index) ?? 0) + 1);
  const all = [...users].sort((a, b) => a[0] - b[0]);
  return { borders: all.filter(([, count]) => count > 1).map(([arc]) => arc), coasts: all.filter(([, count]) => count === 1).map(([arc]) => arc) };
}

/** Area and centre of gravity of a ring in the plane. */
export function weigh(points: number[]): { area: number; centre: Point } {
  let [twice, x, y] = [0, 0, 0];
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length;
    const cross = points[at]! * points[next + 1]! - points[next]! * points[at + 1]!;
    twice += cross;
    x += (points[at]! + points[next]!) * cross;
    y += (points[at + 1]! + points[next + 1]!) * cross;
  }
  return twice === 0 ? { area: 0, centre: [points[0] ?? 0, points[1] ?? 0] } : { area: Math.abs(twice / 2), centre: [x / (3 * twice), y / (3 * twice)] };
}
