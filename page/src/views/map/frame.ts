import type { Point } from './plane';

/** Which part of the plane is seen: plane × `k` + (`x`, `y`) = pixels. */
export interface Frame {
  k: number;
  x: number;
  y: number;
}

/** At most and at least so many pixels for a unit of the plane. */
const CLOSEST = 600;

/** The frame that shows all `points` with a margin, but nothing closer than a province. */
export function fit(points: Point[], width: number, height: number): Frame {
  if (points.length === 0) return world(width, height);
  const xs = points.map((point) => point[0]).sort((a, b) => a - b);
  const ys = points.map((point) => point[1]).sort((a, b) => a - b);
  const [west, east] = [xs[0]!, xs.at(-1)!];
  const [north, south] = [ys[0]!, ys.at(-1)!];
  const least = 9;
  const k = Math.min(width / (Math.max(east - west, least) * 1.25), height / (Math.max(south - north, least) * 1.35));
  return { k, x: width / 2 - ((west + east) / 2) * k, y: height / 2 - ((north + south) / 2) * k };
}

/** The inhabited world. */
export function world(width: number, height: number): Frame {
  const k = Math.max(width / 1000, height / 560);
  return { k, x: width / 2 - 500 * k, y: height / 2 - 455 * k };
}

/** The frame grown or shrunk by `factor` around a pixel. */
export function zoomed(frame: Frame, factor: number, around: Point, width: number): Frame {
  const k = Math.max(width / 1400, Math.min(CLOSEST, frame.k * factor));
  const grown = k / frame.k;
  return { k, x: around[0] - (around[0] - frame.x) * grown, y: around[1] - (around[1] - frame.y) * grown };
}

/** Where a point of the plane is seen, in pixels. */
export function seenAt(frame: Frame, point: Point): Point {
  return [point[0] * frame.k + frame.x, point[1] * frame.k + frame.y];
}

/** Which point of the plane is seen at a pixel. */
export function pointAt(frame: Frame, pixel: Point): Point {
  return [(pixel[0] - frame.x) / frame.k, (pixel[1] - frame.y) / frame.k];
}
